package org.veeduria.engine.flags.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Random compiled releases as JSON text: any member may be missing, misplaced, of a wrong type, repeated, escaped or spaced out. */
final class RandomReleases {
    private static final List<String> WORDS = List.of(
            "open",
            "selective",
            "active",
            "valid",
            "disqualified",
            "pending",
            "cancelled",
            "PEN",
            "USD",
            "",
            "ñandú",
            "a\"b",
            "back\\slash",
            "tab\tnew\nline",
            "😀",
            "2024-05-17T09:00:00-05:00",
            "2024-05-17T14:00:00Z",
            "2024-02-30",
            "{[\"]}",
            "\\\\",
            "\u0001",
            "2024-12-31T23:59:59.5+05:30",
            "2023-02-29T00:00:00Z",
            "x".repeat(200));

    private final Random random;

    RandomReleases(long seed) {
        random = new Random(seed);
    }

    String release() {
        return object(
                () -> member("ocid", this::text),
                () -> member("tag", () -> array(this::text)),
                () -> member("buyer", this::organization),
                () -> member("parties", () -> array(() -> anything(3))),
                () -> member("tender", this::tender),
                () -> member("bids", () -> object(() -> member("details", () -> array(this::bid)), this::noise)),
                () -> member("awards", () -> array(this::award)),
                this::noise,
                this::noise);
    }

    private String tender() {
        return object(
                () -> member("id", this::text),
                () -> member("status", this::text),
                () -> member("procurementMethod", this::text),
                () -> member("procurementMethodDetails", this::text),
                () -> member("numberOfTenderers", this::number),
                () -> member(
                        "tenderPeriod",
                        () -> object(
                                () -> member("startDate", this::text),
                                () -> member("endDate", this::text),
                                this::noise)),
                () -> member("procuringEntity", this::organization),
                this::noise);
    }

    private String bid() {
        return object(
                () -> member("id", this::text),
                () -> member("date", this::text),
                () -> member("status", this::text),
                () -> member("tenderers", () -> array(this::organization)),
                () -> member(
                        "value",
                        () -> object(
                                () -> member("amount", this::number),
                                () -> member("currency", this::text),
                                this::noise)),
                this::noise);
    }

    private String award() {
        return object(
                () -> member("id", this::text),
                () -> member("status", this::text),
                () -> member("suppliers", () -> array(this::organization)),
                () -> member(
                        "items",
                        () -> array(() -> object(
                                () -> member(
                                        "classification",
                                        () -> object(
                                                () -> member("scheme", this::text), () -> member("id", this::text))),
                                this::noise))),
                this::noise);
    }

    private String organization() {
        return object(() -> member("id", this::text), () -> member("name", this::text), this::noise);
    }

    private String noise() {
        return member("x" + random.nextInt(5), () -> anything(3));
    }

    private String anything(int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 6)) {
            case 0 -> text();
            case 1 -> number();
            case 2 -> "null";
            case 3 -> "true";
            case 4 -> array(() -> anything(depth - 1));
            default ->
                object(
                        () -> member("id", () -> anything(depth - 1)),
                        () -> member("status", () -> anything(depth - 1)));
        };
    }

    private String member(String name, Supplier<String> value) {
        String key = random.nextInt(20) == 0 ? escaped(name) : name;
        return "\"" + key + "\"" + blank() + ":" + blank() + (random.nextInt(12) == 0 ? anything(2) : value.get());
    }

    @SafeVarargs
    private String object(Supplier<String>... members) {
        List<String> parts = new ArrayList<>();
        for (Supplier<String> member : members) {
            if (random.nextInt(8) > 0) {
                parts.add(member.get());
            }
            if (random.nextInt(25) == 0) {
                parts.add(member.get());
            }
        }
        Collections.shuffle(parts, random);
        return "{" + blank() + String.join(blank() + "," + blank(), parts) + blank() + "}";
    }

    private String array(Supplier<String> element) {
        List<String> parts = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            parts.add(random.nextInt(15) == 0 ? anything(1) : element.get());
        }
        return "[" + blank() + String.join(blank() + "," + blank(), parts) + blank() + "]";
    }

    private String number() {
        return switch (random.nextInt(8)) {
            case 0 -> "0";
            case 1 -> "1";
            case 2 -> "-" + random.nextInt(1000) + "." + random.nextInt(100);
            case 3 -> random.nextInt(1, 9) + "e" + random.nextInt(6);
            case 4 -> random.nextInt(1, 9) + ".5E-" + random.nextInt(6);
            case 5 -> "123456789012345678901234567890.123456789";
            default -> random.nextInt(1_000_000) + "." + random.nextInt(10) + random.nextInt(10);
        };
    }

    private String text() {
        String word = WORDS.get(random.nextInt(WORDS.size()));
        StringBuilder text = new StringBuilder("\"");
        boolean all = random.nextInt(20) == 0;
        for (char c : word.toCharArray()) {
            boolean must = c < ' ' || c == '"' || c == '\\';
            text.append(all || must ? "\\u%04x".formatted((int) c) : String.valueOf(c));
        }
        return text.append('"').toString().replace("\\u005c", random.nextBoolean() ? "\\\\" : "\\u005c");
    }

    private static String escaped(String name) {
        return "\\u%04x".formatted((int) name.charAt(0)) + name.substring(1);
    }

    private String blank() {
        return random.nextInt(10) == 0 ? " \t \r ".substring(random.nextInt(5)) : "";
    }
}
