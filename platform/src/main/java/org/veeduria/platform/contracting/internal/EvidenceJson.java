package org.veeduria.platform.contracting.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.veeduria.engine.flags.Evidence;
import org.veeduria.platform.contracting.OrganisationName;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Evidence as it is kept and published: an organisation's id becomes its name and key, so no natural person's number stays. */
final class EvidenceJson {
    private final JsonMapper json;
    private final Protection protection;
    private final Map<String, OrganisationName> organisations = new HashMap<>();

    EvidenceJson(JdbcClient sql, JsonMapper json) {
        this.json = json;
        this.protection = new Protection(sql);
        sql.sql("select id, key, name from contracting.organisation")
                .query((row, i) ->
                        organisations.put(row.getString(1), new OrganisationName(row.getString(2), row.getString(3))))
                .list();
    }

    String of(@Nullable Evidence evidence) {
        ObjectNode node = json.createObjectNode();
        if (evidence != null) {
            values(node.putArray("values"), evidence.values());
            if (evidence.group() != null) {
                OrganisationName whole = organisations.get(evidence.group().name());
                ObjectNode group = node.putObject("group")
                        .put("name", whole == null ? evidence.group().name() : whole.name())
                        .put("size", evidence.group().size());
                values(group.putArray("thresholds"), evidence.group().thresholds());
            }
        }
        return protection.apply(json.writeValueAsString(node));
    }

    private void values(ArrayNode into, List<Evidence.Value> values) {
        for (Evidence.Value value : values) {
            ObjectNode node = into.addObject().put("name", value.name());
            OrganisationName organisation = organisations.get(value.text());
            node.put("text", organisation == null ? value.text() : organisation.name());
            if (organisation != null) {
                node.put("organisation", organisation.key());
            }
            if (value.ocid() != null && value.pointer() != null) {
                node.put("ocid", value.ocid()).put("pointer", value.pointer());
            }
        }
    }
}
