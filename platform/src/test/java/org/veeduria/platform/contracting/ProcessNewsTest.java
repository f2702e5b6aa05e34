package org.veeduria.platform.contracting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veeduria.platform.contracting.Releases.release;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.veeduria.platform.SiteTest;
import org.veeduria.platform.web.Browser;

/** What followers are told of purchases, as their pages and feeds show it. */
@SiteTest
class ProcessNewsTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("America/Lima"));

    @LocalServerPort
    private int port;

    @Autowired
    private Contracting contracting;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @Test
    void aNewPurchaseIsNewsWhileItsCallIsRecent() {
        store("news-1", "Posta nueva", TODAY.minusDays(3), "1000.00", "2030-01-01", "PE-RUC-20999990001");
        store("news-2", "Posta antigua", TODAY.minusYears(3), "1000.00", "2030-01-01", "PE-RUC-20999990001");
        assertThat(browser.get("/avisos/entidad/PE-RUC-20999990001").body())
                .contains("Seguir Entidad 20999990001", "Posta nueva", "Nueva compra publicada", "1,000.00")
                .doesNotContain("Posta antigua");
    }

    @Test
    void anAmountAndADateThatChangeAreToldWhereverThePurchaseIsHowOldItMayBe() {
        String entity = "PE-RUC-20999990002";
        store("news-3", "Camino", TODAY.minusYears(5), "1000", "2030-01-01", entity);
        store("news-3", "Camino", TODAY.minusYears(5), "1000.00", "2030-01-01", entity);
        assertThat(browser.get("/avisos/entidad/" + entity).body()).doesNotContain("/compra/news-3");
        store("news-3", "Camino", TODAY.minusYears(5), "2500.50", "2030-06-30", entity);
        String page = browser.get("/avisos/entidad/" + entity).body();
        assertThat(page).contains("El valor de referencia pasó de", "1,000.00", "2,500.50");
        assertThat(page).contains("El fin del contrato pasó del 1 ene. 2030 al 30 jun. 2030");
        assertThat(browser.get("/avisos/lugar/170000").body()).contains("/compra/news-3");
        assertThat(browser.get("/avisos/entidad/" + entity + "?lang=en").body())
                .contains("The estimated value went from");
        assertThat(browser.get("/avisos/lugar/170300.atom").body()).contains("Camino", "2,500.50");
    }

    @Test
    void withoutAMailServerThePageSaysSoAndOffersTheFeed() {
        assertThat(browser.get("/avisos/lugar/170300").body())
                .contains("todavía no envía correos", "/avisos/lugar/170300.atom")
                .doesNotContain("type=\"email\"");
        assertThat(browser.get("/lugar/170300").body()).contains("/avisos/lugar/170300", "Seguir este lugar");
    }

    private void store(String ocid, String title, LocalDate called, String amount, String ends, String entity) {
        contracting.store(List.of(release(
                        """
                        {'ocid':'%s','date':'%sT00:00:00-05:00','id':'1','tag':['compiled'],
                         'buyer':{'id':'%s','name':'Entidad %s'},
                         'parties':[{'id':'%s','name':'Entidad %s','roles':['buyer']}],
                         'tender':{'id':'t','title':'%s','value':{'amount':%s,'currency':'PEN'},
                          'items':[{'id':'1','deliveryAddress':
                            {'region':'MADRE DE DIOS','province':'TAHUAMANU','locality':'IBERIA'}}]},
                         'contracts':[{'id':'c','period':{'endDate':'%sT00:00:00-05:00'}}]}
                        """.formatted(
                                        ocid,
                                        called,
                                        entity,
                                        entity.substring(7),
                                        entity,
                                        entity.substring(7),
                                        title,
                                        amount,
                                        ends),
                        "1"))
                .iterator());
    }
}
