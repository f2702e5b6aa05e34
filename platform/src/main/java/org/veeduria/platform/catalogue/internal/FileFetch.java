package org.veeduria.platform.catalogue.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.veeduria.platform.catalogue.Progress;

/**
 * Brings a file from an address to the disk. What arrived stays there, so an interrupted download goes on where it stopped
 * (HTTP {@code Range} with {@code If-Range}), in this run or a later one; a file changed meanwhile starts anew. It tries
 * again after 1, 2, 4 … seconds as long as the network's trouble may pass; each byte that arrives starts the count afresh. What the disk
 * refuses is not tried again.
 */
final class FileFetch {
    private static final int TRIES = 6;
    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int BEYOND_END = 416;
    private static final int TOO_MANY = 429;
    private static final int TIMEOUT = 408;
    private static final int SERVER_ERROR = 500;

    private final HttpClient client;
    private final Duration pause;
    private final Duration patience;

    /**
     * @param pause before the second try, doubled before each further one
     * @param patience with a server from which nothing comes any more
     */
    FileFetch(Duration pause, Duration patience, HttpClient.Redirect redirections) {
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .followRedirects(redirections)
                .connectTimeout(Duration.ofSeconds(20))
                .build();
        this.pause = pause;
    }

    /**
     * Fetches the file.
     *
     * @throws FetchFailed where the server says no, or trouble did not pass
     * @throws UncheckedIOException where the file cannot be written
     */
    void fetch(URI uri, PartialFile file, Progress progress) throws IOException, InterruptedException {
        String trouble = "";
        for (int attempt = 0; attempt < TRIES; attempt++) {
            if (!trouble.isEmpty()) {
                progress.at("wait", 0, 0);
                Thread.sleep(pause.multipliedBy(1L << Math.max(0, attempt - 1)));
            }
            long before = file.size();
            try {
                int status = attempt(uri, file, progress);
                if (status == OK) {
                    return;
                }
                trouble = "HTTP " + status;
            } catch (FetchFailed refused) {
                throw refused;
            } catch (IOException broken) {
                trouble = Optional.ofNullable(broken.getMessage())
                        .orElse(broken.getClass().getSimpleName());
            }
            if (file.size() > before) {
                attempt = 0;
            }
        }
        throw new FetchFailed(trouble);
    }

    /** {@link #OK} when the whole file is there; otherwise the status that may pass. */
    private int attempt(URI uri, PartialFile file, Progress progress) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).timeout(Duration.ofMinutes(2)).header("User-Agent", "veeduria");
        file.validator()
                .ifPresent(validator ->
                        request.header("Range", "bytes=" + file.size() + "-").header("If-Range", validator));
        HttpResponse<InputStream> response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            return switch (response.statusCode()) {
                case OK -> {
                    file.restart(response.headers());
                    copy(body, file, total(response, 0), progress);
                    yield OK;
                }
                case PARTIAL -> {
                    copy(body, file, total(response, file.size()), progress);
                    yield OK;
                }
                case BEYOND_END -> file.isWhole(response.headers()) ? OK : again(file);
                default -> passing(response.statusCode());
            };
        }
    }

    private static int again(PartialFile file) throws IOException {
        file.delete();
        return BEYOND_END;
    }

    private static int passing(int status) throws FetchFailed {
        if (status == TOO_MANY || status == TIMEOUT || status >= SERVER_ERROR) {
            return status;
        }
        throw new FetchFailed("HTTP " + status);
    }

    private static long total(HttpResponse<InputStream> response, long before) {
        return before + response.headers().firstValueAsLong("Content-Length").orElse(0);
    }

    private void copy(InputStream body, PartialFile file, long total, Progress progress) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long done = file.size();
        try (PartialFile.Writing out = file.append();
                PatientBody arriving = new PatientBody(body, patience)) {
            for (int count = arriving.read(buffer); count >= 0; count = arriving.read(buffer)) {
                out.write(buffer, count);
                done += count;
                progress.at("download", done, total);
            }
        }
    }

    /** The address did not give the file. */
    static final class FetchFailed extends IOException {
        FetchFailed(String why) {
            super(why);
        }
    }

    /** Where the file of an address comes to lie. */
    static PartialFile file(Path folder, URI uri) throws IOException {
        Files.createDirectories(folder);
        return new PartialFile(folder, FileHash.of(uri.toString()));
    }
}
