package org.veeduria.platform.extractives;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.veeduria.platform.SiteTest;
import org.veeduria.platform.catalogue.LoadResult;
import org.veeduria.platform.catalogue.Loading;
import org.veeduria.platform.catalogue.Progress;
import org.veeduria.platform.places.Ubigeo;
import org.veeduria.platform.shared.Withdrawal;
import org.veeduria.platform.shared.version.Change;
import org.veeduria.platform.shared.version.Version;
import org.veeduria.platform.shared.version.Versions;

@SiteTest
class FlowLoadingTest {
    static final String HEADER =
            "country,iso3,year,government_agency_name,gfs_code,gfs_description,name_of_revenue_stream,value_reported_as_USD\n";

    @TempDir
    private Path folder;

    @Autowired
    private Loading loading;

    @Autowired
    private Extractives extractives;

    @Autowired
    private List<Withdrawal> rooms;

    @Autowired
    private List<Versions> versions;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TransactionOperations transaction;

    private final List<String> loaded = new ArrayList<>();

    @BeforeEach
    @AfterEach
    void takeOutWhatWasLoaded() {
        sql.sql("delete from alerts.change where what like 'extractives.%'").update();
        sql.sql("delete from extractives.version").update();
        loaded.forEach(hash -> sql.sql("delete from catalogue.source_file where hash = :hash")
                .param("hash", hash)
                .update());
    }

    @Test
    void aTableOfRevenuesAnswersForTheCountryWithItsSource() throws Exception {
        LoadResult.Loaded file = load(
                "a.csv",
                row(2012, "1112-E1", "Impuesto a la Renta", "100.50"),
                row(2012, "1415-E1", "Regalias Mineras", "20"));
        assertThat(file.type()).isEqualTo("eiti-revenues");
        Revenue revenue = extractives.revenue(Ubigeo.PERU, 2012);
        assertThat(revenue.payments()).isEmpty();
        SideTotal received = revenue.receipts().getFirst();
        assertThat(received.amount()).hasToString("USD 120.50");
        assertThat(received.rows()).isEqualTo(2);
        assertThat(received.file()).isEqualTo(file.hash());
        assertThat(extractives.revenue(new Ubigeo("160000"), 2012).receipts())
                .as("a national series says nothing of a region")
                .isEmpty();
    }

    @Test
    void aLaterFileIsANewVersionAndTheFormerOneStays() throws Exception {
        load(
                "a.csv",
                row(2012, "1112-E1", "Impuesto a la Renta", "100"),
                row(2013, "1112-E1", "Impuesto a la Renta", "7"));
        load("b.csv", row(2012, "1112E1", "Impuesto a la Renta", "130"), row(2012, "1415E1", "Regalias Mineras", "5"));
        assertThat(extractives.revenue(Ubigeo.PERU, 2012).receipts().getFirst().amount())
                .hasToString("USD 135");
        assertThat(extractives.revenue(Ubigeo.PERU, 2013).receipts().getFirst().amount())
                .hasToString("USD 7");

        Versions of = versions.stream()
                .filter(one -> one.id().equals("extractives"))
                .findFirst()
                .orElseThrow();
        assertThat(of.scopes()).contains("eiti-revenues.PER.2012", "eiti-revenues.PER.2013");
        List<Version> kept = of.of("eiti-revenues.PER.2012");
        assertThat(kept).extracting(Version::number).containsExactly(1, 2);
        assertThat(kept).extracting(Version::rows).containsExactly(1L, 2L);
        List<Change> changes = new ArrayList<>();
        of.changes(kept.getFirst(), kept.getLast(), changes::add);
        assertThat(changes).hasSize(2);
        assertThat(changes.getFirst().before()).containsEntry("amount", "100");
        assertThat(changes.getFirst().after()).containsEntry("amount", "130");
        assertThat(changes.getLast().before()).isEmpty();
    }

    @Test
    void onlyTheYearsThatChangedGetAVersion() throws Exception {
        String of2012 = row(2012, "1112-E1", "Impuesto a la Renta", "100");
        load("a.csv", of2012, of2012, row(2013, "1112-E1", "Impuesto a la Renta", "7"));
        LoadResult.Loaded again = load("b.csv", row(2013, "1112-E1", "Impuesto a la Renta", "7.00"), of2012, of2012);
        assertThat(again.counts().counts()).containsEntry("yearsUnchanged", 2L);
        load("c.csv", of2012, row(2013, "1112-E1", "Impuesto a la Renta", "7"));
        assertThat(sql.sql("select scope || '#' || number from extractives.version order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("eiti-revenues.PER.2012#1", "eiti-revenues.PER.2012#2", "eiti-revenues.PER.2013#1");
    }

    @Test
    void followersAreToldWhatALaterFileChangedOfACountryAndOfACompany() throws Exception {
        load("a.csv", row(2012, "1112-E1", "Impuesto a la Renta", "100"));
        load("b.csv", row(2012, "1112-E1", "Impuesto a la Renta", "130"));
        assertThat(told("lugar/000000")).containsExactly("extractives.changed.government|Perú, 2012|100|130");
        String onrr = "Calendar Year,Corporate Name,Revenue Type,Commodity,Revenues\n2019,ACME,ONRR - Rents,Oil,$7\n";
        for (String content : List.of(onrr, onrr.replace("$7", "$8"))) {
            Path file = Files.writeString(folder.resolve("onrr.csv"), content);
            loaded.add(((LoadResult.Loaded) loading.file(file, null, Progress.SILENT)).hash());
        }
        assertThat(told("empresa/USA-acme")).containsExactly("extractives.changed.government|ACME, 2019|7|8");
    }

    private List<String> told(String topic) {
        return sql.sql("""
                        select concat_ws('|', what, title, before::jsonb ->> 'amount', after::jsonb ->> 'amount')
                        from alerts.change where topics @> array[:topic]::text[] and what like 'extractives.%' order by id
                        """).param("topic", topic).query(String.class).list();
    }

    @Test
    void withdrawingAFileBringsTheFormerVersionBack() throws Exception {
        load("a.csv", row(2012, "1112-E1", "Impuesto a la Renta", "100"));
        LoadResult.Loaded second = load("b.csv", row(2012, "1112E1", "Impuesto a la Renta", "130"));
        transaction.executeWithoutResult(status -> rooms.forEach(room -> room.withdraw(second.hash())));
        assertThat(extractives.revenue(Ubigeo.PERU, 2012).receipts().getFirst().amount())
                .hasToString("USD 100");
    }

    @Test
    void moneyUnderATaxBeforeItsLawIsAQuestionWithTheRowItStandsIn() throws Exception {
        load(
                "a.csv",
                row(2004, "1112-E2", "Impuesto Especial a la Mineria - converted from USD", "225596067"),
                row(2009, "1112-E2", "Gravamen Especial a la Mineria", "0"));
        assertThat(extractives.anomalies()).singleElement().satisfies(anomaly -> {
            assertThat(anomaly.law()).isEqualTo("Ley 29789");
            assertThat(anomaly.row().line()).isEqualTo(2);
            assertThat(anomaly.row().year()).isEqualTo(2004);
        });
    }

    @Test
    void aFileWithoutOneGoodRowIsRefusedAndLeavesNothing() throws Exception {
        Path file = Files.writeString(folder.resolve("bad.csv"), HEADER + row(2012, "1112-E1", "Renta", "1.234"));
        assertThat(loading.file(file, null, Progress.SILENT)).isInstanceOf(LoadResult.Refused.class);
        assertThat(sql.sql("select count(*) from extractives.version")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @EnabledIfSystemProperty(named = "veeduria.shared", matches = ".+")
    void theRealFilesLoad() throws Exception {
        Path real = Path.of(System.getProperty("veeduria.shared"), "data/extractives");
        assertLoads(real.resolve("eiti_api_peru_government_revenues_2004_2016.csv"), "eiti-revenues", 82, 0);
        assertLoads(real.resolve("nrgi_eiti_peru_2004_2012.csv"), "nrgi-eiti", 46, 0);
        assertLoads(real.resolve("nl_eiti_payments.json.gz"), "nl-eiti", 2627 + 1958, 0);
        assertLoads(
                real.resolve("us_onrr/federal_revenue_by_company_CY2013-CY2019.csv"), "us-onrr-companies", 16_997, 0);
        assertLoads(real.resolve("us_onrr/monthly_revenue.csv"), "us-onrr-months", 7_923, 2);
        assertLoads(real.resolve("us_onrr/monthly_disbursements.csv"), "us-onrr-disbursements", 8_342, 0);
        assertLoads(real.resolve("us_onrr/fiscal_year_production.csv"), "us-onrr-production", 12_381, 2);

        Revenue of2012 = extractives.revenue(Ubigeo.PERU, 2012);
        assertThat(of2012.payments())
                .singleElement()
                .extracting(SideTotal::amount)
                .hasToString("USD 5478998767");
        assertThat(of2012.receipts()).extracting(SideTotal::source).containsExactly("eiti-revenues", "nrgi-eiti");
        assertThat(extractives.anomalies())
                .extracting(anomaly -> anomaly.row().year())
                .containsExactly(2004, 2004, 2005, 2005, 2006, 2006, 2007, 2007);
    }

    private void assertLoads(Path file, String type, long rows, long problems) throws Exception {
        LoadResult.Loaded done = (LoadResult.Loaded) loading.file(file, null, Progress.SILENT);
        loaded.add(done.hash());
        assertThat(done.type()).isEqualTo(type);
        assertThat(done.counts().kept()).as("%s: %s", type, done.first()).isEqualTo(rows);
        assertThat(done.problems()).as("%s: %s", type, done.first()).isEqualTo(problems);
    }

    private LoadResult.Loaded load(String name, String... rows) throws Exception {
        Path file = Files.writeString(folder.resolve(name), HEADER + String.join("", rows));
        LoadResult.Loaded done = (LoadResult.Loaded) loading.file(file, null, Progress.SILENT);
        loaded.add(done.hash());
        return done;
    }

    static String row(int year, String code, String stream, String amount) {
        return "Peru,PER,%d,SUNAT,%s,Taxes,%s,%s\n"
                .formatted(year, code, stream, amount.contains(",") ? '"' + amount + '"' : amount);
    }
}
