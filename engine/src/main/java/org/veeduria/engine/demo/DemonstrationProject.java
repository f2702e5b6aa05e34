package org.veeduria.engine.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import org.veeduria.engine.budget.InvestmentProject;

/**
 * An invented investment project of the demonstration, with an invented code (2600001 to 2600040), the same in budgets and works.
 *
 * @param entity id of the public body, in the demonstration's list
 * @param ubigeo the real district it is placed in
 */
public record DemonstrationProject(String entity, String entityName, String ubigeo, InvestmentProject project) {
    /** All of them, by code. */
    public static List<DemonstrationProject> all() {
        World world = World.read();
        return World.rows("projects.csv", row -> read(row, world));
    }

    static List<InvestmentProject> of(String entity) {
        return all().stream()
                .filter(one -> one.entity().equals(entity))
                .map(DemonstrationProject::project)
                .toList();
    }

    private static DemonstrationProject read(NamedCsvRecord row, World world) {
        Entity entity = world.entity(row.getField("entity"));
        InvestmentProject project = new InvestmentProject(
                row.getField("cui"),
                row.getField("function"),
                row.getField("name"),
                Long.parseLong(row.getField("cost")),
                Integer.parseInt(row.getField("first_year")),
                Integer.parseInt(row.getField("years")));
        return new DemonstrationProject(
                entity.id(), entity.name(), entity.place().ubigeo(), project);
    }
}
