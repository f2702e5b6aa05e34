package org.veeduria.platform.catalogue.internal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.veeduria.engine.budget.FiscalPackage;
import org.veeduria.platform.catalogue.LoadResult;
import org.veeduria.platform.catalogue.Progress;

/** Loads a file from an address: fetched to the data folder, loaded, and then deleted there. */
@Component
public class UrlLoading {
    private final FileLoading files;
    private final Path folder;
    private final FileFetch fetch;
    private final PackageFetch packages;

    UrlLoading(
            FileLoading files,
            @Value("${veeduria.data}") Path data,
            @Value("${veeduria.download-pause:1s}") Duration pause,
            @Value("${veeduria.download-patience:1m}") Duration patience) {
        this.files = files;
        this.folder = data.resolve("downloads");
        this.fetch = new FileFetch(pause, patience, HttpClient.Redirect.NORMAL);
        this.packages = new PackageFetch(folder, pause, patience);
    }

    /** Fetches and loads; see {@link org.veeduria.platform.catalogue.Loading}. */
    public LoadResult load(URI uri, @Nullable String type, Progress progress) throws IOException, InterruptedException {
        PartialFile file = FileFetch.file(folder, uri);
        try {
            fetch.fetch(uri, file, progress);
            return name(uri).equals(FiscalPackage.DESCRIPTOR)
                    ? loadPackage(uri, file, type, progress)
                    : loadFile(uri, file, type, progress);
        } catch (FileFetch.FetchFailed failed) {
            return new LoadResult.NotFetched(String.valueOf(failed.getMessage()));
        }
    }

    private LoadResult loadFile(URI uri, PartialFile file, @Nullable String type, Progress progress)
            throws IOException {
        LoadResult result = files.load(file.path(), name(uri), shown(uri), type, progress);
        file.delete();
        return result;
    }

    private LoadResult loadPackage(URI uri, PartialFile file, @Nullable String type, Progress progress)
            throws IOException, InterruptedException {
        Path descriptor = packages.fetch(uri, file, progress);
        try {
            return files.loadPackage(descriptor, shown(uri), type, progress);
        } finally {
            FileSystemUtils.deleteRecursively(descriptor.getParent());
        }
    }

    private static String name(URI uri) {
        String path = uri.getPath();
        String last = path == null ? "" : path.substring(path.lastIndexOf('/') + 1);
        return last.isEmpty() ? String.valueOf(uri.getHost()) : last;
    }

    /** The address without a password or a token that may stand in it. */
    private static String shown(URI uri) {
        return uri.getScheme() + "://" + uri.getHost() + (uri.getPath() == null ? "" : uri.getPath());
    }
}
