package org.veeduria.platform.extractives.internal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.veeduria.engine.law.Ruling;
import org.veeduria.engine.law.Value;
import org.veeduria.engine.reconcile.RevenueStream;
import org.veeduria.platform.law.Law;

/** What may be declared for a year, from {@code extractives.streams}. */
@Component
public class Streams {
    private final Law law;

    Streams(Law law) {
        this.law = law;
    }

    /** By the text shown, code and name: {@code 1415E1 Regalías Mineras}. */
    public Map<String, RevenueStream> of(int year) {
        Map<String, RevenueStream> streams = new LinkedHashMap<>();
        if (law.at("extractives.streams", LocalDate.of(year, 12, 31)) instanceof Ruling.InForce inForce
                && inForce.provision().value() instanceof Value.Entries(List<String> entries)) {
            for (String entry : entries) {
                int space = entry.indexOf(' ');
                streams.put(entry, new RevenueStream(entry.substring(0, space), entry.substring(space + 1)));
            }
        }
        return streams;
    }
}
