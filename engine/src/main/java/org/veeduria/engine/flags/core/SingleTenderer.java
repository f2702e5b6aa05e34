package org.veeduria.engine.flags.core;

import java.util.Set;
import org.veeduria.engine.flags.Evidence;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.Flags;
import org.veeduria.engine.flags.Subject;
import org.veeduria.engine.flags.process.ContractingProcess;
import org.veeduria.engine.flags.process.Tender;

/** R018: competition was possible, and one bidder came. */
public final class SingleTenderer extends ProcessRule {
    private final Set<String> methods;
    private final boolean countsListed;

    /**
     * @param methods the procurement methods in which competition is possible
     * @param countsListed where the number of tenderers is not published, count those listed
     */
    public SingleTenderer(Set<String> methods, boolean countsListed) {
        super("R018");
        this.methods = Set.copyOf(methods);
        this.countsListed = countsListed;
    }

    @Override
    public Set<Field> needs() {
        return countsListed
                ? Set.of(Field.TENDER_METHOD, Field.TENDER_NUMBER_OF_TENDERERS, Field.TENDER_TENDERERS)
                : Set.of(Field.TENDER_METHOD, Field.TENDER_NUMBER_OF_TENDERERS);
    }

    @Override
    protected void judge(ContractingProcess process, Flags flags) {
        Tender tender = process.tender();
        boolean competitive = methods.isEmpty() || (tender.method() != null && methods.contains(tender.method()));
        if (competitive && count(tender) == 1) {
            flags.raise(Subject.Kind.PROCESS, process.ocid(), code(), 1.0, () -> evidence(process));
        }
    }

    private int count(Tender tender) {
        if (tender.numberOfTenderers() != null || !countsListed) {
            return tender.numberOfTenderers() == null ? 0 : tender.numberOfTenderers();
        }
        Ids ids = new Ids();
        ids.addAll(tender.tenderers());
        return ids.size();
    }

    private static Evidence evidence(ContractingProcess process) {
        Tender tender = process.tender();
        Evidence.Value method = Values.at("tender.method", tender.method(), process, "/tender/procurementMethod");
        Evidence.Value number = tender.numberOfTenderers() == null
                ? Values.at("tender.tenderers", "1", process, "/tender/tenderers")
                : Values.at("tender.tenderers", tender.numberOfTenderers(), process, "/tender/numberOfTenderers");
        return tender.biddersListed()
                ? Evidence.of(method, number)
                : Evidence.of(
                        method,
                        number,
                        Values.at("tender.tenderers.source", "awards", process, "/tender/tenderersSource"));
    }
}
