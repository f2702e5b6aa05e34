package org.veeduria.engine.ocds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.veeduria.engine.input.Place;
import org.veeduria.engine.input.Problem;
import org.veeduria.engine.input.Reason;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class NormaliserTest {
    private final List<Problem> problems = new ArrayList<>();

    private ObjectNode clean(String json) {
        ObjectNode release = (ObjectNode) JsonMapper.shared().readTree(json.replace('\'', '"'));
        OcdsItem item = new OcdsItem(OcdsItem.Kind.RELEASE, release, Place.line("f.json", 7));
        return new Normaliser(problems::add).clean(item).release();
    }

    private List<Reason> reasons() {
        return problems.stream().map(Problem::reason).toList();
    }

    @Test
    void tenderersAsOneObjectBecomeAList() {
        ObjectNode clean = clean("{'ocid':'a','tender':{'tenderers':{'id':'x','name':'X'}}}");
        assertThat(clean.at("/tender/tenderers/0/id").asString()).isEqualTo("x");
        assertThat(reasons()).containsExactly(Reason.OBJECT_FOR_LIST);
    }

    @Test
    void numbersWrittenAsTextBecomeNumbersAndThatIsSaidOnce() {
        ObjectNode clean =
                clean("{'ocid':'a','awards':[{'value':{'amount':'1,234,567.80'}},{'value':{'amount':'12.5'}}]}");
        assertThat(clean.at("/awards/0/value/amount").decimalValue()).isEqualByComparingTo("1234567.80");
        assertThat(clean.at("/awards/1/value/amount").decimalValue()).isEqualByComparingTo("12.5");
        assertThat(reasons()).containsExactly(Reason.NUMBER_AS_TEXT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'12 soles' | NOT_A_NUMBER",
                "'1.234.567,80' | NOT_A_NUMBER",
                "1e99 | NUMBER_TOO_LARGE",
                "1e-99 | NUMBER_TOO_LARGE",
                "{} | NOT_A_NUMBER"
            },
            quoteCharacter = '`')
    void whatIsNoAmountIsLeftOutWithItsPointer(String amount, Reason reason) {
        ObjectNode clean = clean("{'ocid':'a','tender':{'id':'1','value':{'amount':" + amount + ",'currency':'PEN'}}}");
        assertThat(clean.at("/tender/value/amount").isMissingNode()).isTrue();
        assertThat(clean.at("/tender/value/currency").asString()).isEqualTo("PEN");
        assertThat(reasons()).containsExactly(reason);
        assertThat(problems.getFirst().place().pointer()).isEqualTo("/tender/value/amount");
        assertThat(problems.getFirst().place().line()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({
        "2019-02-18, 2019-02-18T00:00:00Z",
        "2019-02-18 10:30, 2019-02-18T10:30:00Z",
        "2019-02-18T10:30:05.5-0500, 2019-02-18T10:30:05.5-05:00",
        "2019-02-18T10:30:05+00:00, 2019-02-18T10:30:05Z"
    })
    void datesAreWrittenInFullWithTheirOffset(String written, String full) {
        assertThat(clean("{'ocid':'a','date':'" + written + "'}").path("date").asString())
                .isEqualTo(full);
    }

    @ParameterizedTest
    @CsvSource({"2019-02-30", "18/02/2019", "2019-13-01T00:00:00Z", "2019-02-18T25:00:00Z", "2019-02-18T10:00:00+99:00"
    })
    void datesThatDoNotExistAreLeftOut(String written) {
        assertThat(clean("{'ocid':'a','date':'" + written + "'}").has("date")).isFalse();
        assertThat(reasons()).containsExactly(Reason.NOT_A_DATE);
    }

    @Test
    void organisationsOfTheFirstVersionBecomeParties() {
        ObjectNode clean =
                clean("{'ocid':'a','buyer':{'name':'Muni','identifier':{'scheme':'PE-RUC','id':20100000001}},"
                        + "'awards':[{'id':1,'suppliers':[{'name':'Sin número','address':{'region':'CUSCO'}}]}]}");
        assertThat(clean.at("/buyer/id").asString()).isEqualTo("PE-RUC-20100000001");
        assertThat(clean.at("/buyer").has("identifier")).isFalse();
        assertThat(clean.at("/parties/0/roles/0").asString()).isEqualTo("buyer");
        assertThat(clean.at("/parties/1/id").asString()).isEqualTo("Sin número");
        assertThat(clean.at("/parties/1/address/region").asString()).isEqualTo("CUSCO");
        assertThat(clean.at("/awards/0/id").asString()).isEqualTo("1");
    }

    @Test
    void theSameIdTwiceInAListIsReported() {
        clean("{'ocid':'a','awards':[{'id':'1'},{'id':1}]}");
        assertThat(reasons()).containsExactly(Reason.DUPLICATE_ID);
        assertThat(problems.getFirst().place().pointer()).isEqualTo("/awards/1");
    }

    @Test
    void anAmendmentOfTheFirstVersionIsOneOfAList() {
        ObjectNode clean = clean("{'ocid':'a','contracts':[{'id':'1','amendment':{'rationale':'Lluvias'}}]}");
        assertThat(clean.at("/contracts/0/amendments/0/rationale").asString()).isEqualTo("Lluvias");
    }

    @Test
    void somethingElseThanAnObjectOrAListIsLeftOut() {
        ObjectNode clean = clean("{'ocid':'a','tender':'obra','awards':'no','parties':[null,'x',{'id':'p'}]}");
        assertThat(clean.has("tender")).isFalse();
        assertThat(clean.has("awards")).isFalse();
        assertThat(clean.path("parties")).hasSize(1);
        assertThat(reasons()).containsExactly(Reason.NOT_AN_OBJECT, Reason.NOT_A_LIST, Reason.NOT_AN_OBJECT);
    }
}
