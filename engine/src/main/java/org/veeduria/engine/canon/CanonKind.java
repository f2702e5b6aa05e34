package org.veeduria.engine.canon;

import java.util.Arrays;
import java.util.Optional;

/** The transfers of extractive revenue that the law splits among governments. */
public enum CanonKind {
    MINING("canon-minero", "canon.mining"),
    GAS("canon-gasifero", "canon.gas"),
    HYDRO("canon-hidroenergetico", "canon.hydro"),
    FISHING("canon-pesquero", "canon.fishing"),
    FORESTRY("canon-forestal", "canon.forestry"),
    /** Each department has a law of its own. */
    PETROLEUM("canon-petrolero", "canon.petroleum"),
    MINING_ROYALTY("regalia-minera", "canon.mining-royalty"),
    /** <em>Fondo de Desarrollo Socioeconómico de Camisea</em>; its "producers" are the districts the pipeline crosses. */
    FOCAM("focam", "canon.focam");

    private final String code;
    private final String rules;

    CanonKind(String code, String rules) {
        this.code = code;
        this.rules = rules;
    }

    /** Its name on the command line, in files and in addresses. */
    public String code() {
        return code;
    }

    /** What its keys in the law files begin with. */
    String rules() {
        return rules;
    }

    /** The kind of a code. */
    public static Optional<CanonKind> named(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
