package org.veeduria.platform.works.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.veeduria.engine.works.Amount;
import org.veeduria.engine.works.At;
import org.veeduria.engine.works.Calendar;
import org.veeduria.engine.works.Progress;
import org.veeduria.engine.works.Site;
import org.veeduria.engine.works.Work;
import org.veeduria.engine.works.read.WorkReader;
import org.veeduria.platform.law.Law;

/** The columns of {@code works.work} from what the sources say. */
@Component
class WorkFacts {
    private final Law law;

    WorkFacts(Law law) {
        this.law = law;
    }

    /**
     * What the files say of time.
     *
     * @param judged the last day they speak of
     */
    record Day(
            @Nullable LocalDate judged,
            @Nullable Integer first,
            @Nullable Integer last) {
        static final Day NONE = new Day(null, null, null);
    }

    Map<String, Object> of(String id, List<Statement> statements, Day day) {
        Projects joined = Projects.of(statements);
        Work work = WorkReader.read(joined.project());
        Map<String, Object> row = new HashMap<>();
        row.put("id", id);
        row.put("cui", work.cui());
        row.put("project_id", joined.project().path("id").asString(id));
        row.put("title", work.title());
        row.put("description", work.description());
        row.put("function", work.function());
        row.put("kind", work.kind());
        row.put("entity", work.entity() == null ? null : work.entity().name());
        row.put("status", work.status().value().name());
        row.put("project", joined.project().toString());
        row.put("fictional", statements.getFirst().source().fictional());
        row.put("judged_on", day.judged());
        place(work, row);
        costs(work, row);
        time(work, row, day);
        return row;
    }

    private static void place(Work work, Map<String, Object> row) {
        Site first = work.sites().isEmpty() ? null : work.sites().getFirst();
        row.put("ubigeo", common(work.sites()));
        row.put("region", first == null ? null : first.region());
        row.put("province", first == null ? null : first.province());
        row.put("district", first == null ? null : first.district());
        row.put("latitude", first == null ? null : first.latitude());
        row.put("longitude", first == null ? null : first.longitude());
    }

    /** The smallest place that holds all sites; null where one is not known, or where only the country holds them. */
    static @Nullable String common(List<Site> sites) {
        List<String> codes = sites.stream()
                .flatMap(site -> Stream.ofNullable(site.ubigeo()))
                .distinct()
                .toList();
        if (codes.isEmpty() || (codes.size() > 1 && sites.stream().anyMatch(site -> site.ubigeo() == null))) {
            return null;
        }
        for (int length : new int[] {6, 4, 2}) {
            String start = codes.getFirst().substring(0, length);
            if (codes.stream().allMatch(code -> code.startsWith(start))) {
                return start + "0".repeat(6 - length);
            }
        }
        return null;
    }

    private static void costs(Work work, Map<String, Object> row) {
        String currency = Stream.of(
                        work.costs().first(),
                        work.costs().updated(),
                        work.costs().spent())
                .flatMap(Stream::ofNullable)
                .map(at -> at.value().currency())
                .findFirst()
                .orElse(null);
        row.put("currency", currency);
        row.put("first_cost", number(work.costs().first(), currency));
        row.put("cost", number(work.costs().updated(), currency));
        row.put("spent", number(work.costs().spent(), currency));
    }

    private static java.math.@Nullable BigDecimal number(@Nullable At<Amount> amount, @Nullable String currency) {
        return amount == null || !amount.value().currency().equals(currency)
                ? null
                : amount.value().number();
    }

    private void time(Work work, Map<String, Object> row, Day day) {
        Calendar calendar = work.calendar();
        LocalDate judged = day.judged() == null ? LocalDate.MAX : day.judged();
        Optional<Progress.Report> physical = Progress.last(work.progress().physical(), judged);
        Optional<Progress.Report> financial = Progress.last(work.progress().financial(), judged);
        row.put("planned_start", value(calendar.plannedStart()));
        row.put("planned_end", value(calendar.extendedEnd() == null ? calendar.plannedEnd() : calendar.extendedEnd()));
        row.put("started", value(calendar.started()));
        row.put("finished", value(calendar.finished()));
        row.put("physical", physical.map(Progress.Report::percent).orElse(null));
        row.put("financial", financial.map(Progress.Report::percent).orElse(null));
        row.put("progress_on", physical.map(Progress.Report::day).orElse(null));
        StateOfWork state = StateOfWork.of(work, day.judged(), law.book());
        row.put("state", state.state().name());
        row.put("still_since", state.stillSince());
        row.put("cause", state.cause());
        years(work, row, day);
    }

    /** The years of its days, of the files that list it, or of what was last said of it. */
    private static void years(Work work, Map<String, Object> row, Day day) {
        Calendar calendar = work.calendar();
        List<Integer> years = new ArrayList<>();
        Stream.of(calendar.plannedStart(), calendar.started(), calendar.finished())
                .flatMap(Stream::ofNullable)
                .forEach(at -> years.add(at.value().getYear()));
        if (!years.isEmpty() && calendar.finished() == null) {
            Stream.of(calendar.plannedEnd(), calendar.extendedEnd())
                    .flatMap(Stream::ofNullable)
                    .forEach(at -> years.add(at.value().getYear()));
            Stream.ofNullable(day.judged()).forEach(judged -> years.add(judged.getYear()));
        }
        Stream.of(day.first(), day.last()).flatMap(Stream::ofNullable).forEach(years::add);
        if (years.isEmpty() && work.updated() != null) {
            years.add(work.updated().getYear());
        }
        row.put("first_year", years.isEmpty() ? null : Collections.min(years));
        row.put("last_year", years.isEmpty() ? null : Collections.max(years));
    }

    private static @Nullable LocalDate value(@Nullable At<LocalDate> at) {
        return at == null ? null : at.value();
    }
}
