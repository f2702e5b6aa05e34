package org.veeduria.platform.works.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veeduria.engine.works.Work;
import org.veeduria.engine.works.read.WorkReader;
import org.veeduria.engine.works.rule.SplitWorks;
import org.veeduria.engine.works.rule.Verdict;
import org.veeduria.platform.places.Places;
import org.veeduria.platform.places.Point;
import org.veeduria.platform.places.Ubigeo;
import org.veeduria.platform.works.WorkOrder;
import org.veeduria.platform.works.WorkSelection;
import org.veeduria.platform.works.WorkSummary;
import org.veeduria.platform.works.internal.WorkDetails.Nearby;

/** Puts together what a work's page shows. */
@Repository
public class WorkDetailsReader {
    private static final int NEARBY = 5;
    private static final int LOOKED_AT = 400;

    private final JdbcClient sql;
    private final WorkList list;
    private final WorkStore store;
    private final Links links;
    private final LinkList lines;
    private final Judging judging;
    private final Places places;

    WorkDetailsReader(
            JdbcClient sql,
            WorkList list,
            WorkStore store,
            Links links,
            LinkList lines,
            Judging judging,
            Places places) {
        this.sql = sql;
        this.list = list;
        this.store = store;
        this.links = links;
        this.lines = lines;
        this.judging = judging;
        this.places = places;
    }

    /** Everything about a work; empty where there is none of that id. */
    public Optional<WorkDetails> find(String id) {
        return list.find(id).map(this::details);
    }

    private WorkDetails details(WorkSummary summary) {
        Projects joined = Projects.of(store.current(summary.id()));
        Work work = WorkReader.read(joined.project()).with(links.agreements(summary.id()));
        LocalDate day = summary.judgedOn();
        List<Verdict> verdicts = new ArrayList<>(day == null ? List.of() : judging.judge(work, day));
        split(summary.id())
                .<Verdict>map(flag -> flag)
                .or(() -> SplitWorks.missing(work, summary.ubigeo()))
                .ifPresent(verdicts::add);
        return new WorkDetails(
                summary,
                work,
                day,
                of(verdicts, Verdict.Flag.class),
                of(verdicts, Verdict.Unknown.class),
                joined,
                lines.linked(summary.id()),
                lines.doubtful(summary.id()),
                nearby(summary));
    }

    private static <V extends Verdict> List<V> of(List<Verdict> verdicts, Class<V> kind) {
        return verdicts.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .sorted(Comparator.comparing(Verdict::code))
                .toList();
    }

    private Optional<Verdict.Flag> split(String work) {
        return sql.sql("select evidence from works.flag where work = :work and code = :code")
                .param("work", work)
                .param("code", SplitWorks.CODE)
                .query(String.class)
                .optional()
                .map(evidence -> Projects.JSON.readValue(evidence, Verdict.Flag.class));
    }

    /** Works of the same province whose place, or whose district's capital, is nearest. */
    private List<Nearby> nearby(WorkSummary summary) {
        Point here = point(summary);
        if (here == null || summary.ubigeo() == null) {
            return List.of();
        }
        String province = summary.ubigeo().substring(0, 4) + "00";
        WorkSelection around =
                WorkSelection.in(new Ubigeo(province.endsWith("0000") ? summary.ubigeo() : province), null);
        return list.list(around, WorkOrder.COST, LOOKED_AT, 0).stream()
                .filter(other -> !other.id().equals(summary.id()))
                .flatMap(other ->
                        Stream.ofNullable(point(other)).map(there -> new Nearby(other, here.kilometresTo(there))))
                .sorted(Comparator.comparingDouble(Nearby::kilometres))
                .limit(NEARBY)
                .toList();
    }

    private @Nullable Point point(WorkSummary work) {
        return work.point() != null || work.ubigeo() == null
                ? work.point()
                : places.byUbigeo(work.ubigeo())
                        .map(place -> place.facts().point())
                        .orElse(null);
    }
}
