package org.veeduria.engine.canon;

import java.math.BigDecimal;

/**
 * A municipality that receives canon: the one of a district, or the provincial one, which serves the district of its seat.
 *
 * @param ubigeo INEI's six digits of its district, leading zeros kept
 * @param weight population × unmet basic needs, or an index that stands for it; only its proportion counts
 */
public record Municipality(String ubigeo, String name, BigDecimal weight) {
    public Municipality {
        if (!ubigeo.matches("[0-9]{6}") || ubigeo.endsWith("00")) {
            throw new IllegalArgumentException("\"" + ubigeo + "\" is not the ubigeo of a district");
        }
        if (weight.signum() < 0) {
            throw new IllegalArgumentException(ubigeo + " has a negative index: " + weight.toPlainString());
        }
    }

    /** The province, {@code 170300}. */
    public String province() {
        return ubigeo.substring(0, 4) + "00";
    }

    /** The department, {@code 170000}. */
    public String department() {
        return ubigeo.substring(0, 2) + "0000";
    }

    /** Whether it is the municipality of a whole province. */
    public boolean provincial() {
        return ubigeo.endsWith("01");
    }
}
