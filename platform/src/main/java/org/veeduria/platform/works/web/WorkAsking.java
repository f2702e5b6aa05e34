package org.veeduria.platform.works.web;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.veeduria.engine.law.Provision;
import org.veeduria.engine.law.Rule;
import org.veeduria.engine.law.Ruling;
import org.veeduria.engine.law.Value;
import org.veeduria.engine.works.Work;
import org.veeduria.platform.law.Law;

/** The ready request for information about a work, in Spanish: what to ask the entity, and the law that makes it answer. */
@Component("workAsking")
class WorkAsking {
    private static final String ANSWER = "access.answer";
    private static final ZoneId LIMA = ZoneId.of("America/Lima");
    private static final Locale SPANISH = Locale.of("es", "PE");

    private final Law law;
    private final MessageSource messages;

    WorkAsking(Law law, MessageSource messages) {
        this.law = law;
        this.messages = messages;
    }

    /** The text of the request. */
    public String text(Work work, String question) {
        String entity = work.entity() == null ? "" : work.entity().name();
        return switch (law.at(ANSWER, LocalDate.now(LIMA))) {
            case Ruling.InForce(Rule rule, Provision provision) ->
                message(
                        "works.ask.text",
                        entity,
                        work.title(),
                        work.id(),
                        question,
                        provision.citation(),
                        provision.value() instanceof Value.Num(BigDecimal days) ? days.toPlainString() : "");
            case Ruling.NotInForce nothing ->
                message("works.ask.text.no-law", entity, work.title(), work.id(), question);
        };
    }

    /** A {@code mailto:} address that opens the request in the person's own mail program. */
    public String mail(Work work, String question) {
        return "mailto:?subject=" + encoded(message("works.ask.subject", work.id())) + "&body="
                + encoded(text(work, question));
    }

    private String message(String key, Object... values) {
        return messages.getMessage(key, values, SPANISH);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
