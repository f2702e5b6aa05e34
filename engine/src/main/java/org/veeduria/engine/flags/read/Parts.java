package org.veeduria.engine.flags.read;

import org.veeduria.engine.flags.settings.Preparation;

/** The readers of the small parts that recur in many places. */
record Parts(
        MoneyReader money,
        PeriodReader periods,
        OrganizationReader buyers,
        OrganizationReader tenderers,
        ItemReader items,
        DocumentReader documents,
        AmendmentReader amendments) {

    static Parts of(Source source) {
        MoneyReader money = new MoneyReader(source);
        Preparation preparation = source.preparation();
        return new Parts(
                money,
                new PeriodReader(source),
                new OrganizationReader(source, preparation::buyerId),
                new OrganizationReader(source, preparation::tendererId),
                new ItemReader(source, money),
                new DocumentReader(source),
                new AmendmentReader(source));
    }
}
