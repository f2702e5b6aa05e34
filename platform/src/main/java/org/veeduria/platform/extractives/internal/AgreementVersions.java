package org.veeduria.platform.extractives.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.veeduria.engine.agreement.Agreement;
import org.veeduria.platform.extractives.internal.AgreementStore.Kept;
import org.veeduria.platform.shared.version.Change;
import org.veeduria.platform.shared.version.Version;
import org.veeduria.platform.shared.version.Versions;

/** What changed between two versions of an agreement. */
@Component
class AgreementVersions implements Versions {
    private final AgreementStore store;
    private final JdbcClient sql;

    AgreementVersions(AgreementStore store, JdbcClient sql) {
        this.store = store;
        this.sql = sql;
    }

    @Override
    public String id() {
        return "agreements";
    }

    @Override
    public List<String> scopes() {
        return sql.sql("select distinct agreement from extractives.agreement_version order by agreement")
                .query(String.class)
                .list();
    }

    @Override
    public List<Version> of(String scope) {
        return store.versions(scope).stream()
                .map(kept -> new Version(
                        scope,
                        kept.number(),
                        kept.file(),
                        kept.changedAt(),
                        kept.agreement().commitments().size()))
                .toList();
    }

    @Override
    public void changes(Version from, Version to, Consumer<Change> change) {
        List<Kept> versions = store.versions(from.scope());
        Change.each(parts(find(versions, from.number())), parts(find(versions, to.number())), change);
    }

    private static Agreement find(List<Kept> versions, int number) {
        return versions.stream()
                .filter(kept -> kept.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no version " + number))
                .agreement();
    }

    private static Map<String, Map<String, String>> parts(Agreement agreement) {
        Map<String, Map<String, String>> parts = new LinkedHashMap<>();
        agreement.commitments().forEach(one -> {
            Map<String, String> cells = new LinkedHashMap<>();
            cells.put("title", one.title());
            cells.put("owner", one.owner());
            cells.put("due", one.due().toString());
            cells.put("state", one.state().name());
            cells.put("evidence", "" + one.evidence().size());
            parts.put(one.id(), cells);
        });
        List<String> lists = new ArrayList<>();
        agreement.meetings().forEach(one -> lists.add(one.date() + " " + one.place()));
        agreement.parties().forEach(one -> lists.add(one.name()));
        agreement.committee().forEach(one -> lists.add(one.seat() + " · " + one.organisation()));
        lists.forEach(line -> parts.put(line, Map.of("name", line)));
        return parts;
    }
}
