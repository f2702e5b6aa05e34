package org.veeduria.platform.catalogue.internal;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.util.FileSystemUtils;
import org.veeduria.engine.budget.FiscalPackage;
import org.veeduria.platform.catalogue.Progress;

/**
 * Brings the tables that the descriptor of a data package names to the disk, beside it. They come from the descriptor's own server and from
 * below its folder alone: other addresses are not asked, and a server that sends elsewhere is not followed.
 */
final class PackageFetch {
    private final Path folder;
    private final FileFetch fetch;

    PackageFetch(Path folder, Duration pause, Duration patience) {
        this.folder = folder;
        this.fetch = new FileFetch(pause, patience, HttpClient.Redirect.NEVER);
    }

    /**
     * The descriptor in a new folder with its tables; the caller deletes the folder.
     *
     * @param descriptor what was fetched from {@code uri}
     * @throws FileFetch.FetchFailed where a table did not come: a package is whole or nothing
     */
    Path fetch(URI uri, PartialFile descriptor, Progress progress) throws IOException, InterruptedException {
        Path whole = Files.createTempDirectory(folder, "package");
        try {
            Path file = move(descriptor, whole.resolve(FiscalPackage.DESCRIPTOR));
            for (String table : DataPackage.isDescriptor(file) ? DataPackage.tables(file) : List.<String>of()) {
                move(fetch(uri, table, progress), whole.resolve(table));
            }
            return file;
        } catch (IOException | InterruptedException failure) {
            FileSystemUtils.deleteRecursively(whole);
            throw failure;
        }
    }

    private PartialFile fetch(URI descriptor, String table, Progress progress)
            throws IOException, InterruptedException {
        URI uri = beside(descriptor, table);
        PartialFile file = FileFetch.file(folder, uri);
        try {
            fetch.fetch(uri, file, progress);
            return file;
        } catch (FileFetch.FetchFailed failed) {
            throw new FileFetch.FetchFailed(table + ": " + failed.getMessage());
        }
    }

    private static URI beside(URI descriptor, String table) throws IOException {
        try {
            return descriptor.resolve(new URI(null, null, table, null));
        } catch (URISyntaxException noPath) {
            throw new FileFetch.FetchFailed(table + ": " + noPath.getMessage());
        }
    }

    private static Path move(PartialFile from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.move(from.path(), to);
        from.delete();
        return to;
    }
}
