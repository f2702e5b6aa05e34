package org.veeduria.platform.identity;

import java.text.Normalizer;
import java.util.Locale;

/** A company or an agency of the State that a representative speaks for. */
public record Organisation(String name, Kind kind) {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 160;

    /** Which side it is on. */
    public enum Kind {
        COMPANY,
        AGENCY
    }

    public Organisation {
        name = name.strip();
        if (!isName(name)) {
            throw new IllegalArgumentException("An organisation's name has 3 to 160 letters");
        }
    }

    /** Whether this may be an organisation's name. */
    public static boolean isName(String name) {
        int length = name.strip().length();
        return length >= SHORTEST && length <= LONGEST;
    }

    /** The same for all who write the name with other capitals, accents or punctuation. */
    public String key() {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
