package org.veeduria.platform.contracting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.veeduria.platform.shared.MoneyText;

class EvidenceTextTest {
    private final EvidenceText text = new EvidenceText(new MoneyText());

    @AfterEach
    void noLocale() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es | award.value | 1262234.5 PEN | S/ 1,262,234.50",
                "es | tender.start | 2019-02-19T00:00-05:00 | 19 feb. 2019",
                "es | tender.end | 2019-02-19T17:30-05:00 | 19 feb. 2019, 17:30",
                "es | purchase.first | 2019-09-02: 37584 PEN | 2 set. 2019: S/ 37,584.00",
                "es | share | 0.512218211484734 | 51 %",
                "es | days | 1234 | 1234",
                "es | tender.method | selective | selectivo",
                "en | day-off | SATURDAY | Saturday",
                "en | bidder | INVERSIONES EDISA E.I.R.LTDA | INVERSIONES EDISA E.I.R.LTDA",
                "es | release.date | 2019-99-99 | 2019-99-99"
            })
    void aValueIsWrittenAsPeopleReadIt(String language, String name, String value, String read) {
        LocaleContextHolder.setLocale(language.equals("en") ? Locale.ENGLISH : Locale.of("es", "PE"));
        assertThat(text.of(name, value).replace('\u00a0', ' ')).isEqualTo(read);
    }
}
