package org.veeduria.platform.alerts;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** A webhook's receiver on this machine: keeps what it gets and answers as told. */
final class Hook implements AutoCloseable {
    /** A call: its id, time and signature, and its body. */
    record Call(String id, String timestamp, String signature, String body) {}

    private final HttpServer server;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private volatile UnaryOperator<String> answer = body -> body;

    Hook() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var headers = exchange.getRequestHeaders();
            calls.add(new Call(
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    body));
            byte[] said = answer.apply(body).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, said.length == 0 ? -1 : said.length);
            exchange.getResponseBody().write(said);
            exchange.close();
        });
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/recibe";
    }

    /** Everything but the challenge. */
    List<Call> told() {
        return calls.stream()
                .filter(call -> call.body().contains("veeduria.changes"))
                .toList();
    }

    void answers(int status, UnaryOperator<String> answer) {
        this.status = status;
        this.answer = answer;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
