package org.veeduria.platform.contracting.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.veeduria.engine.law.Provision;
import org.veeduria.engine.law.Rule;
import org.veeduria.engine.law.Ruling;
import org.veeduria.engine.law.Value;
import org.veeduria.platform.contracting.Indicators;
import org.veeduria.platform.contracting.internal.ProcessDetails;
import org.veeduria.platform.law.Law;

/** The ready request for information about a flag: what to ask the entity, and the law that makes it answer. */
@Component("asking")
class Asking {
    private static final String ANSWER = "access.answer";
    private static final ZoneId LIMA = ZoneId.of("America/Lima");

    private final Indicators indicators;
    private final Law law;
    private final MessageSource messages;

    Asking(Indicators indicators, Law law, MessageSource messages) {
        this.law = law;
        this.indicators = indicators;
        this.messages = messages;
    }

    /** The text of the request. */
    public String text(ProcessDetails process, String indicator) {
        String entity = process.summary().entity() == null
                ? ""
                : process.summary().entity().name();
        String code = process.code() == null ? process.summary().ocid() : process.code();
        return switch (law.at(ANSWER, LocalDate.now(LIMA))) {
            case Ruling.InForce(Rule rule, Provision provision) ->
                message(
                                "contracting.ask.text",
                                entity,
                                process.summary().title(),
                                code,
                                indicators.name(indicator, process.biddersListed()),
                                provision.citation(),
                                days(provision))
                        + (provision.verified() ? "" : "\n\n" + message("contracting.ask.unverified"));
            case Ruling.NotInForce nothing ->
                message(
                        "contracting.ask.text.no-law",
                        entity,
                        process.summary().title(),
                        code,
                        indicators.name(indicator, process.biddersListed()));
        };
    }

    /** A {@code mailto:} address that opens the request in the person's own mail program. */
    public String mail(ProcessDetails process, String indicator) {
        String subject = message(
                "contracting.ask.subject",
                process.code() == null ? process.summary().ocid() : process.code());
        return "mailto:?subject=" + encoded(subject) + "&body=" + encoded(text(process, indicator));
    }

    private static String days(Provision provision) {
        return provision.value() instanceof Value.Num(java.math.BigDecimal days) ? days.toPlainString() : "";
    }

    private String message(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
