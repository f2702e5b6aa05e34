package org.veeduria.platform.works.web;

import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.veeduria.engine.works.Amount;
import org.veeduria.engine.works.match.Match;
import org.veeduria.engine.works.rule.WorkTexts;
import org.veeduria.platform.shared.Money;
import org.veeduria.platform.shared.MoneyText;
import org.veeduria.platform.works.internal.LinkLine;

/** Names as pages write them, in templates: {@code ${@workNames.flag(code)}}. */
@Component("workNames")
class WorkNames {
    private final MoneyText money;
    private final MessageSource messages;

    WorkNames(MoneyText money, MessageSource messages) {
        this.money = money;
        this.messages = messages;
    }

    /** Why a purchase was joined to a work, or might be: the code it names, or its likeness with each reason. */
    public String why(LinkLine line) {
        if ("cui".equals(line.how())) {
            return message("works.why.cui");
        }
        String reasons = line.reasons().stream().map(this::reason).collect(Collectors.joining("; "));
        return message("works.why.likeness", String.valueOf(line.score())) + " " + reasons + ".";
    }

    private String reason(Match.Reason reason) {
        return reason.kind().equals("place")
                ? message("works.why.place." + (reason.score() > 0.6 ? "1" : "0"))
                : message("works.why." + reason.kind(), reason.detail());
    }

    private String message(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
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
