package org.veeduria.platform.extractives;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.veeduria.engine.input.Problem;
import org.veeduria.engine.input.Reason;
import org.veeduria.platform.SiteTest;
import org.veeduria.platform.catalogue.LoadResult;
import org.veeduria.platform.catalogue.Loading;
import org.veeduria.platform.catalogue.Progress;
import org.veeduria.platform.places.Ubigeo;
import org.veeduria.platform.shared.Money;
import org.veeduria.platform.shared.version.Change;
import org.veeduria.platform.shared.version.Version;
import org.veeduria.platform.shared.version.Versions;

@SiteTest
class CanonLoadingTest {
    private static final String SOUTH = """
            ubigeo,canon,year,municipality,PIA,PIM,ejecute,pop2011,pop2012
            80801,32369628.7,2011.0,MUNICIPALIDAD PROVINCIAL DE ESPINAR,1000.0,2000.0,1500.0,32438.0,32600.0
            80803,15190146.42,2011.0,MUNICIPALIDAD DISTRITAL DE COPORAQUE,10.0,20.0,15.0,17386.0,17400.0
            80803,15500000.00,2012.0,MUNICIPALIDAD DISTRITAL DE COPORAQUE,10.0,20.0,15.0,17386.0,17400.0
            """;

    @Autowired
    private Loading loading;

    @Autowired
    private CanonTransfers canon;

    @Autowired
    private List<Versions> versions = List.of();

    @Autowired
    private JdbcClient sql;

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void emptyTheRoom() {
        sql.sql("delete from alerts.change where what like 'canon.%'").update();
        sql.sql("delete from extractives.canon_version where not fictional").update();
        sql.sql("delete from catalogue.source_file where type = 'canon-transfers' and not fictional")
                .update();
    }

    @Test
    void codesGetTheirZeroBackAndYearsTheirWholeNumbers() throws IOException {
        LoadResult.Loaded loaded = load(SOUTH);
        assertThat(loaded.type()).isEqualTo("canon-transfers");
        assertThat(loaded.counts().counts()).containsEntry("rows", 3L).containsEntry("canonYears", 2L);
        assertThat(reasons(loaded)).containsExactly(Reason.LEADING_ZERO);
        assertThat(canon.of(new Ubigeo("080801"), 2011))
                .containsExactly(new Transfer(
                        "canon",
                        new Ubigeo("080801"),
                        new Money(new BigDecimal("32369628.7"), "PEN"),
                        loaded.hash(),
                        2,
                        false));
        assertThat(canon.of(new Ubigeo("080800"), 2011)).hasSize(2);
        assertThat(canon.years(new Ubigeo("080000"))).containsExactly(2012, 2011);
    }

    @Test
    void theNamesDecideThatAFileUsesTheCodesOfTheCivilRegistry() throws IOException {
        LoadResult.Loaded loaded = load("""
                ubigeo,year,canon,municipality
                160301,2020,5.00,Municipalidad Provincial de Tahuamanu - Iñapari
                160302,2020,6.00,Municipalidad Distrital de Iberia
                """);
        assertThat(reasons(loaded)).isEmpty();
        assertThat(canon.of(new Ubigeo("170302"), 2020)).hasSize(1);
    }

    @Test
    void aLaterFileIsANewVersionAndWhatChangedCanBeSeen() throws IOException {
        load(SOUTH);
        load(SOUTH.replace("15190146.42", "15190146.43").replace("80801,32369628.7,2011.0", "80801,1,2013.0"));
        assertThat(canon.of(new Ubigeo("080803"), 2011).getFirst().amount().amount())
                .isEqualByComparingTo("15190146.43");
        assertThat(canon.of(new Ubigeo("080801"), 2011))
                .as("gone from the newest version of 2011")
                .isEmpty();

        Versions ours = versions.stream()
                .filter(one -> one.id().equals("canon"))
                .findFirst()
                .orElseThrow();
        assertThat(ours.scopes()).contains("2011-08-canon", "2013-08-canon");
        List<Version> of2011 = ours.of("2011-08-canon");
        assertThat(of2011).extracting(Version::rows).containsExactly(2L, 1L);
        List<Change> changes = new ArrayList<>();
        ours.changes(of2011.getFirst(), of2011.getLast(), changes::add);
        assertThat(changes).extracting(Change::key).containsExactly("080801", "080803");
        assertThat(changes.getFirst().after()).isEmpty();
        assertThat(changes.getLast().before()).containsOnly(java.util.Map.entry("amount", "15190146.42"));
    }

    @Test
    void onlyTheYearsThatChangedGetAVersion() throws IOException {
        load(SOUTH);
        LoadResult.Loaded again = load(SOUTH.replace("1000.0,2000.0", "1000.00,2000") + "\n");
        assertThat(again.counts().counts()).containsEntry("yearsUnchanged", 2L).containsEntry("canonReplaced", 0L);
        LoadResult.Loaded later = load(SOUTH.replace("15500000.00", "15500000.01"));
        assertThat(later.counts().counts())
                .containsEntry("canonYears", 2L)
                .containsEntry("yearsUnchanged", 1L)
                .containsEntry("canonReplaced", 1L);
        Versions ours = versions.stream()
                .filter(one -> one.id().equals("canon"))
                .findFirst()
                .orElseThrow();
        assertThat(ours.of("2011-08-canon")).extracting(Version::number).containsExactly(1);
        assertThat(ours.of("2012-08-canon")).extracting(Version::number).containsExactly(1, 2);
        assertThat(canon.of(new Ubigeo("080801"), 2011)).hasSize(1);
    }

    @Test
    void followersOfAPlaceAreToldWhatChangedOfItsCanonButNotOldYearsLoadedLate() throws IOException {
        load(SOUTH);
        assertThat(told()).isEmpty();
        load(SOUTH.replace("15500000.00", "15500000.01"));
        assertThat(told()).containsExactly("canon.changed|Coporaque, 2012|/canon/080803/2012|15500000.00|15500000.01");
        int now = java.time.Year.now(java.time.ZoneId.of("America/Lima")).getValue();
        load("ubigeo,year,canon\n080801," + now + ",5.00\n");
        assertThat(told()).contains("canon.changed.first|Espinar, " + now + "|/canon/080801/" + now + "||5.00");
    }

    private List<String> told() {
        return sql.sql("""
                        select concat_ws('|', what, title, link, coalesce(before::jsonb ->> 'amount', ''), after::jsonb ->> 'amount')
                        from alerts.change where topics @> array['lugar/080000']::text[] and what like 'canon.%' order by id
                        """).query(String.class).list();
    }

    @Test
    void brokenRowsAreReportedAndTheGoodOnesLoad() throws IOException {
        LoadResult.Loaded loaded = load("""
                ubigeo,year,canon,municipality
                080801,2020,1.00,Espinar
                080801,2020,2.00,Espinar
                990101,2020,3.00,Nowhere
                08080,2020.5,3.00,Espinar
                080802,2020,"1.234,56",Condoroma
                080803,2020,99999999999999999999,Coporaque
                080804,2020,3.00
                080805,2020,3.00,Pallpata,more
                080806,2020,,Pichigua
                080807,2020,5.00,Lima
                luna,2020,3.00,Espinar
                """);
        assertThat(reasons(loaded))
                .containsExactlyInAnyOrder(
                        Reason.REPEATED_ROW,
                        Reason.UNKNOWN_UBIGEO,
                        Reason.LEADING_ZERO,
                        Reason.SHIFTED_COLUMNS,
                        Reason.OTHER_NOTATION,
                        Reason.NUMBER_TOO_LARGE,
                        Reason.ROW_TOO_SHORT,
                        Reason.ROW_TOO_LONG,
                        Reason.NOT_A_NUMBER,
                        Reason.OTHER_NAME,
                        Reason.UNKNOWN_UBIGEO);
        assertThat(loaded.first())
                .anySatisfy(problem -> assertThat(problem.place().toString()).contains(":6:3 canon"));
        assertThat(canon.of(new Ubigeo("080800"), 2020))
                .as("rows without a readable amount are kept, but are no transfer")
                .hasSize(2);
    }

    @Test
    void amountsAreReadInTheNotationTheirColumnSettles() throws IOException {
        for (String notation : List.of("1,234.56|1,234", "1.234,56|1.234", "1234.56|1234")) {
            String[] written = notation.split("\\|");
            load("ubigeo;year;canon\n080801;2019;" + written[0] + "\n080802;2019;" + written[1] + "\n");
            assertThat(canon.of(new Ubigeo("080801"), 2019).getFirst().amount().amount())
                    .isEqualByComparingTo("1234.56");
            assertThat(canon.of(new Ubigeo("080802"), 2019).getFirst().amount().amount())
                    .isEqualByComparingTo("1234");
            emptyTheRoom();
        }
    }

    @Test
    void aFileWhoseAmountsMayMeanTwoThingsIsRefusedAndReplacesNothing() throws IOException {
        load("ubigeo,year,canon\n080801,2019,1.00\n");
        Path doubtful =
                file("ubigeo,year,canon\n080801,2019,1.234\n080802,2019,900\n".getBytes(StandardCharsets.UTF_8));
        assertThat(loading.file(doubtful, null, Progress.SILENT))
                .isInstanceOfSatisfying(
                        LoadResult.Refused.class,
                        refused -> assertThat(refused.first()).singleElement().satisfies(problem -> {
                            assertThat(problem.reason()).isEqualTo(Reason.AMBIGUOUS_COLUMN);
                            assertThat(problem.place().pointer()).isEqualTo("canon");
                            assertThat(problem.value()).isEqualTo("1.234");
                        }));
        assertThat(canon.of(new Ubigeo("080801"), 2019).getFirst().amount().amount())
                .isEqualByComparingTo("1");
    }

    @Test
    void filesBrokenAsAWholeLoadNothingOrTheirGoodPart() throws IOException {
        byte[] good = SOUTH.getBytes(StandardCharsets.UTF_8);
        assertThat(loading.file(file(new byte[0]), null, Progress.SILENT)).isInstanceOf(LoadResult.Refused.class);
        assertThat(loading.file(
                        file("\u0000\u0001\u0002".repeat(999).getBytes(StandardCharsets.UTF_8)),
                        "canon-transfers",
                        Progress.SILENT))
                .isInstanceOf(LoadResult.Refused.class);
        assertThat(loading.file(
                        file("a,b,c\n1,2,3\n".getBytes(StandardCharsets.UTF_8)), "canon-transfers", Progress.SILENT))
                .isInstanceOf(LoadResult.Refused.class);
        assertThat(loading.file(file(bomb()), "canon-transfers", Progress.SILENT))
                .isInstanceOf(LoadResult.Refused.class);
        byte[] packed = packed(good);
        assertThat(rows(java.util.Arrays.copyOf(packed, packed.length - 12)))
                .as("cut off")
                .isBetween(1L, 3L);
        assertThat(rows(("\uFEFF" + SOUTH).replace("ESPINAR", "ESPIÑAR").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(3);
        assertThat(rows(SOUTH.replace("COPORAQUE", "COPORÁQUE").getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(3);
        assertThat(rows(SOUTH.replace(",", ";").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(3);
        assertThat(rows(SOUTH.replace("80801,32369628.7,2011.0", "\"80801,32369628.7,2011.0")
                        .getBytes(StandardCharsets.UTF_8)))
                .as("a quote that is never closed costs its row")
                .isEqualTo(2);
    }

    @Test
    @EnabledIfSystemProperty(named = "veeduria.shared", matches = ".+")
    void theRealSeriesOfTheSouthLoadsWhole() throws IOException {
        Path south = Path.of(
                System.getProperty("veeduria.shared"), "data/extractives/pe_canon_municipalities_2008_2014.csv");
        LoadResult.Loaded loaded = (LoadResult.Loaded) loading.file(south, null, Progress.SILENT);
        assertThat(loaded.counts().counts()).containsEntry("rows", 2_093L).containsEntry("canonYears", 35L);
        assertThat(loaded.first())
                .extracting(Problem::reason)
                .containsOnly(Reason.LEADING_ZERO, Reason.NOT_A_NUMBER, Reason.OTHER_NAME);
        assertThat(canon.of(new Ubigeo("080000"), 2011)).hasSize(91);
        assertThat(canon.of(new Ubigeo("030101"), 2008).getFirst().amount().amount())
                .isEqualByComparingTo("503405.41");
    }

    private long rows(byte[] bytes) throws IOException {
        return ((LoadResult.Loaded) loading.file(file(bytes), null, Progress.SILENT))
                .counts()
                .kept();
    }

    private LoadResult.Loaded load(String content) throws IOException {
        return (LoadResult.Loaded) loading.file(file(content.getBytes(StandardCharsets.UTF_8)), null, Progress.SILENT);
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("canon-" + content.length + ".csv"), content);
    }

    private static List<Reason> reasons(LoadResult.Loaded loaded) {
        return loaded.first().stream().map(Problem::reason).toList();
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] bomb() throws IOException {
        return packed(new byte[64 << 20]);
    }
}
