package org.veeduria.engine.works.invierte;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.works.invierte.InvierteItem.Names;

/**
 * The place that the name of an investment tells, as Invierte.pe asks for it: {@code …, DISTRITO DE ECHARATE - LA CONVENCION - CUSCO}
 * or {@code … DISTRITO DE FITZCARRALD, PROVINCIA DE MANU, REGIÓN …}. Names only: whether there is such a place, the gazetteer says.
 * Where several districts are named, none is.
 */
public final class PlaceInTitle {
    private static final Pattern DISTRICT = Pattern.compile(
            "(?iu)\\bDISTRITO\\s+(?:DEL?\\s+)?([^,;.\\-–()]+?)\\s*(?=[,;.\\-–()]|\\s(?:DE LA\\s+)?PROVINCIA\\b|\\s(?:DEL\\s+)?DEPARTAMENTO\\b|$)");
    private static final Pattern PROVINCE = Pattern.compile(
            "(?iu)\\bPROVINCIA\\s+(?:DEL?\\s+)?([^,;.\\-–()]+?)\\s*(?=[,;.\\-–()]|\\s(?:DEL?\\s+)?(?:DEPARTAMENTO|REGI[OÓ]N)\\b|$)");
    private static final Pattern DASH = Pattern.compile("\\s*[-–]\\s*");
    private static final int LONGEST = 40;

    private PlaceInTitle() {}

    /** Province and district where the title names them. */
    public static Names of(String title) {
        Matcher district = DISTRICT.matcher(title);
        String found = null;
        int end = 0;
        while (district.find()) {
            boolean several = district.group(1).contains("DISTRITO")
                    || (found != null && !found.equalsIgnoreCase(district.group(1)));
            if (several) {
                return new Names(null, null, null, null);
            }
            found = district.group(1);
            end = district.end();
        }
        if (found == null || found.length() > LONGEST) {
            return tail(title);
        }
        return new Names(null, province(title, end), found, null);
    }

    private static @Nullable String province(String title, int after) {
        Matcher province = PROVINCE.matcher(title);
        if (province.find() && province.group(1).length() <= LONGEST) {
            return province.group(1);
        }
        List<String> rest = parts(title.substring(after).replaceFirst("^[\\s,\\-–]+", ""));
        return rest.isEmpty() ? null : rest.getFirst();
    }

    /** {@code … TIOBAMBA - SANTIAGO - CUSCO - CUSCO}: the last three parts are district, province and region. */
    private static Names tail(String title) {
        List<String> parts = parts(title);
        int size = parts.size();
        return size < 4
                ? new Names(null, null, null, null)
                : new Names(null, parts.get(size - 2), parts.get(size - 3), null);
    }

    private static List<String> parts(String text) {
        return Arrays.stream(DASH.split(text))
                .map(part -> part.replaceFirst("(?iu)^PROVINCIA\\s+(?:DEL?\\s+)?", "")
                        .replaceFirst(",.*", "")
                        .strip())
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
