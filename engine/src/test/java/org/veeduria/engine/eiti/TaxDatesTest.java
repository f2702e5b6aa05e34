package org.veeduria.engine.eiti;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.veeduria.engine.law.ShippedLaw;
import org.veeduria.engine.reconcile.RevenueStream;

class TaxDatesTest {
    private final TaxDates taxes = new TaxDates(ShippedLaw.peru());

    @Test
    void receiptsOf2004UnderATaxOf2011AreAQuestionAndNameItsLaw() {
        RevenueStream converted = new RevenueStream("1112-E2", "Impuesto Especial a la Mineria - converted from USD");
        assertThat(taxes.before(converted, 2004))
                .hasValueSatisfying(found -> assertThat(found.first().law()).isEqualTo("Ley 29789"));
    }

    @Test
    void theYearATaxBeginsIsNoQuestion() {
        RevenueStream tax = new RevenueStream("1112E2", "Impuesto Especial a la Minería");
        assertThat(taxes.before(tax, 2010)).isPresent();
        assertThat(taxes.before(tax, 2011)).isEmpty();
        assertThat(taxes.before(new RevenueStream("1415E1", "Regalías Mineras"), 2004))
                .isEmpty();
        assertThat(taxes.before(new RevenueStream("1112E1", "Impuesto a la Renta"), 1990))
                .isEmpty();
    }
}
