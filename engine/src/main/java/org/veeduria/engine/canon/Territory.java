package org.veeduria.engine.canon;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Those who can receive canon: municipalities with their weight, regional governments, universities. */
public final class Territory {
    private final Map<String, Municipality> municipalities = new TreeMap<>();
    private final Map<String, List<Municipality>> byProvince;
    private final Map<String, List<Municipality>> byDepartment;
    private final Map<String, String> regions;
    private final Map<String, List<University>> universities;

    /**
     * Gathers them; in which order they come does not matter.
     *
     * @param regions names of the regional governments by ubigeo of the department
     * @throws IllegalArgumentException where a municipality stands twice
     */
    public Territory(Collection<Municipality> all, Map<String, String> regions, Collection<University> universities) {
        for (Municipality municipality : all) {
            if (municipalities.put(municipality.ubigeo(), municipality) != null) {
                throw new IllegalArgumentException(municipality.ubigeo() + " stands twice");
            }
        }
        this.byProvince = municipalities.values().stream().collect(Collectors.groupingBy(Municipality::province));
        this.byDepartment = municipalities.values().stream().collect(Collectors.groupingBy(Municipality::department));
        this.regions = Map.copyOf(regions);
        this.universities = universities.stream()
                .sorted(Comparator.comparing(University::name))
                .collect(Collectors.groupingBy(University::department, HashMap::new, Collectors.toList()));
    }

    /** Whether there is a municipality of that district. */
    public boolean has(String ubigeo) {
        return municipalities.containsKey(ubigeo);
    }

    /** All municipalities, by ubigeo. */
    public Collection<Municipality> municipalities() {
        return municipalities.values();
    }

    Municipality municipality(String ubigeo) {
        Municipality found = municipalities.get(ubigeo);
        if (found == null) {
            throw new CanonException(CanonException.Reason.UNKNOWN_DISTRICT, ubigeo);
        }
        return found;
    }

    /** Municipalities of a province, by ubigeo. */
    List<Municipality> province(String ubigeo) {
        return byProvince.getOrDefault(ubigeo, List.of());
    }

    /** Municipalities of a department, by ubigeo. */
    public List<Municipality> department(String ubigeo) {
        return byDepartment.getOrDefault(ubigeo, List.of());
    }

    String regionalGovernment(String department) {
        return regions.getOrDefault(department, "Gobierno Regional " + department);
    }

    /** The public universities of a department that the law had created by the end of a year, by name. */
    List<University> universities(String department, int year) {
        return universities.getOrDefault(department, List.of()).stream()
                .filter(university -> university.since() <= year)
                .toList();
    }
}
