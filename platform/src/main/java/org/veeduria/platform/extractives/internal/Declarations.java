package org.veeduria.platform.extractives.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.veeduria.engine.eiti.Declaration;
import org.veeduria.engine.eiti.DeclarationJson;
import org.veeduria.engine.eiti.DeclaredRow;
import org.veeduria.engine.reconcile.RevenueStream;
import org.veeduria.engine.reconcile.Side;
import org.veeduria.platform.extractives.internal.DeclarationStore.Filing;
import org.veeduria.platform.identity.Organisation;
import org.veeduria.platform.places.Places;
import org.veeduria.platform.record.EntryType;
import org.veeduria.platform.record.PublicRecord;
import org.veeduria.platform.shared.Decision;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Declaring: a draft is its organisation's alone; filing makes it public, enters it in the public record and brings it into the
 * reconciliation, all or nothing. Filing again is an amendment with the next number; the former stays.
 */
@Service
public class Declarations {
    private final DeclarationStore store;
    private final DeclarationFlows flows;
    private final PublicRecord record;
    private final Streams streams;
    private final Places places;
    private final FlowNews news;

    Declarations(
            DeclarationStore store,
            DeclarationFlows flows,
            PublicRecord record,
            Streams streams,
            Places places,
            FlowNews news) {
        this.store = store;
        this.flows = flows;
        this.record = record;
        this.streams = streams;
        this.places = places;
        this.news = news;
    }

    /** What is wrong with a row before it is kept, by column. */
    public List<RowForm.Wrong> wrong(RowForm form, int year) {
        return form.wrong(streams.of(year), this::isPlace);
    }

    /** The draft of an organisation and year; what it last filed where there is none; empty where it has neither. */
    public List<DeclaredRow> draft(Organisation organisation, int year) {
        return store.draft(organisation.key(), year)
                .or(() -> last(organisation, year).map(Filing::declaration))
                .map(Declaration::rows)
                .orElse(List.of());
    }

    /** What an organisation last filed for a year. */
    public Optional<Filing> last(Organisation organisation, int year) {
        return store.filings(organisation.key()).stream()
                .filter(filing -> filing.declaration().year() == year)
                .findFirst();
    }

    /** Keeps the draft; nobody else sees it. */
    @Transactional
    public void keep(Organisation organisation, int year, List<DeclaredRow> rows) {
        store.keep(organisation.key(), year, declaration(organisation, year, 1, rows));
    }

    /** Adds a row to the draft, where nothing is wrong with it. */
    @Transactional
    public boolean add(Organisation organisation, int year, RowForm form) {
        Map<String, RevenueStream> known = streams.of(year);
        Optional<DeclaredRow> row = form.row(known, this::isPlace);
        row.ifPresent(one -> {
            List<DeclaredRow> rows = new ArrayList<>(draft(organisation, year));
            rows.add(one);
            keep(organisation, year, rows);
        });
        return row.isPresent();
    }

    /** Makes the rows of a spreadsheet the draft; all of them, or none where one has a mistake. */
    @Transactional
    public boolean take(Organisation organisation, int year, List<Spreadsheet.Line> lines) {
        Map<String, RevenueStream> known = streams.of(year);
        List<DeclaredRow> rows = lines.stream()
                .map(line -> line.form().row(known, this::isPlace))
                .flatMap(Optional::stream)
                .toList();
        if (rows.size() != lines.size()) {
            return false;
        }
        keep(organisation, year, rows);
        return true;
    }

    /** Files the draft. */
    @Transactional
    public Decision file(Organisation organisation, int year) {
        store.lock(organisation.key());
        Optional<Declaration> draft = store.draft(organisation.key(), year);
        if (draft.isEmpty() || draft.get().rows().isEmpty()) {
            return Decision.rejected("declare.rejected.empty");
        }
        int number = last(organisation, year)
                        .map(filing -> filing.declaration().number())
                        .orElse(0)
                + 1;
        Declaration declaration =
                declaration(organisation, year, number, draft.get().rows());
        String document = DeclarationJson.write(declaration);
        String hash = Agreements.hash(document);
        UUID entry = record.append(EntryType.PUBLIC_ACT, PublicRecord.json(fact(declaration, hash)));
        store.file(organisation.key(), declaration, document, hash, entry);
        flows.add(declaration, hash, false);
        news.filed(hash, entry);
        return Decision.accepted();
    }

    private static String fact(Declaration declaration, String hash) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("act", declaration.number() == 1 ? "declaration-filed" : "declaration-amended")
                .put("organisation", declaration.organisation())
                .put("side", declaration.side().name())
                .put("year", declaration.year())
                .put("version", declaration.number())
                .put("rows", declaration.rows().size())
                .put("sha256", hash)
                .toString();
    }

    private static Declaration declaration(Organisation organisation, int year, int number, List<DeclaredRow> rows) {
        Side side = organisation.kind() == Organisation.Kind.COMPANY ? Side.COMPANY : Side.GOVERNMENT;
        return new Declaration(organisation.name(), side, year, number, rows);
    }

    private boolean isPlace(String ubigeo) {
        return places.byUbigeo(ubigeo).isPresent();
    }
}
