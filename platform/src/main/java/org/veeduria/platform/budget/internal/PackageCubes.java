package org.veeduria.platform.budget.internal;

import java.util.List;
import org.springframework.stereotype.Component;
import org.veeduria.engine.cube.Cube;

/** The cubes of the Fiscal Data Packages that were taken in. */
@Component
class PackageCubes {
    List<Cube> cubes() {
        return List.of();
    }
}
