package org.veeduria.platform.places.internal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings names that are written differently to one form. */
final class Spelling {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

    private Spelling() {}

    /** Lower case, no accents, one space between words: {@code "ÁNCASH "} gives {@code "ancash"}. */
    static String plain(String name) {
        String bare = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return OTHER.matcher(bare).replaceAll(" ").strip();
    }

    /**
     * What is heard: letters that sound alike in Peru's Spanish and in Quechua names become one, so that Cuzco and Cusco,
     * Quimbiri and Kimbiri, Huanchac and Wanchaq, Nazca and Nasca are the same.
     */
    static String sound(String name) {
        String heard = plain(name)
                .replace("sh", "s")
                .replaceAll("[hg]u(?=[aeio])", "w")
                .replaceAll("qu(?=[ei])", "k")
                .replaceAll("c(?=[ei])", "s")
                .replaceAll("ch", "x")
                .replaceAll("[cq]", "k")
                .replace("x", "ch")
                .replace('z', 's')
                .replace('v', 'b')
                .replace("ll", "y");
        return heard.replaceAll("h(?!$)(?<!ch)", "").replaceAll("(.)\\1+", "$1");
    }

    /** {@link #sound} without spaces: the key under which a name is found. */
    static String key(String name) {
        return sound(name).replace(" ", "");
    }

    /** How many letters must be added, removed, changed or swapped with the next to make one text the other. */
    static int distance(String left, String right) {
        int[][] cost = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, left, right, i, j);
            }
        }
        return cost[left.length()][right.length()];
    }

    private static int cheapest(int[][] cost, String left, String right, int i, int j) {
        boolean same = left.charAt(i - 1) == right.charAt(j - 1);
        int least = Math.min(cost[i - 1][j - 1] + (same ? 0 : 1), Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1
                && j > 1
                && left.charAt(i - 1) == right.charAt(j - 2)
                && left.charAt(i - 2) == right.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
