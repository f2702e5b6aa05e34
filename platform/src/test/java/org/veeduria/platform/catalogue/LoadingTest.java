package org.veeduria.platform.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.veeduria.engine.input.Reason;
import org.veeduria.platform.SiteTest;

@SiteTest
class LoadingTest {
    @Autowired
    private Loading loading;

    @Autowired
    private JdbcClient sql;

    @TempDir
    private Path folder = Path.of(".");

    private LoadResult load(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, content.replace('\'', '"'));
        return loading.file(file, null, Progress.SILENT);
    }

    private static String release(String ocid, String title) {
        return "{'ocid':'" + ocid + "','date':'2020-01-01','tag':['compiled'],'tender':{'title':'" + title + "'}}\n";
    }

    private long count(String query) {
        return sql.sql(query).query(Long.class).single();
    }

    @Test
    void theCommandNamesEveryTypeInItsHelp() {
        assertThat(ResourceBundle.getBundle("messages.cli").getString("load.as"))
                .endsWith(": " + String.join(", ", loading.types()) + ".");
    }

    @Test
    void goodLinesAreStoredAndBrokenOnesKeptInTheReport() throws IOException {
        LoadResult.Loaded loaded =
                (LoadResult.Loaded) load("a.jsonl", release("ld-1", "A") + "{'ocid':'ld-x',\n" + release("ld-2", "B"));
        assertThat(loaded.type()).isEqualTo("ocds");
        assertThat(loaded.counts().counts()).containsEntry("releases", 2L).containsEntry("added", 2L);
        assertThat(loaded.first()).singleElement().satisfies(problem -> {
            assertThat(problem.reason()).isEqualTo(Reason.CUT_OFF);
            assertThat(problem.place().line()).isEqualTo(2);
        });
        assertThat(count("select count(*) from contracting.process where ocid in ('ld-1', 'ld-2')"))
                .isEqualTo(2);
        assertThat(count("select line from catalogue.load_problem where hash = '" + loaded.hash() + "'"))
                .isEqualTo(2);
    }

    @Test
    void progressIsToldFromTheFirstByteToTheLastFlag() throws IOException {
        Path file = Files.writeString(
                folder.resolve("p.jsonl"), release("ld-p", "A").replace('\'', '"'));
        Map<String, String> last = new LinkedHashMap<>();
        loading.file(file, null, (phase, done, total) -> last.put(phase, done + " of " + total));
        long bytes = Files.size(file);
        long processes = count("select count(*) from contracting.process");
        assertThat(last)
                .containsExactly(
                        Map.entry("hash", bytes + " of " + bytes),
                        Map.entry("load", bytes + " of " + bytes),
                        Map.entry("store", "1 of 0"),
                        Map.entry("flags", processes + " of " + processes));
    }

    @Test
    void theSameBytesAgainChangeNothing() throws IOException {
        LoadResult.Loaded first = (LoadResult.Loaded) load("b.jsonl", release("ld-3", "A"));
        long entries = entries();
        LoadResult second = load("renamed.jsonl", release("ld-3", "A"));
        assertThat(second).isInstanceOfSatisfying(LoadResult.KnownAlready.class, known -> {
            assertThat(known.hash()).isEqualTo(first.hash());
            assertThat(known.name()).isEqualTo("b.jsonl");
        });
        assertThat(entries()).isEqualTo(entries);
        assertThat(count("select count(*) from contracting.version where ocid = 'ld-3'"))
                .isEqualTo(1);
    }

    @Test
    void aProcessUnchangedInAnotherFileGetsNoNewVersion() throws IOException {
        load("c.jsonl", release("ld-4", "A") + release("ld-5", "A"));
        LoadResult.Loaded second =
                (LoadResult.Loaded) load("d.jsonl", "\n" + release("ld-5", "nuevo") + release("ld-4", "A"));
        assertThat(second.counts().counts())
                .containsEntry("added", 0L)
                .containsEntry("changed", 1L)
                .containsEntry("unchanged", 1L);
        assertThat(count("select count(*) from contracting.version where ocid = 'ld-4'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from contracting.version where ocid = 'ld-5'"))
                .isEqualTo(2);
    }

    @Test
    void releasesOfOneProcessAreMergedBeforeTheyAreStored() throws IOException {
        load(
                "e.json",
                "{'releases':[{'ocid':'ld-6','id':'1','date':'2020-01-01','tag':['tender'],'tender':{'title':'A'}},"
                        + "{'ocid':'ld-6','id':'2','date':'2020-01-02','tag':['award'],'tender':{'title':'B'},"
                        + "'awards':[{'id':'1','value':{'amount':'10.5','currency':'PEN'}}]}]}");
        assertThat(sql.sql("select title from contracting.process where ocid = 'ld-6'")
                        .query(String.class)
                        .single())
                .isEqualTo("B");
        assertThat(count("select count(*) from contracting.award where ocid = 'ld-6' and amount = 10.5"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   ", "hello", "{'name':'x'}", "{'releases':[{'id':'1','date':'2020'", "a;b;c\n1;2;3\n"})
    void whatGivesNothingIsRefusedAndLeavesNoTrace(String content) throws IOException {
        long files = count("select count(*) from catalogue.source_file");
        long entries = entries();
        assertThat(load("f.json", content))
                .isInstanceOfSatisfying(
                        LoadResult.Refused.class,
                        refused -> assertThat(refused.first()).isNotEmpty());
        assertThat(count("select count(*) from catalogue.source_file")).isEqualTo(files);
        assertThat(entries()).isEqualTo(entries);
    }

    @Test
    void theFileIsInThePublicRecordWithItsHash() throws IOException {
        LoadResult.Loaded loaded = (LoadResult.Loaded) load("g.jsonl", release("ld-7", "A"));
        assertThat(recorded(loaded.hash())).isEqualTo(1);
    }

    /** Entries about a file: pending ones are in the log within two seconds. */
    private long recorded(String hash) {
        return count("select (select count(*) from record.entry where encode(leaf, 'escape') like '%" + hash + "%')"
                + " + (select count(*) from record.pending where encode(payload, 'escape') like '%" + hash + "%')");
    }

    private long entries() {
        return count("select (select count(*) from record.entry) + (select count(*) from record.pending)");
    }
}
