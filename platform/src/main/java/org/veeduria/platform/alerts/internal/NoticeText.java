package org.veeduria.platform.alerts.internal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.veeduria.platform.shared.Money;
import org.veeduria.platform.shared.MoneyText;
import org.veeduria.platform.shared.change.Value;

/** Says a change in the language of who reads it: {@code ${@notices.say(notice)}} in a page. */
@Component("notices")
public class NoticeText {
    private static final Locale SPANISH = Locale.of("es", "PE");

    private final MessageSource messages;
    private final MoneyText money;

    NoticeText(MessageSource messages, MoneyText money) {
        this.messages = messages;
        this.money = money;
    }

    /** One sentence, in the language of the page. */
    public String say(Notice notice) {
        return messages.getMessage(
                notice.what(),
                new Object[] {word(notice.before()), word(notice.after())},
                LocaleContextHolder.getLocale());
    }

    /** Its title in a feed or a message: what changed, and of what. */
    public String headline(Notice notice) {
        String mark = notice.fictional() ? text("alerts.fictional") + " " : "";
        return mark + say(notice) + " · " + notice.title();
    }

    /** A text of this room in the language of the page. */
    String text(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }

    private String word(@Nullable Value value) {
        if (value == null) {
            return "—";
        }
        Money amount = value.money();
        if (amount != null) {
            return money.exact(amount);
        }
        Locale locale = LocaleContextHolder.getLocale();
        if (value.day() != null) {
            return DateTimeFormatter.ofPattern("d MMM uuuu", locale).format(LocalDate.parse(value.day()));
        }
        String word = locale.getLanguage().equals("en") ? value.en() : value.es();
        return word == null ? "—" : word;
    }

    /** The language a follower chose. */
    static Locale language(String tag) {
        return tag.equals("en") ? Locale.ENGLISH : SPANISH;
    }
}
