package org.veeduria.platform.places;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * INEI's six-digit code of a place: two digits each for region, province and district. {@code 170000} is a region,
 * {@code 170300} a province, {@code 170303} a district, and {@code 000000} here is the country.
 */
public record Ubigeo(String code) implements Comparable<Ubigeo> {
    private static final Pattern SHAPE = Pattern.compile("[0-9]{6}");

    /** The whole country. */
    public static final Ubigeo PERU = new Ubigeo("000000");

    public Ubigeo {
        if (!SHAPE.matcher(code).matches()) {
            throw new IllegalArgumentException("\"" + code + "\" is not a ubigeo: six digits, leading zeros kept");
        }
        boolean provinceMissing = code.startsWith("00", 2) && !code.endsWith("00");
        if (provinceMissing || (code.startsWith("00") && !code.equals("000000"))) {
            throw new IllegalArgumentException("\"" + code + "\" is not a ubigeo: a part above is missing");
        }
    }

    /** The code a person or a file wrote, or empty where it is none. */
    public static Optional<Ubigeo> of(String written) {
        try {
            return Optional.of(new Ubigeo(written.strip()));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    public Level level() {
        if (this.equals(PERU)) {
            return Level.COUNTRY;
        }
        if (code.endsWith("0000")) {
            return Level.REGION;
        }
        return code.endsWith("00") ? Level.PROVINCE : Level.DISTRICT;
    }

    /** The place above; the country's is itself. */
    public Ubigeo parent() {
        return switch (level()) {
            case COUNTRY, REGION -> PERU;
            case PROVINCE -> new Ubigeo(code.substring(0, 2) + "0000");
            case DISTRICT -> new Ubigeo(code.substring(0, 4) + "00");
        };
    }

    /** The digits all places inside share: {@code "17"} for region {@code 170000}, empty for the country. */
    public String prefix() {
        return switch (level()) {
            case COUNTRY -> "";
            case REGION -> code.substring(0, 2);
            case PROVINCE -> code.substring(0, 4);
            case DISTRICT -> code;
        };
    }

    @Override
    public int compareTo(Ubigeo other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
