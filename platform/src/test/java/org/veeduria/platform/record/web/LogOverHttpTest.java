package org.veeduria.platform.record.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.veeduria.platform.SiteTest;
import org.veeduria.platform.cli.VerifyCommand;
import org.veeduria.platform.record.EntryType;
import org.veeduria.platform.record.PublicRecord;
import org.veeduria.tlog.Checkpoint;
import org.veeduria.tlog.SignedNote;
import org.veeduria.tlog.Tile;
import picocli.CommandLine;

/** The log as strangers meet it: over HTTP, and with {@code veeduria verify}. */
@SiteTest
class LogOverHttpTest {
    private static final String IMMUTABLE = "max-age=31536000, public, immutable";
    private final HttpClient client = HttpClient.newHttpClient();
    private final StringWriter said = new StringWriter();

    @LocalServerPort
    private int port;

    @Autowired
    private PublicRecord record;

    @TempDir
    private Path folder;

    private UUID id;
    private String key;

    @BeforeEach
    void aRecordedAct() throws Exception {
        id = record.append(EntryType.PUBLIC_ACT, PublicRecord.json("{\"act\":\"n.º 7\",\"amount\":\"1250.50\"}"));
        Files.write(folder.resolve("r.tlog-proof"), get("/log/receipt/" + id).body());
        key = text("/log/vkey").strip();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void theHeadIsServedFreshAndTilesForEver() throws Exception {
        assertThat(header("/log/checkpoint", "Cache-Control")).isEqualTo("max-age=2, public");
        assertThat(header("/log/checkpoint", "Content-Type")).isEqualToIgnoringCase("text/plain;charset=utf-8");
        Tile tile = Tile.of(0, 0, head().size());
        assertThat(header("/log/" + tile.path(), "Cache-Control")).isEqualTo(IMMUTABLE);
        assertThat(header("/log/" + tile.path(), "Content-Type")).isEqualTo("application/octet-stream");
    }

    @Test
    void thePartialTilesOfEverySizeStay() throws Exception {
        Tile widest = Tile.of(0, 0, head().size());
        byte[] whole = get("/log/" + widest.path()).body();
        for (int width = 1; width < widest.width(); width++) {
            byte[] part = get("/log/" + widest.withWidth(width).path()).body();
            assertThat(part).isEqualTo(Arrays.copyOf(whole, width * 32));
            assertThat(get("/log/" + new Tile(Tile.ENTRIES, 0, width).path()).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void whatIsNotInTheSignedLogIsNotServed() throws Exception {
        for (String path : List.of(
                "tile/0/900", "tile/0/0", "tile/9/000", "tile/entries/x999/999", "tile/0/000.p/0", "tile/0/../0")) {
            assertThat(get("/log/" + path).statusCode())
                    .as(path)
                    .isGreaterThanOrEqualTo(400)
                    .isLessThan(500);
        }
        assertThat(get("/log/receipt/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    @Test
    void aReceiptVerifiesOfflineAndNamesItsDocument() throws Exception {
        Path document =
                Files.writeString(folder.resolve("act.json"), "{ \"amount\": \"1250.50\", \"act\": \"n.º 7\" }");
        Path other = Files.writeString(folder.resolve("other.json"), "{ \"amount\": \"1250.51\", \"act\": \"n.º 7\" }");
        assertThat(verify("r.tlog-proof", "--key", key)).isZero();
        assertThat(verify("r.tlog-proof", "--key", key, "--entry", document.toString()))
                .isZero();
        assertThat(verify("r.tlog-proof", "--key", key, "--entry", other.toString()))
                .isEqualTo(1);
        assertThat(said.toString()).contains("YES", "n.º 7", "is not the recorded document");
    }

    @Test
    void aChangedReceiptOrAnotherKeyProvesNothing() throws Exception {
        String receipt = Files.readString(folder.resolve("r.tlog-proof"));
        Files.writeString(folder.resolve("bad"), receipt.replaceFirst("index (\\d)", "index 1$1"));
        assertThat(verify("bad", "--key", key)).isEqualTo(1);
        String stranger = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
        assertThat(verify("r.tlog-proof", "--key", stranger)).isEqualTo(1);
        assertThat(verify("r.tlog-proof", "--key", key.substring(1))).isEqualTo(2);
        assertThat(verify("none", "--key", key)).isEqualTo(2);
        assertThat(verify("--key", key)).isEqualTo(2);
    }

    @Test
    void aLoadedFileIsKnownByItsHash() throws Exception {
        Path file = Files.writeString(folder.resolve("data.csv"), "a,b\n1,2\n");
        String hash = HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        UUID loaded =
                record.append(EntryType.FILE_LOADED, PublicRecord.json("{\"sha256\":\"" + hash + "\",\"rows\":1}"));
        Files.write(
                folder.resolve("file.tlog-proof"), get("/log/receipt/" + loaded).body());
        assertThat(verify("file.tlog-proof", "--key", key, "--entry", file.toString()))
                .isZero();
        Files.writeString(file, "a,b\n1,3\n");
        assertThat(verify("file.tlog-proof", "--key", key, "--entry", file.toString()))
                .isEqualTo(1);
    }

    @Test
    void theWholeLogIsVerifiedOverHttpAndInItsCopy() throws Exception {
        Path before =
                Files.write(folder.resolve("before"), get("/log/checkpoint").body());
        for (int i = 0; i < 300; i++) {
            record.append(EntryType.PUBLIC_ACT, PublicRecord.json("{\"i\":" + i + "}"));
        }
        UUID last = record.append(EntryType.PUBLIC_ACT, PublicRecord.json("{}"));
        assertThat(get("/log/receipt/" + last).statusCode()).isEqualTo(200);
        String url = "http://localhost:" + port + "/log";
        Path copy = folder.resolve("copy");
        assertThat(verify("--log", url, "--key", key, "--old", before.toString()))
                .as(said.toString())
                .isZero();
        assertThat(verify("--log", url, "--key", key, "--copy", copy.toString()))
                .as(said.toString())
                .isZero();
        assertThat(verify("--log", copy.toString(), "--key", key, "--old", before.toString()))
                .isZero();
        Path tile = copy.resolve("tile/entries/000");
        byte[] bytes = Files.readAllBytes(tile);
        bytes[bytes.length / 2] ^= 1;
        Files.write(tile, bytes);
        assertThat(verify("--log", copy.toString(), "--key", key)).isEqualTo(1);
        assertThat(said.toString()).contains("ENTRY CHANGED", "tile/0/000");
    }

    private int verify(String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        if (!all.getFirst().startsWith("--")) {
            all.set(0, folder.resolve(all.getFirst()).toString());
        }
        return new CommandLine(new VerifyCommand())
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(said, true))
                .execute(all.toArray(String[]::new));
    }

    private Checkpoint head() throws Exception {
        return Checkpoint.parse(SignedNote.parse(get("/log/checkpoint").body()).text());
    }

    private String text(String path) throws Exception {
        return new String(get(path).body(), StandardCharsets.UTF_8);
    }

    private String header(String path, String name) throws Exception {
        return get(path).headers().firstValue(name).orElse("");
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .build(),
                BodyHandlers.ofByteArray());
    }
}
