package org.veeduria.tlog;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** A log behind a URL prefix. */
public final class HttpLog implements LogSource, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The largest entry tile: 256 entries of 65,535 bytes with their lengths. */
    private static final int MAX_BYTES = Tile.FULL * (EntryBundle.MAX_ENTRY + 2);

    private final URI prefix;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /** @param prefix the address below which {@code checkpoint} and {@code tile/} lie */
    public HttpLog(URI prefix) {
        this.prefix = URI.create(prefix.toString().replaceAll("/+$", "") + "/");
    }

    @Override
    public byte[] read(String path) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(prefix.resolve(path))
                .timeout(PATIENCE)
                .header("Accept-Encoding", "gzip, identity")
                .build();
        try {
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return read(request.uri(), response, body);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("interrupted").initCause(interrupted);
        }
    }

    private static byte[] read(URI address, HttpResponse<?> response, InputStream body) throws IOException {
        if (response.statusCode() == 404) {
            throw new NoSuchFileException(address.toString());
        }
        if (response.statusCode() != 200) {
            throw new IOException(address + " answered " + response.statusCode());
        }
        boolean zipped =
                response.headers().firstValue("Content-Encoding").orElse("").equalsIgnoreCase("gzip");
        byte[] bytes = body.readNBytes(MAX_BYTES + 1);
        if (zipped) {
            try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                bytes = plain.readNBytes(MAX_BYTES + 1);
            }
        }
        if (bytes.length > MAX_BYTES) {
            throw new IOException(address + " is larger than any tile");
        }
        return bytes;
    }

    @Override
    public List<String> tiles() {
        return List.of();
    }

    @Override
    public void close() {
        client.close();
    }
}
