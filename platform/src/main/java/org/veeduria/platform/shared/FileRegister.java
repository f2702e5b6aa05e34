package org.veeduria.platform.shared;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The files that were loaded, asked by the rooms that show what came out of them. */
public interface FileRegister {
    /** The file with that SHA-256. */
    Optional<Known> known(String hash);

    /**
     * A loaded file.
     *
     * @param entry id of its entry in the public record
     */
    record Known(String name, @Nullable UUID entry) {}
}
