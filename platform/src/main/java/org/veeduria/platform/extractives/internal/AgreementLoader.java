package org.veeduria.platform.extractives.internal;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.veeduria.engine.agreement.Agreement;
import org.veeduria.engine.agreement.AgreementJson;
import org.veeduria.engine.input.Problems;
import org.veeduria.platform.shared.IncomingFile;
import org.veeduria.platform.shared.LoadCounts;
import org.veeduria.platform.shared.Loader;
import org.veeduria.platform.shared.Withdrawal;

/** Loads regional agreements, {@code --as agreements}; one that is known gets a new version if it changed. */
@Component
class AgreementLoader implements Loader, Withdrawal {
    static final String TYPE = "agreements";

    private final AgreementStore store;
    private final AgreementNews news;

    AgreementLoader(AgreementStore store, AgreementNews news) {
        this.store = store;
        this.news = news;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public boolean recognises(String head) {
        return head.contains('"' + AgreementJson.FORMAT + '"');
    }

    @Override
    public LoadCounts load(IncomingFile file, Problems problems) throws IOException {
        List<Agreement> agreements = new ArrayList<>();
        file.members(problems, member -> AgreementJson.read(member, problems, agreements::add));
        long unchanged = 0;
        for (Agreement agreement : agreements) {
            int number = store.next(agreement.id());
            if (store.newest(agreement.id())
                    .filter(kept -> says(kept, agreement, file))
                    .isPresent()) {
                unchanged++;
            } else {
                String text = AgreementJson.write(agreement);
                store.add(agreement, number, text, "loaded", file.hash(), null, file.fictional());
                LocalDate happened = number == 1 ? agreement.signed() : News.today();
                news.tell(agreement, "loaded", "", happened, file.hash(), null, file.fictional());
            }
        }
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("agreements", (long) agreements.size());
        counts.put(
                "commitments",
                agreements.stream().mapToLong(one -> one.commitments().size()).sum());
        counts.put("agreementsUnchanged", unchanged);
        return new LoadCounts(agreements.size(), counts);
    }

    private static boolean says(AgreementStore.Kept kept, Agreement agreement, IncomingFile file) {
        return kept.agreement().equals(agreement) && kept.fictional() == file.fictional();
    }

    @Override
    public void withdraw(String file) {
        store.withdraw(file);
    }
}
