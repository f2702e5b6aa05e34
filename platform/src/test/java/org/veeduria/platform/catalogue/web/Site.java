package org.veeduria.platform.catalogue.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.veeduria.engine.demo.Demonstration;
import org.veeduria.platform.contracting.CompiledRelease;
import org.veeduria.platform.contracting.Contracting;
import org.veeduria.platform.contracting.SourcePosition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Asks a site over HTTP, and fills it with the demonstration. */
record Site(int port) {
    static final List<JsonNode> DEMONSTRATION = demonstration();

    static void fill(Contracting contracting) {
        contracting.store(DEMONSTRATION.stream()
                .map(release -> new CompiledRelease((ObjectNode) release, new SourcePosition("demo", "1")))
                .iterator());
    }

    HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        }
    }

    String text(String path, String... headers) throws IOException, InterruptedException {
        return new String(get(path, headers).body(), StandardCharsets.UTF_8);
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return JsonMapper.shared().readTree(text(path));
    }

    private static List<JsonNode> demonstration() {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Demonstration.write(Demonstration.SEED, out);
            return out.toString(StandardCharsets.UTF_8)
                    .lines()
                    .map(JsonMapper.shared()::readTree)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
