package org.veeduria.platform.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.veeduria.engine.input.Reason;
import org.veeduria.platform.SiteTest;

@SiteTest
@EnabledIfSystemProperty(named = "veeduria.shared", matches = ".+")
class RealExamplesLoadingTest {
    @Autowired
    private Loading loading;

    @Autowired
    private JdbcClient sql;

    @TempDir
    private Path folder = Path.of(".");

    private String hash = "";

    /** The other tests share this site. */
    @AfterEach
    void emptyTheSite() {
        sql.sql(
                        "delete from contracting.process where ocid in (select ocid from contracting.version where file = :hash)")
                .param("hash", hash)
                .update();
        sql.sql("delete from contracting.version where file = :hash")
                .param("hash", hash)
                .update();
    }

    @Test
    void filesOfSixCountriesLoadInOneArchiveAndTheEmptyOnesAreReported() throws IOException {
        LoadResult.Loaded loaded = (LoadResult.Loaded) loading.file(archive(), null, Progress.SILENT);
        hash = loaded.hash();
        assertThat(loaded.type()).isEqualTo("ocds");
        assertThat(loaded.counts().kept()).isGreaterThan(400);
        assertThat(sql.sql("select count(*) from catalogue.load_problem where hash = :hash and reason = :reason")
                        .param("hash", hash)
                        .param("reason", Reason.EMPTY_FILE.name())
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    private Path archive() throws IOException {
        Path examples = Path.of(System.getProperty("veeduria.shared"), "data/ocds/real-examples");
        Path archive = folder.resolve("ejemplos.zip");
        try (Stream<Path> walk = Files.walk(examples);
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(archive))) {
            List<Path> files = walk.filter(Files::isRegularFile).sorted().toList();
            for (Path file : files) {
                out.putNextEntry(new ZipEntry(examples.relativize(file).toString()));
                Files.copy(file, out);
            }
        }
        return archive;
    }
}
