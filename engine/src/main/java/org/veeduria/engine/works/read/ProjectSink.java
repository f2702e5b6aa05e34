package org.veeduria.engine.works.read;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.input.Place;
import org.veeduria.engine.input.Problems;
import org.veeduria.engine.input.Reason;
import org.veeduria.engine.input.ZeroSigns;
import tools.jackson.databind.JsonNode;

/** Takes projects one by one, mends them, and lets through those that have an id and a title. */
final class ProjectSink {
    private final Problems problems;
    private final Consumer<Oc4idsItem> sink;
    private boolean found;

    ProjectSink(Problems problems, Consumer<Oc4idsItem> sink) {
        this.problems = problems;
        this.sink = sink;
    }

    boolean found() {
        return found;
    }

    void foundSomething() {
        found = true;
    }

    void take(JsonNode read, java.time.@Nullable LocalDate published, Place place) {
        found = true;
        if (!read.isObject()) {
            problems.report(place, read.toString(), Reason.NOT_OC4IDS);
            return;
        }
        if (ZeroSigns.takenFrom(read)) {
            problems.report(place, "", Reason.ZERO_SIGN);
        }
        Branch project = new Branch(read, "");
        String id = project.text("id", "");
        if (id.isEmpty()) {
            problems.report(place.at(place.pointer() + "/id"), "", Reason.WITHOUT_WORK_ID);
        } else if (project.text("title", "").isEmpty()) {
            problems.report(place.at(place.pointer() + "/title"), id, Reason.WITHOUT_TITLE);
        } else {
            sink.accept(new Oc4idsItem(new Repair(problems, place).project(read), published, place));
        }
    }
}
