package org.veeduria.engine.ocds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class MergeTest {
    private static final String CALL = "{'ocid':'a','id':'1','date':'2020-01-02T00:00:00Z','tag':['tender'],"
            + "'tender':{'title':'Puente','items':[{'id':1,'quantity':2}]},"
            + "'parties':[{'id':'p','roles':['buyer']}],'x_own':{'k':[1,2]}}";
    private static final String CORRECTION =
            "{'ocid':'a','id':'2','date':'2020-01-01T22:00:00-05:00','tag':['tenderUpdate'],"
                    + "'tender':{'title':'Puente nuevo','items':[{'id':'1','quantity':3},{'id':'2'}]},"
                    + "'parties':[{'id':'p','roles':['supplier']}],'x_own':{'k':[3]}}";

    private static ObjectNode release(String json) {
        return (ObjectNode) JsonMapper.shared().readTree(json.replace('\'', '"'));
    }

    private static JsonNode compiled(String... releases) {
        return Merge.compiled(Stream.of(releases).map(MergeTest::release).toList());
    }

    @Test
    void releasesAreTakenInTheOrderOfTheirMomentsNotOfTheirTexts() {
        JsonNode compiled = compiled(CORRECTION, CALL);
        assertThat(compiled.at("/tender/title").asString()).isEqualTo("Puente nuevo");
        assertThat(compiled.path("id").asString()).isEqualTo("a-2020-01-01T22:00:00-05:00");
        assertThat(compiled.path("tag")).isEqualTo(release("{'t':['compiled']}").path("t"));
    }

    @Test
    void itemsAreTheSameWhenTheirIdsReadTheSame() {
        JsonNode items = compiled(CALL, CORRECTION).at("/tender/items");
        assertThat(items).hasSize(2);
        assertThat(items.at("/0/quantity").asInt()).isEqualTo(3);
        assertThat(items.at("/0/id").isInt()).isTrue();
    }

    @Test
    void rolesAndUnknownListsOfValuesAreReplacedAsAWhole() {
        JsonNode compiled = compiled(CALL, CORRECTION);
        assertThat(compiled.at("/parties/0/roles").toString()).isEqualTo("[\"supplier\"]");
        assertThat(compiled.at("/x_own/k").toString()).isEqualTo("[3]");
    }

    @Test
    void aNullTakesTheFieldAway() {
        JsonNode compiled =
                compiled(CALL, "{'ocid':'a','id':'3','date':'2021-01-01','tender':{'title':null},'x_own':null}");
        assertThat(compiled.at("/tender").has("title")).isFalse();
        assertThat(compiled.has("x_own")).isFalse();
    }

    @Test
    void aVersionedReleaseKeepsEachValueWithTheReleaseThatGaveIt() {
        JsonNode titles = Merge.versioned(List.of(release(CALL), release(CORRECTION), release(CORRECTION)))
                .at("/tender/title");
        assertThat(titles).hasSize(2);
        assertThat(titles.at("/1/releaseID").asString()).isEqualTo("2");
        assertThat(titles.at("/1/value").asString()).isEqualTo("Puente nuevo");
    }

    /** With 0 bytes held everything goes over the disk; the answer must not depend on it. */
    @ParameterizedTest
    @ValueSource(longs = {0, 1L << 30})
    void releasesOfAProcessMeetWhereverTheyStand(long held) throws IOException {
        List<String> made = new ArrayList<>();
        try (Compiler compiler = Compiler.compiling(held)) {
            for (int i = 0; i < 300; i++) {
                compiler.add(item("{'ocid':'o" + i + "','id':'1','date':'2020-01-01','tender':{'id':'t'}}"));
            }
            for (int i = 0; i < 300; i++) {
                compiler.add(
                        item("{'ocid':'o" + i + "','id':'2','date':'2020-01-02','tender':{'title':'n" + i + "'}}"));
            }
            compiler.finish((release, place) -> made.add(release.path("ocid").asString()
                    + release.at("/tender/id").asString()
                    + release.at("/tender/title").asString()));
        }
        assertThat(made).hasSize(300).contains("o0tn0", "o299tn299");
        try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(left.filter(path -> path.getFileName().toString().startsWith("veeduria-merge")))
                    .isEmpty();
        }
    }

    @Test
    void aCompiledReleaseOfTheProcessIsTakenAsItIs() throws IOException {
        List<ObjectNode> made = new ArrayList<>();
        try (Compiler compiler = Compiler.compiling()) {
            compiler.add(item(CALL));
            ObjectNode whole =
                    release("{'ocid':'a','id':'c','date':'2019-01-01','tag':['compiled'],'tender':{'title':'Ya'}}");
            compiler.add(new OcdsItem(OcdsItem.Kind.COMPILED, whole, org.veeduria.engine.input.Place.file("f")));
            compiler.finish((release, place) -> made.add(release));
        }
        assertThat(made)
                .singleElement()
                .satisfies(release ->
                        assertThat(release.at("/tender/title").asString()).isEqualTo("Ya"));
    }

    private static OcdsItem item(String json) {
        return new OcdsItem(OcdsItem.Kind.RELEASE, release(json), org.veeduria.engine.input.Place.file("f"));
    }
}
