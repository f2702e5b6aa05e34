package org.veeduria.engine.works.read;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.works.Amount;
import org.veeduria.engine.works.At;
import tools.jackson.databind.JsonNode;

/** A part of a project and its JSON pointer. What is missing or has another shape reads as nothing. */
record Branch(JsonNode json, String pointer) {
    Branch at(String name) {
        return new Branch(
                json.path(name), pointer + "/" + name.replace("~", "~0").replace("/", "~1"));
    }

    List<Branch> entries() {
        return json.isArray()
                ? IntStream.range(0, json.size())
                        .mapToObj(i -> new Branch(json.path(i), pointer + "/" + i))
                        .toList()
                : List.of();
    }

    Stream<Branch> entries(String name) {
        return at(name).entries().stream();
    }

    @Nullable
    String text() {
        String text = json.isString() || json.isNumber() ? json.asString("").strip() : "";
        return text.isEmpty() ? null : text;
    }

    String text(String name, String otherwise) {
        String text = at(name).text();
        return text == null ? otherwise : text;
    }

    boolean is(String name, String wanted) {
        return wanted.equals(at(name).text());
    }

    /** The day of a date-time, as its publisher wrote it. */
    @Nullable
    LocalDate day() {
        String text = text();
        try {
            return text == null || text.length() < 10 ? null : LocalDate.parse(text.substring(0, 10));
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    @Nullable
    At<LocalDate> date() {
        LocalDate day = day();
        return day == null ? null : new At<>(day, pointer);
    }

    @Nullable
    At<LocalDate> date(String name) {
        return at(name).date();
    }

    Optional<BigDecimal> number() {
        String text = text();
        return text != null && text.matches("-?\\d{1,30}(\\.\\d{1,30})?")
                ? Optional.of(new BigDecimal(text))
                : Optional.empty();
    }

    /** An OCDS value. Nothing costs nothing: zero is read as not published. */
    @Nullable
    At<Amount> amount() {
        String currency = at("currency").text();
        Optional<BigDecimal> number = at("amount").number().filter(found -> found.signum() != 0);
        return currency == null || number.isEmpty()
                ? null
                : new At<>(new Amount(number.get(), currency), pointer + "/amount");
    }
}
