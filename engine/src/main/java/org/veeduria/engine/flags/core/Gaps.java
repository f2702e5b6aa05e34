package org.veeduria.engine.flags.core;

import java.io.Serializable;
import java.util.function.Consumer;
import java.util.function.DoublePredicate;
import org.veeduria.engine.flags.kept.Bytes;
import org.veeduria.engine.flags.kept.Entry;
import org.veeduria.engine.flags.kept.EvidenceBytes;
import org.veeduria.engine.flags.kept.SortedRecords;

/** The gaps of any number of processes. Of a process that came twice, the later one counts. Belongs to one thread. */
public final class Gaps implements Serializable {
    private SortedRecords records = new SortedRecords();
    private final transient Bytes key = new Bytes();
    private final transient Bytes more = new Bytes();

    public void add(PriceGap gap) {
        key.clear().put(gap.ocid());
        more.clear().put(gap.position()).put(gap.ratio()).put(gap.winner()).put(gap.second());
        if (gap.values() != null) {
            EvidenceBytes.put(gap.values(), more);
        }
        records.add(key, more);
    }

    /** Takes over what others hold; they are used up. */
    public void merge(Gaps other) {
        records.merge(other.records);
    }

    /** Of the ratios of all. */
    Quantiles quantiles() {
        records = records.gathered((_, _) -> true); // Records of one process have the order of their positions.
        return new Quantiles(each -> forEachRecord(record -> each.accept(ratio(record))));
    }

    /** Gives those whose ratio is wanted. */
    void forEach(DoublePredicate wanted, Consumer<PriceGap> consumer) {
        forEachRecord(record -> {
            if (wanted.test(ratio(record))) {
                consumer.accept(gap(record));
            }
        });
    }

    private void forEachRecord(Consumer<Entry> consumer) {
        records.forEach((_, _) -> true, consumer::accept);
    }

    private static double ratio(Entry record) {
        record.rewind().number();
        return record.fraction();
    }

    private static PriceGap gap(Entry record) {
        String ocid = record.rewindToKey().text();
        long position = record.number();
        double ratio = record.fraction();
        String winner = record.text();
        String second = record.text();
        return new PriceGap(
                ocid, position, ratio, winner, second, record.isAtEnd() ? null : EvidenceBytes.values(record));
    }
}
