package org.veeduria.platform.catalogue;

import java.time.Instant;
import java.util.List;
import org.veeduria.engine.input.Problem;
import org.veeduria.platform.shared.LoadCounts;

/** What became of a file that was to be loaded. */
public sealed interface LoadResult {
    /**
     * It was loaded, whole or its good part.
     *
     * @param hash SHA-256 of its bytes, hexadecimal
     * @param problems how many problems its report holds
     * @param first the first of them
     */
    record Loaded(String hash, String type, LoadCounts counts, long problems, List<Problem> first)
            implements LoadResult {}

    /** These very bytes were loaded before; nothing was changed. */
    record KnownAlready(String hash, String type, String name, Instant loadedAt) implements LoadResult {}

    /** Nothing of it could be used; nothing was stored. */
    record Refused(String hash, List<Problem> first) implements LoadResult {}

    /** The address did not give the file; what arrived is kept, and the same command goes on from there. */
    record NotFetched(String why) implements LoadResult {}
}
