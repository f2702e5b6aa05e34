package org.veeduria.platform.extractives.internal;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.veeduria.engine.eiti.Declaration;
import org.veeduria.engine.eiti.Flow;
import org.veeduria.engine.reconcile.RevenueStream;
import org.veeduria.platform.extractives.internal.FlowStore.Placed;

/** Brings a declaration into the flows that are reconciled: a later one of the same organisation and year is its next version. */
@Component
class DeclarationFlows {
    private final VersionStore versions;
    private final FlowStore flows;

    DeclarationFlows(VersionStore versions, FlowStore flows) {
        this.versions = versions;
        this.flows = flows;
    }

    void add(Declaration declaration, String file, boolean fictional) {
        long version = versions.open(
                DeclarationLoader.TYPE,
                "PER",
                declaration.year(),
                RevenueStream.slug(declaration.organisation()),
                file,
                fictional);
        List<Placed> placed = new ArrayList<>();
        List<Flow> rows = declaration.flows();
        for (int at = 0; at < rows.size(); at++) {
            String ubigeo = declaration.rows().get(at).ubigeo();
            placed.add(new Placed(rows.get(at), ubigeo.isEmpty() ? null : ubigeo));
        }
        flows.add(version, placed);
    }
}
