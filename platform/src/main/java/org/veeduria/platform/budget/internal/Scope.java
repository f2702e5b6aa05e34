package org.veeduria.platform.budget.internal;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.veeduria.engine.budget.MefCube;
import org.veeduria.engine.cube.CubeQuery;
import org.veeduria.platform.budget.Basis;
import org.veeduria.platform.places.Ubigeo;

/**
 * What a budget page is about: a year of a place or of an executing unit, whole or one function or division of it.
 *
 * @param place null where it is a unit's
 * @param unit SEC_EJEC; null where it is a place's
 * @param function code of the function; null for all
 * @param division code of the division; null for all of the function
 */
public record Scope(
        @Nullable Ubigeo place,
        @Nullable String unit,
        int year,
        @Nullable String function,
        @Nullable String division) {
    public Scope {
        if ((place == null) == (unit == null)) {
            throw new IllegalArgumentException("a budget is of a place or of a unit");
        }
    }

    /** How the money is divided next. */
    public enum Part {
        FUNCTION("funcion"),
        DIVISION("division_funcional"),
        PROJECT("producto_proyecto");

        private final String dimension;

        Part(String dimension) {
            this.dimension = dimension;
        }

        String dimension() {
            return dimension;
        }
    }

    /** What the next table names. */
    public Part next() {
        return function == null ? Part.FUNCTION : division == null ? Part.DIVISION : Part.PROJECT;
    }

    /** Whether it is all the money of the place or unit. */
    public boolean whole() {
        return function == null;
    }

    /** The address of its page without the choice of a function. */
    public String address() {
        return address(year);
    }

    /** The same of another year. */
    public String address(int other) {
        return (unit == null ? "/presupuesto/" + place : "/presupuesto/entidad/" + unit) + "/" + other;
    }

    /** The address of its page, a function or division included; {@code under} is a word after the year, such as {@code /filas}. */
    public String address(String under) {
        return with(under, function, division);
    }

    /** The page of one line of its table; of a project its rows. */
    public String line(String code) {
        return switch (next()) {
            case FUNCTION -> with("", code, null);
            case DIVISION -> with("", function, code);
            case PROJECT ->
                UriComponentsBuilder.fromUriString(with("/filas", function, division))
                        .queryParam("proyecto", "{code}")
                        .build(code)
                        .toString();
        };
    }

    private String with(String under, @Nullable String chosen, @Nullable String part) {
        UriComponentsBuilder address = UriComponentsBuilder.fromUriString(address() + under);
        if (chosen != null) {
            address.queryParam("funcion", chosen);
        }
        if (part != null) {
            address.queryParam("division", part);
        }
        return address.build().encode().toUriString();
    }

    /** The whole of the same place or unit. */
    public Scope all() {
        return new Scope(place, unit, year, null, null);
    }

    /** The question whose cells it is made of. */
    CubeQuery query() {
        CubeQuery asked = place == null
                ? CubeQuery.of(MefCube.STORED).cut("sec_ejec", unit)
                : PlaceCuts.of(place, Basis.EXECUTOR);
        asked = asked.cut("ano_eje", String.valueOf(year));
        asked = function == null ? asked : asked.cut("funcion", function);
        return division == null ? asked : asked.cut("division_funcional", division);
    }
}
