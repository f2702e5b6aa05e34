package org.veeduria.platform.budget.internal;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.veeduria.engine.budget.MefCube;
import org.veeduria.engine.cube.Cube;
import org.veeduria.engine.cube.CubeQuery;
import org.veeduria.engine.cube.Dimension;
import org.veeduria.engine.cube.Measure;
import org.veeduria.platform.shared.version.Change;
import org.veeduria.platform.shared.version.Version;
import org.veeduria.platform.shared.version.Versions;

/**
 * Versions of each Fiscal Data Package, by its name. What changed is said of each combination of its dimensions: a line whose code or year
 * was changed is one that is gone and one that is new.
 */
@Component
class PackageVersions implements Versions {
    private final BudgetRegister register;
    private final PackageCubes packages;
    private final CubeAnswers cube;

    PackageVersions(BudgetRegister register, PackageCubes packages, CubeAnswers cube) {
        this.register = register;
        this.packages = packages;
        this.cube = cube;
    }

    @Override
    public String id() {
        return "packages";
    }

    @Override
    public List<String> scopes() {
        return packages.cubes().stream().map(Cube::name).toList();
    }

    @Override
    public List<Version> of(String scope) {
        return register.versions(scope, Packages.source(scope), String.valueOf(Packages.YEAR));
    }

    @Override
    public void changes(Version from, Version to, Consumer<Change> change) {
        Change.each(rows(from), rows(to), change);
    }

    private Map<String, Map<String, String>> rows(Version version) {
        Cube then = packages.cube(version.scope(), version.file());
        CubeQuery asked = CubeQuery.of(then)
                .aggregates(then.measures().stream().map(Measure::name).toArray(String[]::new))
                .drilldown(then.dimensions().stream()
                        .map(Dimension::name)
                        .filter(name -> !MefCube.ORIGIN.contains(name))
                        .toArray(String[]::new));
        return cube.rows(asked, register.inForce(Packages.source(version.scope()), Packages.YEAR, version.number()));
    }
}
