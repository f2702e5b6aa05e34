package org.veeduria.platform.catalogue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.veeduria.platform.catalogue.Progress;

/** A server that begins its answer and then falls silent, with the line open. */
class FileFetchTest {
    private static final byte[] CONTENT = new byte[100_000];

    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch silent = new CountDownLatch(1);

    @TempDir
    private Path folder;

    @Test
    @Timeout(30)
    void aDownloadThatStandsStillGoesOnOverANewLine() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        try {
            URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/x");
            PartialFile file = FileFetch.file(folder, uri);
            new FileFetch(Duration.ofMillis(10), Duration.ofMillis(300), HttpClient.Redirect.NEVER)
                    .fetch(uri, file, Progress.SILENT);
            assertThat(file.path()).hasBinaryContent(CONTENT);
            assertThat(asked).hasValue(2);
        } finally {
            silent.countDown();
            server.stop(0);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
        byte[] rest = Arrays.copyOfRange(CONTENT, from, CONTENT.length);
        exchange.getResponseHeaders().set("ETag", "\"1\"");
        exchange.sendResponseHeaders(from > 0 ? 206 : 200, rest.length);
        if (asked.incrementAndGet() > 1) {
            exchange.getResponseBody().write(rest);
            exchange.close();
            return;
        }
        exchange.getResponseBody().write(rest, 0, rest.length / 2);
        exchange.getResponseBody().flush();
        try {
            silent.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
