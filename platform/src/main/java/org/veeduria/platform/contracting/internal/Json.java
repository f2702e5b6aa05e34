package org.veeduria.platform.contracting.internal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.veeduria.platform.shared.Money;
import tools.jackson.databind.JsonNode;

/** Values as publishers write them: numbers as text, dates with or without a time, a single object where a list belongs. */
final class Json {
    private static final int DATE_LENGTH = 10;

    private Json() {}

    static @Nullable String text(JsonNode node) {
        String text = node.isValueNode() && !node.isNull() ? node.asString("").strip() : "";
        return text.isEmpty() ? null : text;
    }

    static @Nullable String first(JsonNode... nodes) {
        for (JsonNode node : nodes) {
            String text = text(node);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    static @Nullable BigDecimal number(JsonNode node) {
        if (node.isNumber()) {
            return node.decimalValue();
        }
        String text = text(node);
        try {
            return text == null ? null : new BigDecimal(text);
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    /** The day as the publisher wrote it, in the publisher's own zone. */
    static @Nullable LocalDate day(JsonNode node) {
        String text = text(node);
        if (text == null || text.length() < DATE_LENGTH) {
            return null;
        }
        try {
            return LocalDate.parse(text.substring(0, DATE_LENGTH));
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    /** An OCDS value, where both its amount and its currency are given. */
    static @Nullable Money money(JsonNode value) {
        BigDecimal amount = number(value.path("amount"));
        String currency = text(value.path("currency"));
        return amount == null || currency == null ? null : new Money(amount, currency);
    }

    static Stream<JsonNode> each(JsonNode node) {
        return node.isArray() ? node.valueStream() : node.isObject() ? Stream.of(node) : Stream.empty();
    }
}
