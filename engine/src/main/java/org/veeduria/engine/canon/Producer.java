package org.veeduria.engine.canon;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.veeduria.engine.canon.CanonException.Reason;

/**
 * A district where the resource is exploited; for FOCAM, one that the pipeline crosses.
 *
 * @param weight its part of the production; only the proportion to the others' counts
 */
public record Producer(String ubigeo, BigDecimal weight) {
    public Producer {
        if (!ubigeo.matches("[0-9]{6}")) {
            throw new CanonException(Reason.BAD_PRODUCER, ubigeo);
        }
        if (weight.signum() <= 0) {
            throw new CanonException(Reason.BAD_PRODUCER, ubigeo + ":" + weight.toPlainString());
        }
    }

    /**
     * Reads {@code 170303} or {@code 170303:0.6,170304:0.4}; without weights all weigh the same.
     *
     * @throws CanonException where one is not a ubigeo, a weight is not above zero, or a district stands twice
     */
    public static List<Producer> parse(String written) {
        List<Producer> producers = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String part : written.split(",", -1)) {
            Producer producer = one(part.strip());
            if (!seen.add(producer.ubigeo)) {
                throw new CanonException(Reason.PRODUCER_TWICE, producer.ubigeo);
            }
            producers.add(producer);
        }
        return List.copyOf(producers);
    }

    private static Producer one(String part) {
        int colon = part.indexOf(':');
        try {
            return colon < 0
                    ? new Producer(part, BigDecimal.ONE)
                    : new Producer(part.substring(0, colon), new BigDecimal(part.substring(colon + 1)));
        } catch (NumberFormatException notANumber) {
            throw new CanonException(Reason.BAD_PRODUCER, part);
        }
    }

    String province() {
        return ubigeo.substring(0, 4) + "00";
    }

    String department() {
        return ubigeo.substring(0, 2) + "0000";
    }
}
