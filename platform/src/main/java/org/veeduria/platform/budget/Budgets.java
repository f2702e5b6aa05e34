package org.veeduria.platform.budget;

import java.util.List;
import java.util.Optional;
import org.veeduria.engine.cube.Cube;
import org.veeduria.engine.cube.CubeQuery;
import org.veeduria.engine.cube.FactQuery;
import org.veeduria.platform.places.Ubigeo;

/**
 * Public budgets of places. Answers come from the newest file that speaks of a year, month and region; invented data answers only while
 * nothing real is held.
 */
public interface Budgets {
    /** The rubro, or source of the money, of canon and over-canon, royalties, customs revenue and shares. */
    String CANON = "18";

    /** The years something is known of, the newest first. */
    List<Integer> years(Ubigeo place);

    /**
     * The year of a place, by what its regional and local governments spend: of a district its municipality (the provincial one in the
     * province's capital), of a province its municipalities, of a region its regional government and municipalities. The municipal or
     * regional summary answers where the ministry's table says nothing of the place, or less: of fewer municipalities or regions, or, of a
     * province or district, less accrued and not up to December.
     */
    Optional<Execution> execution(Ubigeo place, int year);

    /**
     * The same by the municipal or regional summary alone: of a district and province what its municipalities spend, of a region and the
     * country what units of every level spend that sit there. Never added to what the ministry's table says.
     */
    Optional<Execution> summary(Ubigeo place, int year);

    /** The year of a place by a basis; by {@link Basis#GOAL} of a region or the country alone. */
    Optional<Execution> execution(Ubigeo place, int year, Basis basis);

    /**
     * What the place's governments had and spent from rubro 18: canon and over-canon, royalties, customs revenue and shares. Empty where
     * no row says so.
     */
    Optional<Execution> canon(Ubigeo place, int year);

    /** The investment projects paid from rubro 18, by accrued amount, the largest first. */
    List<ProjectLine> canonProjects(Ubigeo place, int year);

    /** Years that repeat the year before, of any place or executor. */
    List<StaleYear> staleYears();

    /** The cubes that can be asked: {@code budget} first, then each Fiscal Data Package. */
    List<Cube> cubes();

    /** The cube of that name. */
    Optional<Cube> cube(String name);

    /** Changes whenever an answer may have changed. */
    String version();

    /**
     * Answers a question.
     *
     * @throws CubeBusy where it took too long
     */
    CubeResult query(CubeQuery query);

    /** The members of the question's drill-downs, without amounts. */
    CubeResult members(CubeQuery query);

    /** The rows themselves, each with its file and line ({@code archivo}, {@code fila}). */
    CubeResult facts(FactQuery query);

    /** The question whose cells make up the execution of a place and year: for links to rows and to the API. */
    CubeQuery behind(Ubigeo place, int year, Basis basis);
}
