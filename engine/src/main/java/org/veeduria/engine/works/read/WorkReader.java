package org.veeduria.engine.works.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.works.Agreement.Party;
import org.veeduria.engine.works.At;
import org.veeduria.engine.works.Site;
import org.veeduria.engine.works.Status;
import org.veeduria.engine.works.Work;
import tools.jackson.databind.JsonNode;

/**
 * A work from its OC4IDS project. Peru's codes stand where the standard has room for them: the CUI is an identifier of the scheme
 * {@value #CUI}, the budget function a classification of {@value #FUNCTION}, the district a place of the gazetteer
 * {@value #UBIGEO}.
 */
public final class WorkReader {
    public static final String CUI = "PE-CUI";
    public static final String FUNCTION = "PE-FUNCION";
    public static final String UBIGEO = "PE-UBIGEO";

    private static final Set<String> CUI_SCHEMES = Set.of(CUI, "CUI", "PE-MEF-CUI");
    private static final Set<String> UBIGEO_SCHEMES = Set.of(UBIGEO, "PE-INEI", "UBIGEO");
    private static final double MOST_LATITUDE = 90;
    private static final double MOST_LONGITUDE = 180;

    private WorkReader() {}

    /** The work's id: its CUI, else the project's own id; empty where it has neither. */
    public static Optional<String> id(JsonNode project) {
        Branch root = new Branch(project, "");
        return Optional.ofNullable(cui(root))
                .or(() -> Optional.ofNullable(root.at("id").text()));
    }

    /**
     * Reads a project.
     *
     * @throws IllegalArgumentException where it has no id or no title
     */
    public static Work read(JsonNode project) {
        Branch root = new Branch(project, "");
        String id = id(project).orElseThrow(() -> new IllegalArgumentException("a project without id"));
        Branch status = root.at("status");
        return new Work(
                id,
                cui(root),
                root.text("title", ""),
                root.at("description").text(),
                new At<>(Status.of(root.text("status", "")), status.pointer()),
                root.entries("locations").map(WorkReader::site).toList(),
                function(root),
                root.at("type").text(),
                entity(root),
                FiguresReader.costs(root),
                FiguresReader.calendar(root),
                FiguresReader.progress(root),
                root.entries("contractingProcesses").map(AgreementReader::read).toList(),
                root.at("updated").day());
    }

    private static @Nullable String cui(Branch root) {
        return root.entries("identifiers")
                .filter(one -> CUI_SCHEMES.contains(one.text("scheme", "").toUpperCase(Locale.ROOT)))
                .map(one -> one.at("id").text())
                .filter(id -> id != null && id.matches("\\d{4,8}"))
                .map(Objects::requireNonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String function(Branch root) {
        return root.entries("additionalClassifications")
                .filter(one -> one.is("scheme", FUNCTION))
                .map(one -> one.at("description").text())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .findFirst()
                .orElseGet(() -> root.entries("sector")
                        .map(Branch::text)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .findFirst()
                        .orElse(null));
    }

    private static @Nullable Party entity(Branch root) {
        return Stream.concat(
                        Stream.of(root.at("publicAuthority")),
                        root.entries("parties")
                                .filter(party -> party.entries("roles")
                                        .anyMatch(role -> Set.of("publicAuthority", "procuringEntity")
                                                .contains(String.valueOf(role.text())))))
                .map(WorkReader::party)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .findFirst()
                .orElse(null);
    }

    static @Nullable Party party(Branch at) {
        String name = at.at("name").text();
        return name == null ? null : new Party(at.text("id", name), name);
    }

    /** A point is longitude, latitude (RFC 7946). */
    private static Site site(Branch at) {
        Branch address = at.at("address");
        List<Branch> point = at.at("geometry").is("type", "Point")
                ? at.at("geometry").at("coordinates").entries()
                : List.of();
        double longitude = coordinate(point, 0, MOST_LONGITUDE);
        double latitude = coordinate(point, 1, MOST_LATITUDE);
        boolean located = !Double.isNaN(longitude) && !Double.isNaN(latitude);
        return new Site(
                ubigeo(at.at("gazetteer")),
                address.at("region").text(),
                address.at("province").text(),
                address.at("locality").text(),
                located ? latitude : null,
                located ? longitude : null,
                at.pointer());
    }

    private static double coordinate(List<Branch> point, int at, double most) {
        double value = point.size() < 2 ? Double.NaN : point.get(at).json().asDouble(Double.NaN);
        return Math.abs(value) <= most ? value : Double.NaN;
    }

    private static @Nullable String ubigeo(Branch gazetteer) {
        return UBIGEO_SCHEMES.contains(gazetteer.text("scheme", "").toUpperCase(Locale.ROOT))
                ? gazetteer
                        .entries("identifiers")
                        .map(Branch::text)
                        .filter(code -> code != null && code.matches("\\d{6}"))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    static LocalDate orMin(@Nullable LocalDate day) {
        return day == null ? LocalDate.MIN : day;
    }
}
