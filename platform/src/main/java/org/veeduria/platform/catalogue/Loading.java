package org.veeduria.platform.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.veeduria.platform.catalogue.internal.FileLoading;

/** Takes files in: {@code veeduria load}. */
@Service
public class Loading {
    private final FileLoading files;

    Loading(FileLoading files) {
        this.files = files;
    }

    /** The types of files that can be loaded, by name. */
    public List<String> types() {
        return files.types();
    }

    /**
     * Loads a file in one transaction: good rows are stored, bad ones kept in its report, its hash and counts appended to
     * the public record. A file whose bytes were loaded before changes nothing.
     *
     * @param type the type's name, or null to find it from the content
     * @throws IOException where the file cannot be read at all
     */
    public LoadResult file(Path path, @Nullable String type, Progress progress) throws IOException {
        return files.load(path, String.valueOf(path.getFileName()), path.toString(), type, progress);
    }
}
