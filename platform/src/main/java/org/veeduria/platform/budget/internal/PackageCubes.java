package org.veeduria.platform.budget.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veeduria.engine.budget.FiscalPackage;
import org.veeduria.engine.cube.Cube;
import org.veeduria.engine.input.Place;
import tools.jackson.databind.json.JsonMapper;

/** The Fiscal Data Packages that were taken in, each a cube of its own; what its descriptor says is read anew. */
@Repository
class PackageCubes {
    private final JdbcClient sql;

    private final BudgetFolder folder;

    PackageCubes(JdbcClient sql, BudgetFolder folder) {
        this.sql = sql;
        this.folder = folder;
    }

    /** The cubes of the packages of which a file is held. */
    List<Cube> cubes() {
        return sql.sql("""
                select p.cube from budget.package p
                where exists (select 1 from budget.version v where v.source = 'fdp:' || p.name) order by p.name
                """).query(String.class).list().stream()
                .flatMap(descriptor -> read(descriptor).stream())
                .map(FiscalPackage::cube)
                .toList();
    }

    /** The cube as the package's file describes it, whatever later ones do; as the newest does where the file kept no descriptor. */
    Cube cube(String name, String file) {
        Path descriptor = folder.of(file).resolve(FiscalPackage.DESCRIPTOR);
        try {
            return Files.exists(descriptor)
                    ? read(Files.readString(descriptor)).orElseThrow().cube()
                    : cubes().stream()
                            .filter(one -> one.name().equals(name))
                            .findFirst()
                            .orElseThrow();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Optional<FiscalPackage> read(String descriptor) {
        return FiscalPackage.of(JsonMapper.shared().readTree(descriptor), Place.file(""), problem -> {});
    }

    /** Keeps what the newest descriptor of a package says, inside the caller's transaction. */
    void keep(FiscalPackage fiscal, String descriptor) {
        sql.sql("""
                insert into budget.package (name, title, cube) values (:name, :title, :cube)
                on conflict (name) do update set title = excluded.title, cube = excluded.cube
                """)
                .param("name", fiscal.name())
                .param("title", fiscal.title())
                .param("cube", descriptor)
                .update();
    }
}
