package org.veeduria.engine.flags.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;

/** Releases that an indicator flags, and releases that it just does not. */
record Example(String code, List<Release> flagged, List<Release> nearMiss) {
    static Example of(String code, Consumer<Release> flagged, Consumer<Release> nearMiss) {
        return of(code, 1, (release, _) -> flagged.accept(release), 1, (release, _) -> nearMiss.accept(release));
    }

    /** Several releases, each changed by its number from 0. */
    static Example of(
            String code,
            int flagged,
            ObjIntConsumer<Release> change,
            int nearMiss,
            ObjIntConsumer<Release> otherChange) {
        return new Example(code, releases(flagged, change, 1), releases(nearMiss, otherChange, 5001));
    }

    private static List<Release> releases(int count, ObjIntConsumer<Release> change, int first) {
        List<Release> releases = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Release release = Release.numbered(first + i);
            change.accept(release, i);
            releases.add(release);
        }
        return releases;
    }

    @Override
    public String toString() {
        return code;
    }
}
