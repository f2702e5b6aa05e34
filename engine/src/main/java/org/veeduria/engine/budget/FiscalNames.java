package org.veeduria.engine.budget;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Names of packages and columns as the cube can call them: small letters, digits and _. */
final class FiscalNames {
    private static final int LONGEST = 50;

    private FiscalNames() {}

    static String plain(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_+|_+$", "");
        String letter = plain.isEmpty() || !Character.isLetter(plain.charAt(0)) ? "c_" + plain : plain;
        String whole = letter.equals(MefCube.CUBE.name()) ? letter + "_package" : letter;
        return whole.substring(0, Math.min(LONGEST, whole.length()));
    }

    /** A name that is not taken, and is now. */
    static String unique(String name, Set<String> taken) {
        String plain = plain(name);
        String free = plain;
        for (int i = 2; !taken.add(free); i++) {
            free = plain + "_" + i;
        }
        return free;
    }
}
