package org.veeduria.engine.reconcile;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A kind of payment: royalty, income tax, licence fee. Two spellings are one stream where their codes and names are equal once
 * written alike.
 *
 * @param code GFS code as EITI uses it (IMF, Government Finance Statistics Manual 2014), without hyphens: {@code 1112E1}; empty
 *     where the source gives none
 * @param name as the source writes it
 */
public record RevenueStream(String code, String name) {
    /** What the secretariat of EITI adds to a name where it converted the amount; no part of the stream's name. */
    private static final String CONVERTED = "(?i)\\s*-\\s*converted from USD\\s*$";

    public RevenueStream {
        code = code.strip().toUpperCase(Locale.ROOT).replaceAll("[-\\s]", "");
        name = name.strip();
    }

    /** The name alone, without the note of a conversion. */
    public String plainName() {
        return name.replaceAll(CONVERTED, "");
    }

    /** Whether the source says that the amount was converted from dollars. */
    public boolean isConverted() {
        return !plainName().equals(name);
    }

    /** Equal for equal streams: code and plain name without accents, case and punctuation. */
    public String key() {
        return code + "/" + slug(plainName());
    }

    /** A name in lower case letters and digits, joined by hyphens: how people, tables and addresses agree on it. */
    public static String slug(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
