package org.veeduria.platform.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Asks the site for pages as a browser does. */
public final class Browser {
    private final int port;

    public Browser(int port) {
        this.port = port;
    }

    /** The page at an address as it stands after the host, already encoded. */
    public HttpResponse<String> get(String address) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                            .header("Accept", "text/html,*/*;q=0.8")
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** How many bytes a page takes on the way, compressed. */
    public static int compressed(String body) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
                new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)).transferTo(zip);
            }
            return bytes.size();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
