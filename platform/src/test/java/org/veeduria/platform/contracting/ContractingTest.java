package org.veeduria.platform.contracting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.veeduria.platform.SiteTest;
import org.veeduria.platform.shared.Money;

/** What other rooms ask of this one. */
@SiteTest
class ContractingTest {
    private static final Selection TEST_ENTITY = Selection.byEntity("PE-RUC-20888888881");

    @Autowired
    private Contracting contracting;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void store() {
        contracting.store(Stream.of(
                        process("ct-1", "Construcción del puente Huascar", "2018-05-01", 100, 1),
                        process("ct-2", "Suministro de raciones", "2019-05-01", 200, 3),
                        process("ct-3", "Limpieza de la acequia", "2019-06-01", 300, 1))
                .iterator());
    }

    @Test
    void searchForgivesAccentsAndMisspellings() {
        assertThat(contracting.search("construcion puente huáscar", 5))
                .extracting(SearchHit::address)
                .contains("/compra/ct-1");
        assertThat(contracting.search("munisipalidad inventada", 5))
                .extracting(SearchHit::address)
                .contains("/entidad/PE-RUC-20888888881");
        assertThat(contracting.search("  \u0000 ", 5)).isEmpty();
        assertThat(contracting.search("%_\\'; drop table", 5)).isNotNull();
    }

    @Test
    void anEntitysPurchasesAreSummedByYearAndCurrency() {
        PlaceSummary summary = contracting.summary(TEST_ENTITY);
        assertThat(summary.processes()).isEqualTo(3);
        assertThat(summary.awarded()).containsExactly(new Money(new BigDecimal("600"), "PEN"));
        assertThat(summary.singleBid()).isEqualTo(2);
        assertThat(summary.competitive()).isEqualTo(3);
        assertThat(summary.years()).extracting(PlaceSummary.YearLine::year).containsExactly(2018, 2019);
        assertThat(summary.entities()).hasSize(1);
        assertThat(summary.suppliers().getFirst().processes()).isEqualTo(3);
    }

    @Test
    void aPlaceHoldsWhatIsDeliveredInsideIt() {
        assertThat(contracting.countProcesses(with(TEST_ENTITY, "170000"))).isEqualTo(3);
        assertThat(contracting.countProcesses(with(TEST_ENTITY, "170300"))).isEqualTo(3);
        assertThat(contracting.countProcesses(with(TEST_ENTITY, "080000"))).isZero();
    }

    @Test
    void placesAndMonthsAreCounted() {
        assertThat(contracting.inside("000000").get("170000").processes()).isGreaterThanOrEqualTo(3);
        assertThat(contracting.inside("170000").get("170300").processes()).isGreaterThanOrEqualTo(3);
        assertThat(contracting.inside("170300")).containsKey("170301").doesNotContainKey("170300");
        assertThat(contracting.inside("170301")).isEmpty();
        assertThat(contracting.months(TEST_ENTITY))
                .extracting(MonthCount::month, MonthCount::processes)
                .containsExactly(
                        tuple(YearMonth.of(2018, 5), 1L),
                        tuple(YearMonth.of(2019, 5), 1L),
                        tuple(YearMonth.of(2019, 6), 1L));
    }

    @Test
    void listsAreSortedAndPagedWithoutOverlap() {
        List<ProcessSummary> first = contracting.processes(TEST_ENTITY, ListOrder.LARGEST, 2, 0);
        List<ProcessSummary> second = contracting.processes(TEST_ENTITY, ListOrder.LARGEST, 2, 2);
        assertThat(first).extracting(ProcessSummary::ocid).containsExactly("ct-3", "ct-2");
        assertThat(second).extracting(ProcessSummary::ocid).containsExactly("ct-1");
        assertThat(first.getFirst().entity())
                .isEqualTo(new OrganisationName("PE-RUC-20888888881", "Municipalidad Inventada"));
    }

    @Test
    void aStreamGivesTheWholeSelection() {
        transaction.executeWithoutResult(status -> {
            try (Stream<ProcessSummary> all = contracting.streamProcesses(TEST_ENTITY)) {
                assertThat(all).hasSize(3);
            }
        });
    }

    @Test
    void aPlaceThatIsNoCodeIsRefused() {
        assertThatThrownBy(() -> Selection.inPlace("Piura")).hasMessageContaining("ubigeo");
    }

    private static Selection with(Selection selection, String place) {
        return new Selection(null, place, selection.entity(), null, null, null, null, null, null);
    }

    private static CompiledRelease process(String ocid, String title, String day, int amount, int tenderers) {
        return Releases.release("""
                {'ocid':'%s','buyer':{'id':'PE-RUC-20888888881','name':'Municipalidad Inventada'},
                 'tender':{'title':'%s','status':'complete','procurementMethod':'open','mainProcurementCategory':'works',
                  'value':{'amount':%d,'currency':'PEN'},'tenderPeriod':{'startDate':'%sT00:00:00-05:00'},
                  'numberOfTenderers':%d,'items':[{'id':'1','deliveryAddress':
                    {'region':'Madre de Dios','province':'Tahuamanu','locality':'Iñapari'}}]},
                 'awards':[{'id':'a','status':'active','value':{'amount':%d,'currency':'PEN'},
                   'suppliers':[{'id':'PE-RUC-20777777771','name':'Constructora Inventada S.A.C.'},
                                {'id':'PE-RUC-20777777772','name':'Socia Inventada S.A.C.'}]},
                  {'id':'b','status':'cancelled','value':{'amount':9,'currency':'PEN'}}]}
                """.formatted(ocid, title, amount, day, tenderers, amount), "1");
    }
}
