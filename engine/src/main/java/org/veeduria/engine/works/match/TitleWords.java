package org.veeduria.engine.works.match;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a title that tell it from others: without accents, plurals, articles, and the words every purchase uses. */
final class TitleWords {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^A-Z0-9]+");
    private static final int SHORTEST_PLURAL = 5;
    private static final Set<String> EMPTY =
            Set.of(("A AL ANTE ASI CON CUYO DE DEL DENTRO E EL EN ENTRE ESTA ESTE ETAPA LA LAS LO LOS"
                            + " MEDIANTE N NO NRO NUMERO O PARA POR QUE SE SEGUN SU SUS SOBRE UN UNA Y I II III IV V"
                            + " CONTRATACION ADQUISICION SUMINISTRO COMPRA EJECUCION EJECUTAR OBRA PROYECTO PIP CUI SNIP CODIGO UNICO"
                            + " INVERSION CONSULTORIA SUPERVISION SUPERVISOR ELABORACION EXPEDIENTE TECNICO ESTUDIO SALDO META ITEM"
                            + " COMPONENTE ADEMA DENOMINADO DENOMINADA LLAVE MANO DISTRITO PROVINCIA DEPARTAMENTO REGION LOCALIDAD")
                    .split(" "));

    private TitleWords() {}

    /** Each word once, in order. */
    static Set<String> of(String title) {
        String bare = MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFD))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
        Set<String> words = new LinkedHashSet<>();
        Arrays.stream(OTHER.split(bare))
                .map(TitleWords::singular)
                .filter(word -> word.length() > 1 && !EMPTY.contains(word))
                .forEach(words::add);
        return words;
    }

    /** Names of schools and roads carry numbers; one of three digits or more must not contradict the other's. */
    static boolean isNumber(String word) {
        return word.length() > 2 && word.chars().allMatch(Character::isDigit) && !word.matches("20[012]\\d");
    }

    private static String singular(String word) {
        return word.length() >= SHORTEST_PLURAL && word.endsWith("S") ? word.substring(0, word.length() - 1) : word;
    }
}
