package org.veeduria.platform.contracting.internal;

import static org.veeduria.platform.contracting.internal.Json.day;
import static org.veeduria.platform.contracting.internal.Json.each;
import static org.veeduria.platform.contracting.internal.Json.money;
import static org.veeduria.platform.contracting.internal.Json.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.veeduria.platform.contracting.internal.ProcessDetails.Award;
import org.veeduria.platform.contracting.internal.ProcessDetails.BanLine;
import tools.jackson.databind.JsonNode;

/** Reads the awards of a release, each beside the bans its suppliers have. */
record Awards(JsonNode release, Organisations names) {
    List<Award> read() {
        return each(release.path("awards")).map(this::award).toList();
    }

    private Award award(JsonNode award) {
        LocalDate day = day(award.path("date"));
        Set<String> suppliers = each(award.path("suppliers"))
                .map(PartyFacts::id)
                .filter(id -> id != null)
                .collect(Collectors.toSet());
        List<BanLine> bans = each(release.path("parties"))
                .filter(party -> suppliers.contains(String.valueOf(PartyFacts.id(party))))
                .flatMap(party -> each(party.path("sanctions")))
                .map(ban -> ban(ban, day))
                .toList();
        return new Award(
                award.path("id").asString(""),
                names.each(award.path("suppliers")),
                text(award.path("status")),
                day,
                money(award.path("value")),
                bans);
    }

    private static BanLine ban(JsonNode ban, @Nullable LocalDate day) {
        LocalDate starts = day(ban.path("period").path("startDate"));
        LocalDate ends = day(ban.path("period").path("endDate"));
        return new BanLine(text(ban.path("id")), text(ban.path("reason")), starts, ends, inForce(starts, ends, day));
    }

    /** A ban without an end stands; one without a start is not claimed to have stood. */
    static boolean inForce(@Nullable LocalDate starts, @Nullable LocalDate ends, @Nullable LocalDate day) {
        return day != null && starts != null && !day.isBefore(starts) && (ends == null || !day.isAfter(ends));
    }
}
