package org.veeduria.engine.flags.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every difference between the two modes that docs/flags-differences.md lists, in its order. */
class DifferencesTest {
    private final Lines lines = new Lines();

    private void differ(String settings, String cardinal, String standard, String... input) throws IOException {
        assertThat(lines.flags(Lines.cardinal(settings), input)).as("cardinal").isEqualTo(cardinal);
        assertThat(lines.flags(Lines.standard(settings), input)).as("standard").isEqualTo(standard);
    }

    @Test
    void r003AlsoCountsDaysBetweenDatesWithoutTime() throws IOException {
        differ(
                "[R003]",
                "{}",
                "{\"OCID\":{\"A\":{\"R003\":1.0}}}",
                "{\"ocid\":\"A\",\"tender\":{\"tenderPeriod\":{\"startDate\":\"2024-01-01\",\"endDate\":\"2024-01-05\"}}}");
    }

    @Test
    void r018CountsTheTenderersListedWhereTheirNumberIsMissing() throws IOException {
        differ(
                "[R018]",
                "{}",
                "{\"OCID\":{\"A\":{\"R018\":1.0}}}",
                "{\"ocid\":\"A\",\"tender\":{\"procurementMethod\":\"open\",\"tenderers\":[{\"id\":\"T\"}]}}");
    }

    @Test
    void r028TakesZeroForNoPrice() throws IOException {
        differ(
                "[R028]",
                "{\"OCID\":{\"A\":{\"R028\":1.0}},\"Tenderer\":{\"S\":{\"R028\":1.0},\"T\":{\"R028\":1.0}}}",
                "{}",
                Lines.process(
                        "A", Lines.bid("S", "valid", "0", "PEN") + "," + Lines.bid("T", "valid", "0.00", "PEN"), ""));
    }

    @Test
    void r028ComparesAmountsToTheLastDigit() throws IOException {
        differ(
                "[R028]",
                "{\"OCID\":{\"A\":{\"R028\":1.0}},\"Tenderer\":{\"S\":{\"R028\":1.0},\"T\":{\"R028\":1.0}}}",
                "{}",
                Lines.process(
                        "A",
                        Lines.bid("S", "valid", "9007199254740992.1", "PEN") + ","
                                + Lines.bid("T", "valid", "9007199254740992.2", "PEN"),
                        ""));
    }

    @Test
    void r030ComparesTimesWithTheirOffsets() throws IOException {
        // 16:59 UTC is 11:59 in Lima, a minute early; the text "16:59" is greater than "12:00".
        differ(
                "[R030]",
                "{\"OCID\":{\"A\":{\"R030\":1.0}},\"Tenderer\":{\"S\":{\"R030\":1.0}}}",
                "{}",
                Lines.process("A", Lines.lateBid("S", "2024-05-01T16:59:00Z"), Lines.award("S")));
    }

    @Test
    void r030FindsALateBidThatIsEarlierAsText() throws IOException {
        differ(
                "[R030]",
                "{}",
                "{\"OCID\":{\"A\":{\"R030\":1.0}},\"Tenderer\":{\"S\":{\"R030\":1.0}}}",
                Lines.process("A", Lines.lateBid("S", "2024-05-01T10:30:00-08:00"), Lines.award("S")));
    }

    @Test
    void r036IsNotComputedAcrossCurrencies() throws IOException {
        differ(
                "[R036]",
                "{\"OCID\":{\"A\":{\"R036\":1.0}}}",
                "{}",
                Lines.process(
                        "A",
                        Lines.bid("S", "disqualified", "5", "PEN")
                                + "," + Lines.bid("T", "valid", "6", "PEN")
                                + "," + Lines.bid("U", "valid", "2", "USD"),
                        Lines.award("T")));
    }

    @Test
    void r036IsComputedInEveryCurrency() throws IOException {
        String pen = Lines.process("A", Lines.bid("S", "valid", "5", "PEN"), Lines.award("S"));
        String usd = Lines.process(
                "B",
                Lines.bid("S", "disqualified", "5", "USD") + "," + Lines.bid("T", "valid", "6", "USD"),
                Lines.award("T"));
        differ("[R036]", "{}", "{\"OCID\":{\"B\":{\"R036\":1.0}}}", pen, usd);
    }

    @Test
    void r036TakesTheKinderOfTwoEqualBids() throws IOException {
        differ(
                "[R036]",
                "{\"OCID\":{\"A\":{\"R036\":1.0}}}",
                "{}",
                Lines.process(
                        "A",
                        Lines.bid("S", "disqualified", "5", "PEN") + "," + Lines.bid("T", "valid", "5", "PEN"),
                        Lines.award("T")));
    }

    @Test
    void r036NeedsPriceToBeTheOnlyCriterion() throws IOException {
        String bids = Lines.bid("S", "disqualified", "5", "PEN") + "," + Lines.bid("T", "valid", "6", "PEN");
        differ(
                "[R036]",
                "{\"OCID\":{\"A\":{\"R036\":1.0}}}",
                "{}",
                "{\"ocid\":\"A\",\"tender\":{\"awardCriteria\":\"ratedCriteria\"},\"bids\":{\"details\":[" + bids
                        + "]},\"awards\":[" + Lines.award("T") + "]}");
    }

    @Test
    void r058LeavesOutAWinnerWhoAsksForNothing() throws IOException {
        differ(
                "[R058]\nthreshold = 0.5",
                "{\"OCID\":{\"A\":{\"R058\":null}},\"Tenderer\":{\"S\":{\"R058\":0.0}}}",
                "{}",
                Lines.process(
                        "A",
                        Lines.bid("S", "valid", "0", "PEN") + "," + Lines.bid("T", "valid", "6", "PEN"),
                        Lines.award("S")));
    }

    @Test
    void r038CountsABuyersProcessesAndNotItsBids() throws IOException {
        differ(
                "[R038]\nthreshold = 0.5",
                "{\"Buyer\":{\"B\":{\"R038\":1.0}},\"ProcuringEntity\":{\"E\":{\"R038\":1.0}}}",
                "{}",
                Lines.process(
                        "A",
                        Lines.bid("S", "disqualified", "5", "PEN") + "," + Lines.bid("T", "disqualified", "6", "PEN"),
                        ""));
    }

    @Test
    void r048FlagsNobodyWhereAllAreAlike() throws IOException {
        List<String> input = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            input.add("{\"ocid\":\"P" + i + "\",\"awards\":[{\"status\":\"active\",\"suppliers\":[{\"id\":\"S\"}],"
                    + "\"items\":[{\"classification\":{\"id\":\"7210\"}}]}]}");
        }
        differ("[R048]", "{\"Tenderer\":{\"S\":{\"R048\":1.0}}}", "{}", input.toArray(String[]::new));
    }
}
