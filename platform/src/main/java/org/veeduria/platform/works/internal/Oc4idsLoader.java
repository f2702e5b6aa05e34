package org.veeduria.platform.works.internal;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.veeduria.engine.input.Limits;
import org.veeduria.engine.input.Place;
import org.veeduria.engine.input.Problems;
import org.veeduria.engine.works.Work;
import org.veeduria.engine.works.read.Oc4idsItem;
import org.veeduria.engine.works.read.Oc4idsReader;
import org.veeduria.engine.works.read.WorkReader;
import org.veeduria.platform.shared.IncomingFile;
import org.veeduria.platform.shared.LoadCounts;
import org.veeduria.platform.shared.Loader;

/** Loads OC4IDS projects, {@code --as oc4ids}. A project names its contracting processes, so it is asked before OCDS is. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Oc4idsLoader implements Loader {
    private final WorkStore store;
    private final Locating locating;

    Oc4idsLoader(WorkStore store, Locating locating) {
        this.store = store;
        this.locating = locating;
    }

    @Override
    public String type() {
        return Scope.OC4IDS.id();
    }

    @Override
    public boolean recognises(String head) {
        return Oc4idsReader.recognises(head);
    }

    @Override
    public LoadCounts load(IncomingFile file, Problems problems) throws IOException {
        Edition edition = store.begin(Scope.OC4IDS, file);
        Oc4idsReader reader = new Oc4idsReader(Limits.USUAL, problems);
        file.members(problems, member -> reader.read(member, item -> add(edition, item)));
        store.finish(edition);
        return new LoadCounts(edition.works(), edition.counts());
    }

    private void add(Edition edition, Oc4idsItem item) {
        locating.oc4ids(item.project());
        Work work = WorkReader.read(item.project());
        LocalDate said = Optional.ofNullable(work.updated()).orElse(item.published());
        edition.speaksOf(item.published());
        edition.add(work.id(), item.project(), said, position(item.place()));
    }

    /** {@code member.json 17 /projects/3}: the archive's member where there is one, the line, the pointer. */
    private static String position(Place place) {
        int member = place.file().indexOf('!');
        String within = member < 0 ? "" : place.file().substring(member + 1) + " ";
        return (within + place.line() + " " + place.pointer()).strip();
    }
}
