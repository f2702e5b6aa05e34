package org.veeduria.engine.seace;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells a whole row from one whose columns are shifted: the columns everything hangs on must look like themselves. */
final class SeaceRowCheck {
    private static final Map<String, Pattern> KEYS = keys();

    private SeaceRowCheck() {}

    static Iterable<String> keyColumns() {
        return KEYS.keySet();
    }

    /** The first column whose value cannot be its own; none for a whole row. */
    static Optional<String> shiftedColumn(SeaceRow row) {
        return KEYS.entrySet().stream()
                .filter(key -> !key.getValue().matcher(row.text(key.getKey())).matches())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Map<String, Pattern> keys() {
        Map<String, Pattern> keys = new LinkedHashMap<>();
        keys.put("entidad_ruc", Pattern.compile("\\d{11}"));
        keys.put("codigoconvocatoria", Pattern.compile("\\d{1,18}"));
        keys.put("n_item", Pattern.compile("\\d{1,9}"));
        keys.put("num_item", Pattern.compile("\\d{0,9}"));
        keys.put("n_cod_contrato", Pattern.compile("\\d{0,18}"));
        keys.put("moneda", Pattern.compile("[^0-9]{0,60}"));
        return keys;
    }
}
