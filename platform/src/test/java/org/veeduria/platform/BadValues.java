package org.veeduria.platform;

import java.util.stream.Stream;

/** Values that stand in no good file. None has a comma, a quote or a line end. */
public final class BadValues {
    private BadValues() {}

    /** A value and what it is. */
    public record Bad(String name, String value) {}

    public static Stream<Bad> all() {
        return Stream.of(
                new Bad("nothing", ""),
                new Bad("NULL", "NULL"),
                new Bad("a zero byte", "a\u0000b"),
                new Bad("a number of 400 digits", "9".repeat(400)),
                new Bad("a number of 25 digits", "1".repeat(25)),
                new Bad("a number below nothing", "-999999999999999999999.99"),
                new Bad("an exponent", "1e999999999"),
                new Bad("not a number", "NaN"),
                new Bad("another notation", "1.234.567"),
                new Bad("a day that is none", "31/02/2019"),
                new Bad("a year that is none", "99999"),
                new Bad("a text of 70000 signs", "ñ".repeat(70_000)),
                new Bad("half a pair", "a\uD83D"),
                new Bad("signs that turn the writing", "\u202Eabc\u2066"),
                new Bad("a formula", "=1+1|cmd"),
                new Bad("markup", "<script>alert(1)</script>"));
    }
}
