package org.veeduria.platform.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.veeduria.platform.SiteTest;

/** Against a server that breaks off, is busy, or says no. */
@SiteTest
class UrlLoadingTest {
    @Autowired
    private Loading loading;

    @Value("${veeduria.data}")
    private Path data;

    private final List<String> ranges = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private volatile byte[] content = new byte[0];
    private volatile String tag = "\"1\"";
    private volatile int busy;
    private volatile int breakAfter = Integer.MAX_VALUE;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/datos/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        ranges.add(String.valueOf(range));
        if (busy > 0) {
            busy--;
            exchange.sendResponseHeaders(503, -1);
            return;
        }
        if (exchange.getRequestURI().getPath().endsWith("nada")) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        boolean same = tag.equals(exchange.getRequestHeaders().getFirst("If-Range"));
        int from = range != null && same ? Integer.parseInt(range.replaceAll("\\D", "")) : 0;
        exchange.getResponseHeaders().set("ETag", tag);
        if (from >= content.length) {
            exchange.getResponseHeaders().set("Content-Range", "bytes */" + content.length);
            exchange.sendResponseHeaders(416, -1);
            return;
        }
        byte[] rest = Arrays.copyOfRange(content, from, content.length);
        exchange.sendResponseHeaders(from > 0 ? 206 : 200, rest.length);
        exchange.getResponseBody().write(rest, 0, Math.min(breakAfter, rest.length));
        exchange.getResponseBody().flush();
        if (breakAfter >= rest.length) {
            exchange.close();
        } else {
            breakAfter = Integer.MAX_VALUE;
            throw new IOException("the line breaks");
        }
    }

    private LoadResult load(String path) throws Exception {
        return loading.url(address(path), null, Progress.SILENT);
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/datos/" + path);
    }

    private static byte[] releases(String prefix, int count) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            lines.append("{\"ocid\":\"%s-%d\",\"date\":\"2020-01-01\",\"tag\":[\"compiled\"]}\n".formatted(prefix, i));
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aBrokenDownloadGoesOnWhereItStopped() throws Exception {
        content = releases("url-a", 2_000);
        breakAfter = 50_000;
        LoadResult.Loaded loaded = (LoadResult.Loaded) load("a.jsonl");
        assertThat(loaded.counts().counts()).containsEntry("added", 2_000L);
        assertThat(ranges).hasSize(2);
        assertThat(ranges.getFirst()).isEqualTo("null");
        assertThat(ranges.getLast()).matches("bytes=[1-9]\\d*-");
    }

    @Test
    void aBusyServerIsWaitedFor() throws Exception {
        content = releases("url-b", 3);
        busy = 2;
        assertThat(load("b.jsonl")).isInstanceOf(LoadResult.Loaded.class);
        assertThat(ranges).hasSize(3);
    }

    @Test
    void aFileChangedMeanwhileIsFetchedAnew() throws Exception {
        content = releases("url-c", 2_000);
        breakAfter = 50_000;
        Thread change = Thread.ofVirtual().start(() -> {
            while (ranges.isEmpty()) {
                Thread.onSpinWait();
            }
            tag = "\"2\"";
        });
        LoadResult.Loaded loaded = (LoadResult.Loaded) load("c.jsonl");
        change.join();
        assertThat(loaded.counts().counts()).containsEntry("added", 2_000L);
        assertThat(loaded.problems()).isZero();
    }

    @Test
    void aServerThatDoesNotAnswerIsNamedAndTheWaitIsSaid() throws Exception {
        server.stop(0);
        List<String> phases = new ArrayList<>();
        LoadResult result = loading.url(
                URI.create("http://localhost:" + server.getAddress().getPort() + "/x.csv"),
                null,
                (phase, done, of) -> phases.add(phase));
        assertThat(result)
                .isInstanceOfSatisfying(
                        LoadResult.NotFetched.class,
                        failed -> assertThat(failed.why()).isNotBlank().isNotEqualTo("null"));
        assertThat(phases).containsOnly("wait").hasSize(5);
    }

    @Test
    void whatTheDiskRefusesIsNotFetchedAgain() throws Exception {
        content = releases("url-d", 3);
        URI uri = address("d.jsonl");
        byte[] name = MessageDigest.getInstance("SHA-256").digest(uri.toString().getBytes(StandardCharsets.UTF_8));
        Path download = data.resolve("downloads").resolve(HexFormat.of().formatHex(name) + ".part");
        Files.createDirectories(download.resolve("in the way"));
        assertThatThrownBy(() -> loading.url(uri, null, Progress.SILENT))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(download.toString());
        assertThat(ranges).hasSize(1);
    }

    @Test
    void whatTheServerDoesNotHaveIsSaidAtOnce() throws Exception {
        assertThat(load("nada")).isEqualTo(new LoadResult.NotFetched("HTTP 404"));
        assertThat(ranges).hasSize(1);
    }
}
