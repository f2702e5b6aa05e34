package org.veeduria.platform.catalogue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.veeduria.platform.catalogue.internal.DataPackage;
import org.veeduria.platform.catalogue.internal.FileLoading;
import org.veeduria.platform.catalogue.internal.UrlLoading;

/** Takes files in: {@code veeduria load}. */
@Service
public class Loading {
    private final FileLoading files;
    private final UrlLoading urls;

    Loading(FileLoading files, UrlLoading urls) {
        this.files = files;
        this.urls = urls;
    }

    /** The types of files that can be loaded, by name. */
    public List<String> types() {
        return files.types();
    }

    /**
     * Loads a file in one transaction: good rows are stored, bad ones kept in its report, its hash and counts appended to
     * the public record. A file whose bytes were loaded before changes nothing.
     *
     * <p>The descriptor of a data package is loaded with its tables, as one ZIP of them.
     *
     * @param type the type's name, or null to find it from the content
     * @throws IOException where the file cannot be read at all
     */
    public LoadResult file(Path path, @Nullable String type, Progress progress) throws IOException {
        if (DataPackage.isDescriptor(path)) {
            return files.loadPackage(path, path.toString(), type, progress);
        }
        return files.load(path, String.valueOf(path.getFileName()), path.toString(), type, progress);
    }

    /**
     * Fetches a file from an {@code http} or {@code https} address and loads it. An interrupted download goes on where it
     * stopped; trouble that may pass is waited for. The descriptor of a data package is loaded with the tables it names on the same
     * server, below its folder.
     */
    public LoadResult url(URI uri, @Nullable String type, Progress progress) throws IOException, InterruptedException {
        return urls.load(uri, type, progress);
    }
}
