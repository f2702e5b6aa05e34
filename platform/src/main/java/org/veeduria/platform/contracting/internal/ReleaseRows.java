package org.veeduria.platform.contracting.internal;

import static org.veeduria.platform.contracting.internal.Json.day;
import static org.veeduria.platform.contracting.internal.Json.each;
import static org.veeduria.platform.contracting.internal.Json.number;
import static org.veeduria.platform.contracting.internal.Json.text;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.veeduria.platform.places.Places;
import tools.jackson.databind.JsonNode;

/** The rows of a batch of releases, table by table. */
final class ReleaseRows {
    /** Organisations are merged by id, in the order of their ids so that two loads never wait for each other in a circle. */
    private static final String MERGE_ORGANISATIONS = """
            insert into contracting.organisation (id, name, scheme, identifier, natural_person, entity, supplier)
            select id, name, scheme, identifier, natural_person, entity, supplier from incoming order by id
            on conflict (id) do update set
                name = case when excluded.name = excluded.id then organisation.name else excluded.name end,
                scheme = coalesce(excluded.scheme, organisation.scheme),
                identifier = coalesce(excluded.identifier, organisation.identifier),
                natural_person = organisation.natural_person or excluded.natural_person,
                entity = organisation.entity or excluded.entity,
                supplier = organisation.supplier or excluded.supplier
            """;

    private final CopyRows versions = new CopyRows("contracting.version (ocid, number, hash, release, file, position)");
    private final CopyRows processes = new CopyRows(
            "contracting.process (ocid, version, hash, title, code, description, method, method_details, category,"
                    + " category_details, status, buyer, entity, called, closes, awarded_on, signed_on, year, amount,"
                    + " currency, region, province, district, ubigeo, tenderers, bidders_listed, items, bids, awards,"
                    + " contracts)");
    private final CopyRows organisations =
            new CopyRows("incoming (id, name, scheme, identifier, natural_person, entity, supplier)");
    private final CopyRows bids =
            new CopyRows("contracting.bid (ocid, organisation, bid, status, date, amount, currency)");
    private final CopyRows awards =
            new CopyRows("contracting.award (ocid, award, supplier, lead, status, date, amount, currency)");
    private final CopyRows contracts = new CopyRows(
            "contracting.contract (ocid, contract, award, status, signed, starts, ends, amount, currency, added,"
                    + " reduced, penalties)");
    private final CopyRows bans =
            new CopyRows("contracting.ban (ocid, organisation, resolution, reason, starts, ends)");
    private final TreeMap<String, PartyFacts> parties = new TreeMap<>();
    private final Places places;

    ReleaseRows(Places places) {
        this.places = places;
    }

    void add(NewVersion version) {
        JsonNode release = version.release().release();
        var source = version.release().source();
        versions.add(
                version.ocid(), version.number(), version.hash(), version.text(), source.file(), source.position());
        process(version, ReleaseFacts.of(release), PartCounts.of(release));
        PartyFacts.of(release).forEach(party -> parties.merge(party.id(), party, PartyFacts::and));
        bids(version.ocid(), release);
        each(release.path("awards")).forEach(award -> award(version.ocid(), award));
        each(release.path("contracts")).forEach(contract -> contract(version.ocid(), contract));
        each(release.path("parties")).forEach(party -> bans(version.ocid(), party));
    }

    void send(Connection connection) throws SQLException {
        parties.values().forEach(this::organisation);
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    create temporary table if not exists incoming (id text, name text, scheme text, identifier text,
                        natural_person boolean, entity boolean, supplier boolean) on commit drop
                    """);
            statement.execute("truncate incoming");
            organisations.send(connection);
            statement.execute(MERGE_ORGANISATIONS);
        }
        for (CopyRows rows : List.of(versions, processes, bids, awards, contracts, bans)) {
            rows.send(connection);
        }
    }

    private void process(NewVersion version, ReleaseFacts facts, PartCounts parts) {
        processes.add(
                facts.ocid(),
                version.number(),
                version.hash(),
                facts.title(),
                facts.code(),
                facts.description(),
                facts.method(),
                facts.methodDetails(),
                facts.category(),
                facts.categoryDetails(),
                facts.status(),
                facts.buyer(),
                facts.entity(),
                facts.called(),
                facts.closes(),
                facts.awardedOn(),
                facts.signedOn(),
                facts.year(),
                facts.amount(),
                facts.currency(),
                facts.place().region(),
                facts.place().province(),
                facts.place().district(),
                ubigeo(facts.place()),
                facts.tenderers(),
                facts.biddersListed(),
                parts.items(),
                parts.bids(),
                parts.awards(),
                parts.contracts());
    }

    private @Nullable String ubigeo(PlaceNames names) {
        return names.abroad()
                ? null
                : places.resolve(names.region(), names.province(), names.district())
                        .map(place -> place.ubigeo().code())
                        .orElse(null);
    }

    private void organisation(PartyFacts party) {
        organisations.add(
                party.id(),
                party.name(),
                party.scheme(),
                party.identifier(),
                party.naturalPerson(),
                party.entity(),
                party.supplier());
    }

    private void bids(String ocid, JsonNode release) {
        Set<String> bidding = new HashSet<>();
        each(release.path("bids").path("details"))
                .forEach(bid -> each(bid.path("tenderers")).map(PartyFacts::id).forEach(tenderer -> {
                    if (tenderer != null) {
                        bidding.add(tenderer);
                        bid(ocid, tenderer, bid);
                    }
                }));
        each(release.path("tender").path("tenderers")).map(PartyFacts::id).forEach(tenderer -> {
            if (tenderer != null && bidding.add(tenderer)) {
                bids.add(ocid, tenderer, null, null, null, null, null);
            }
        });
    }

    private void bid(String ocid, String tenderer, JsonNode bid) {
        JsonNode value = bid.path("value");
        bids.add(
                ocid,
                tenderer,
                text(bid.path("id")),
                text(bid.path("status")),
                day(bid.path("date")),
                number(value.path("amount")),
                text(value.path("currency")));
    }

    private void award(String ocid, JsonNode award) {
        List<JsonNode> suppliers = each(award.path("suppliers")).toList();
        if (suppliers.isEmpty()) {
            award(ocid, award, null, true);
        }
        for (int i = 0; i < suppliers.size(); i++) {
            award(ocid, award, PartyFacts.id(suppliers.get(i)), i == 0);
        }
    }

    private void award(String ocid, JsonNode award, @Nullable String supplier, boolean lead) {
        JsonNode value = award.path("value");
        awards.add(
                ocid,
                award.path("id").asString(""),
                supplier,
                lead,
                text(award.path("status")),
                day(award.path("date")),
                number(value.path("amount")),
                text(value.path("currency")));
    }

    private void contract(String ocid, JsonNode contract) {
        JsonNode value = contract.path("value");
        ContractChanges changes = ContractChanges.of(contract);
        contracts.add(
                ocid,
                contract.path("id").asString(""),
                text(contract.path("awardID")),
                text(contract.path("status")),
                day(contract.path("dateSigned")),
                day(contract.path("period").path("startDate")),
                day(contract.path("period").path("endDate")),
                number(value.path("amount")),
                text(value.path("currency")),
                changes.added(),
                changes.reduced(),
                changes.penalties());
    }

    /** Peru's extension {@code parties/sanctions}: bans from contracting with the State. */
    private void bans(String ocid, JsonNode party) {
        each(party.path("sanctions"))
                .forEach(ban -> bans.add(
                        ocid,
                        PartyFacts.id(party),
                        text(ban.path("id")),
                        text(ban.path("reason")),
                        day(ban.path("period").path("startDate")),
                        day(ban.path("period").path("endDate"))));
    }
}
