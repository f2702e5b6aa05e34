package org.veeduria.engine.works.match;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The investment codes that a text names: seven digits soon after a word that announces one (CUI, código único, código de
 * inversión …). SNIP codes are other, usually shorter numbers: seven digits after SNIP are taken only where no other word announces
 * any, since some write the new code under the old name.
 */
public record CodesInText(Set<String> codes, Set<String> underOldName) {
    private static final Pattern NUMBER = Pattern.compile("(?<![\\d.,-])(2\\d{6})(?![\\d]|[.,]\\d)");
    private static final Pattern WORD =
            Pattern.compile("(?iu)\\bC\\.?U\\.?I\\b|\\b[UÚ]NIC[OA]\\b|\\bUNIFICADO\\b|\\bINVERSI[OÓ]N(?:ES)?\\b"
                    + "|\\bIRI\\b|\\bIOARR\\b|\\bSNIP\\b|\\bPIP\\b|\\bC[OÓ]D(?:IGO|IRGO)?\\b");
    private static final int NEAR = 40;

    public CodesInText {
        codes = Set.copyOf(codes);
        underOldName = Set.copyOf(underOldName);
    }

    /** Reads a text. */
    public static CodesInText of(String text) {
        Set<String> codes = new LinkedHashSet<>();
        Set<String> old = new LinkedHashSet<>();
        Matcher number = NUMBER.matcher(text);
        int before = 0;
        while (number.find()) {
            String word = lastWord(text.substring(Math.max(before, number.start() - NEAR), number.start()));
            if (word.equals("SNIP")) {
                old.add(number.group(1));
            } else if (!word.isEmpty()) {
                codes.add(number.group(1));
            }
            before = number.end();
        }
        return new CodesInText(codes, old);
    }

    /** The announcing word nearest before the number; empty where there is none. */
    private static String lastWord(String before) {
        String last = "";
        Matcher word = WORD.matcher(before);
        while (word.find()) {
            last = word.group().toUpperCase(Locale.ROOT);
        }
        return last;
    }
}
