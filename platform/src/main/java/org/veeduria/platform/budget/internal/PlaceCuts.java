package org.veeduria.platform.budget.internal;

import org.veeduria.engine.budget.MefCube;
import org.veeduria.engine.cube.CubeQuery;
import org.veeduria.platform.budget.Basis;
import org.veeduria.platform.places.Level;
import org.veeduria.platform.places.Ubigeo;

/** What a place and a year are in the ministry's table. Its codes of regions, provinces and districts are INEI's. */
final class PlaceCuts {
    private PlaceCuts() {}

    /** Whether the basis is known of the place: the table tells no province or district of a goal. */
    static boolean known(Ubigeo place, Basis basis) {
        return basis == Basis.EXECUTOR || place.level() == Level.REGION || place.level() == Level.COUNTRY;
    }

    /** Everything of a place, whatever the year. */
    static CubeQuery of(Ubigeo place, Basis basis) {
        CubeQuery all = CubeQuery.of(MefCube.STORED);
        if (basis == Basis.GOAL) {
            return place.level() == Level.COUNTRY ? all : all.cut("departamento_meta", digits(place, 0));
        }
        return switch (place.level()) {
            case COUNTRY -> all.cut("nivel_gobierno", "R", "M");
            case REGION -> all.cut("nivel_gobierno", "R", "M").cut("departamento_ejecutora", digits(place, 0));
            case PROVINCE -> province(all, place);
            // In the capital of a province sits the provincial municipality, which is the district's own.
            case DISTRICT -> province(all, place).cut("distrito_ejecutora", digits(place, 4));
        };
    }

    private static CubeQuery province(CubeQuery all, Ubigeo place) {
        return all.cut("nivel_gobierno", "M")
                .cut("departamento_ejecutora", digits(place, 0))
                .cut("provincia_ejecutora", digits(place, 2));
    }

    private static String digits(Ubigeo place, int from) {
        return place.code().substring(from, from + 2);
    }
}
