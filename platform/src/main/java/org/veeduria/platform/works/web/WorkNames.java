package org.veeduria.platform.works.web;

import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.veeduria.engine.works.Amount;
import org.veeduria.engine.works.rule.WorkTexts;
import org.veeduria.platform.shared.Money;
import org.veeduria.platform.shared.MoneyText;

/** Names as pages write them, in templates: {@code ${@workNames.flag(code)}}. */
@Component("workNames")
class WorkNames {
    private final MoneyText money;

    WorkNames(MoneyText money) {
        this.money = money;
    }

    /** The name of a works flag. */
    public String flag(String code) {
        return WorkTexts.name(code, LocaleContextHolder.getLocale());
    }

    /** A budget function in small letters but the first: Educación. */
    public String function(String published) {
        String small = published.toLowerCase(Locale.ROOT);
        return published.equals(published.toUpperCase(Locale.ROOT))
                ? Character.toUpperCase(small.charAt(0)) + small.substring(1)
                : published;
    }

    /** An amount to the céntimo. */
    public String exact(Amount amount) {
        return money.exact(new Money(amount.number(), amount.currency()));
    }
}
