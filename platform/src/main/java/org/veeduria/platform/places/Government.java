package org.veeduria.platform.places;

/**
 * The government of a place, its name derived by rule.
 *
 * @param name official name, in Spanish
 * @param seat the place it governs
 */
public record Government(String name, Ubigeo seat) {
    private static final Ubigeo LIMA = new Ubigeo("150100");

    static Government of(Place place, Place province) {
        return switch (place.level()) {
            case COUNTRY -> new Government("Gobierno Nacional", place.ubigeo());
            case REGION -> new Government("Gobierno Regional " + of(place.name()), place.ubigeo());
            case PROVINCE -> provincial(place);
            case DISTRICT ->
                isCapitalDistrict(place)
                        ? provincial(province)
                        : new Government("Municipalidad Distrital " + of(place.name()), place.ubigeo());
        };
    }

    private static Government provincial(Place province) {
        String kind = province.ubigeo().equals(LIMA) ? "Municipalidad Metropolitana " : "Municipalidad Provincial ";
        return new Government(kind + of(province.name()), province.ubigeo());
    }

    private static boolean isCapitalDistrict(Place district) {
        return district.ubigeo().code().endsWith("01");
    }

    private static String of(String name) {
        return name.equals("Callao") || name.equals("Santa") ? "del " + name : "de " + name;
    }
}
