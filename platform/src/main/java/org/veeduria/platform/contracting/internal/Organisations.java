package org.veeduria.platform.contracting.internal;

import static org.veeduria.platform.contracting.internal.Json.first;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.veeduria.platform.contracting.OrganisationName;
import tools.jackson.databind.JsonNode;

/** The names and page keys of the organisations one release refers to. */
final class Organisations {
    private final Map<String, OrganisationName> byId;

    private Organisations(Map<String, OrganisationName> byId) {
        this.byId = byId;
    }

    static Organisations of(JsonNode release, JdbcClient sql) {
        String[] ids = PartyFacts.of(release).stream().map(PartyFacts::id).toArray(String[]::new);
        Map<String, OrganisationName> found = new LinkedHashMap<>();
        sql.sql("select id, key, name from contracting.organisation where id = any(:ids)")
                .param("ids", ids)
                .query((row, i) ->
                        found.put(row.getString(1), new OrganisationName(row.getString(2), row.getString(3))))
                .list();
        return new Organisations(found);
    }

    @Nullable
    OrganisationName of(JsonNode reference) {
        String id = PartyFacts.id(reference);
        return id == null ? null : byId.get(id);
    }

    OrganisationName byId(String id) {
        return Objects.requireNonNull(byId.get(id), id);
    }

    List<OrganisationName> each(JsonNode references) {
        return Json.each(references)
                .filter(reference -> first(reference.path("id"), reference.path("name")) != null)
                .map(this::of)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
    }
}
