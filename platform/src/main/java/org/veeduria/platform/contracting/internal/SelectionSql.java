package org.veeduria.platform.contracting.internal;

import org.veeduria.platform.contracting.Selection;
import org.veeduria.platform.shared.dataset.Where;

/** The conditions of a selection on {@code contracting.process p}; values are always parameters. */
final class SelectionSql {
    private static final String FLAGGED =
            "exists (select 1 from contracting.flag x where x.ocid = p.ocid and x.indicator = :indicator)";
    private static final String OWN_FLAG = """
            exists (select 1 from contracting.flag x
                    where x.kind <> 'process' and x.subject = o.id and x.indicator = :indicator)""";

    private static final String SOLD = """
            (exists (select 1 from contracting.bid b join contracting.organisation o on o.id = b.organisation
                     where b.ocid = p.ocid and o.key = :supplier)
             or exists (select 1 from contracting.award a join contracting.organisation o on o.id = a.supplier
                     where a.ocid = p.ocid and o.key = :supplier))""";

    /** Nothing real is stored: only then does invented data count. */
    private static final String NOTHING_REAL =
            " or not exists (select 1 from contracting.process r where not r.fictional))";

    private SelectionSql() {}

    /** Processes that meet every condition. */
    static Where ofProcesses(Selection selection) {
        Where built = ofProcessFacts(selection);
        realIn(built, "p", selection);
        built.when(FLAGGED, "indicator", selection.indicator());
        built.when("(" + entity("p.entity") + " or " + entity("p.buyer") + ")", "entity", selection.entity());
        built.when(SOLD, "supplier", selection.supplier());
        return built;
    }

    /** Flags {@code f} of the indicator whose process, or whose own subject, meets the conditions. */
    static Where ofFlags(Selection selection) {
        Where built = ofProcessFacts(selection);
        realIn(built, "f", selection);
        built.when("f.indicator = :indicator", "indicator", selection.indicator());
        built.when(
                "(" + entity("p.entity") + " or " + entity("p.buyer") + " or " + entity("f.subject") + ")",
                "entity",
                selection.entity());
        built.when("(" + SOLD + " or s.key = :supplier)", "supplier", selection.supplier());
        return built;
    }

    private static final String SUPPLIERS = """
            o.id in (select b.organisation from contracting.bid b join contracting.process p on p.ocid = b.ocid%s
                     union select a.supplier from contracting.award a join contracting.process p on p.ocid = a.ocid%s)""";

    private static final String ENTITIES = """
            o.id in (select p.entity from contracting.process p%s union select p.buyer from contracting.process p%s)""";

    /** Organisations {@code o} that sell in processes which meet the conditions. */
    static Where ofSuppliers(Selection selection) {
        return ofOrganisations(selection, SUPPLIERS);
    }

    /** Organisations {@code o} that buy in processes which meet the conditions. */
    static Where ofEntities(Selection selection) {
        return ofOrganisations(selection, ENTITIES);
    }

    /** A flag may be one of the process, or the organisation's own. */
    private static Where ofOrganisations(Selection selection, String side) {
        Where built = new Where();
        if (selection.equals(Selection.ALL)) {
            return built;
        }
        Where processes = ofProcesses(selection.withoutIndicator());
        processes.when("(" + FLAGGED + " or " + OWN_FLAG + ")", "indicator", selection.indicator());
        return built.inside(side, processes);
    }

    /** The rows of a table that totals and lists show: real ones; invented ones while there are no others. */
    static String shown(String table) {
        return "(not " + table + ".fictional" + NOTHING_REAL;
    }

    private static Where ofProcessFacts(Selection selection) {
        Where built = new Where();
        String prefix = selection.placePrefix();
        built.when("p.ubigeo like :place", "place", prefix == null ? null : prefix + "%");
        built.when("p.category = :category", "category", selection.category());
        built.when("p.method_details = :method", "method", selection.method());
        built.when("p.year = :year", "year", selection.year());
        built.when("p.amount >= :minimum", "minimum", selection.minimum());
        built.when("p.amount <= :maximum", "maximum", selection.maximum());
        return built;
    }

    /** The page of one organisation shows what is its own, invented or not. */
    private static void realIn(Where where, String table, Selection selection) {
        if (selection.entity() == null && selection.supplier() == null) {
            where.and(shown(table));
        }
    }

    private static String entity(String column) {
        return column + " = (select id from contracting.organisation where key = :entity)";
    }
}
