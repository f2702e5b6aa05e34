package org.veeduria.engine.agreement;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.veeduria.engine.agreement.Agreement.Basis;
import org.veeduria.engine.agreement.Agreement.Meeting;
import org.veeduria.engine.agreement.Agreement.Member;
import org.veeduria.engine.agreement.Agreement.Party;
import org.veeduria.engine.input.JsonObjects;
import org.veeduria.engine.input.Place;
import org.veeduria.engine.input.Problems;
import org.veeduria.engine.input.Reason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Agreements as JSON, {@code "format": "veeduria-agreement/1"}: one object, or a list of them. */
public final class AgreementJson {
    /** The name by which a file is recognised. */
    public static final String FORMAT = "veeduria-agreement/1";

    private static final JsonMapper JSON = new JsonMapper();

    private AgreementJson() {}

    /** Gives each agreement that can be read; the others are reported whole, their parts one by one. */
    public static void read(org.veeduria.engine.input.Member file, Problems problems, Consumer<Agreement> sink)
            throws IOException {
        JsonObjects.read(file, problems, (node, place) -> one(node, place, problems, sink));
    }

    private static void one(JsonNode node, Place place, Problems problems, Consumer<Agreement> sink) {
        if (!text(node, "format").equals(FORMAT)) {
            problems.report(place.at(place.pointer() + "/format"), text(node, "format"), Reason.NOT_AN_OBJECT);
            return;
        }
        try {
            LocalDate signed = LocalDate.parse(text(node, "signed"));
            sink.accept(new Agreement(
                    text(node, "id"),
                    text(node, "title"),
                    text(node, "place"),
                    signed,
                    text(node, "summary"),
                    list(node, "parties", place, problems, (part, at) -> party(part)),
                    list(node, "committee", place, problems, (part, at) -> member(part, at, problems)),
                    list(node, "meetings", place, problems, (part, at) -> meeting(part)),
                    list(node, "commitments", place, problems, AgreementJson::commitment)));
        } catch (DateTimeParseException mistake) {
            problems.report(place.at(place.pointer() + "/signed"), text(node, "signed"), Reason.NOT_A_DATE);
        } catch (IllegalArgumentException mistake) {
            problems.report(place, String.valueOf(mistake.getMessage()), Reason.SHIFTED_COLUMNS);
        }
    }

    /** The parts of a list; one that cannot be read is reported and left out. */
    private static <T> List<T> list(
            JsonNode node, String field, Place place, Problems problems, BiFunction<JsonNode, Place, T> reading) {
        List<T> parts = new ArrayList<>();
        JsonNode list = node.path(field);
        for (int at = 0; list.isArray() && at < list.size(); at++) {
            Place where = place.at(place.pointer() + "/" + field + "/" + at);
            try {
                parts.add(reading.apply(list.get(at), where));
            } catch (DateTimeParseException mistake) {
                problems.report(where, String.valueOf(mistake.getParsedString()), Reason.NOT_A_DATE);
            } catch (IllegalArgumentException mistake) {
                problems.report(where, String.valueOf(mistake.getMessage()), Reason.SHIFTED_COLUMNS);
            }
        }
        return parts;
    }

    private static Party party(JsonNode node) {
        return new Party(Sector.valueOf(word(node, "sector")), text(node, "name"));
    }

    /** A name without a basis is dropped unread: not even the report shows it. */
    private static Member member(JsonNode node, Place place, Problems problems) {
        String basis = word(node, "basis");
        Basis known = basis.isEmpty() ? Basis.NONE : Basis.valueOf(basis);
        String person = text(node, "person");
        if (known == Basis.NONE && !person.isEmpty()) {
            problems.report(place.at(place.pointer() + "/person"), "", Reason.NAME_NOT_PUBLIC);
            person = "";
        }
        return new Member(
                text(node, "seat"), text(node, "organisation"), Sector.valueOf(word(node, "sector")), person, known);
    }

    private static Meeting meeting(JsonNode node) {
        return new Meeting(LocalDate.parse(text(node, "date")), text(node, "place"), text(node, "minutes"));
    }

    private static Commitment commitment(JsonNode node, Place place) {
        List<Evidence> evidence = new ArrayList<>();
        for (JsonNode one : node.path("evidence")) {
            evidence.add(new Evidence(LocalDate.parse(text(one, "date")), text(one, "text"), text(one, "link")));
        }
        return new Commitment(
                text(node, "id"),
                text(node, "title"),
                text(node, "owner"),
                Sector.valueOf(word(node, "sector")),
                LocalDate.parse(text(node, "due")),
                State.valueOf(word(node, "state")),
                evidence);
    }

    private static String word(JsonNode node, String field) {
        return text(node, field).toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("").strip();
    }

    /** The agreement as text; {@link #read} gives it back. */
    public static String write(Agreement agreement) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("format", FORMAT)
                .put("id", agreement.id())
                .put("title", agreement.title())
                .put("place", agreement.place())
                .put("signed", agreement.signed().toString())
                .put("summary", agreement.summary());
        ArrayNode parties = root.putArray("parties");
        agreement
                .parties()
                .forEach(party ->
                        parties.addObject().put("sector", party.sector().name()).put("name", party.name()));
        ArrayNode committee = root.putArray("committee");
        agreement
                .committee()
                .forEach(member -> committee
                        .addObject()
                        .put("seat", member.seat())
                        .put("organisation", member.organisation())
                        .put("sector", member.sector().name())
                        .put("person", member.person())
                        .put("basis", member.basis().name()));
        ArrayNode meetings = root.putArray("meetings");
        agreement
                .meetings()
                .forEach(meeting -> meetings.addObject()
                        .put("date", meeting.date().toString())
                        .put("place", meeting.place())
                        .put("minutes", meeting.minutes()));
        ArrayNode commitments = root.putArray("commitments");
        agreement.commitments().forEach(commitment -> write(commitment, commitments.addObject()));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static void write(Commitment commitment, ObjectNode node) {
        node.put("id", commitment.id())
                .put("title", commitment.title())
                .put("owner", commitment.owner())
                .put("sector", commitment.sector().name())
                .put("due", commitment.due().toString())
                .put("state", commitment.state().name());
        ArrayNode evidence = node.putArray("evidence");
        commitment
                .evidence()
                .forEach(one -> evidence.addObject()
                        .put("date", one.date().toString())
                        .put("text", one.text())
                        .put("link", one.link()));
    }
}
