package org.veeduria.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.veeduria.tlog.Finding.Fault;

class LogCheckTest {
    private static final int SIZE = 66_000;
    private final MemoryLog log = new MemoryLog();

    @TempDir
    private Path folder;

    @Test
    void aWholeLogHasNoFindingsAtAnySize() {
        for (int size : new int[] {0, 1, 2, 255, 256, 257, 511, 512, 1000, 65_535, 65_536, 65_537, SIZE}) {
            log.growTo(size);
            assertThat(check(log, null).findings()).as("size %d", size).isEmpty();
        }
    }

    @Test
    void theLogExtendsEveryOlderCheckpoint() {
        List<SignedNote> older = List.of(log.growTo(0), log.growTo(1), log.growTo(300), log.growTo(513));
        log.growTo(900);
        older.forEach(note -> assertThat(check(log, note).findings()).isEmpty());
    }

    @Test
    void aLogThatForgotWhatItSignedIsFoundOut() {
        SignedNote before = log.growTo(300);
        MemoryLog shorter = sameKey(200);
        assertThat(check(shorter, before).findings()).extracting(Finding::fault).contains(Fault.REWRITTEN);
        MemoryLog other = sameKey(0);
        other.growTo(100);
        assertThat(check(
                                other,
                                log.key.sign(new Checkpoint(log.key.verifier().name(), 50, Rfc6962.leaf(new byte[0]))
                                        .text()))
                        .findings())
                .isNotEmpty();
    }

    @Test
    void anyByteChangedInAnyFileIsFound() throws Exception {
        log.growTo(300);
        log.growTo(777);
        copy();
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (Path file : files()) {
            byte[] good = Files.readAllBytes(file);
            for (int round = 0; round < 3; round++) {
                byte[] bad = good.clone();
                bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
                Files.write(file, bad);
                assertThat(check(new FolderLog(folder), null).isWhole())
                        .as("seed %d: %s changed", seed, file)
                        .isFalse();
            }
            Files.write(file, Arrays.copyOf(good, good.length - 1));
            assertThat(check(new FolderLog(folder), null).isWhole())
                    .as("%s cut", file)
                    .isFalse();
            Files.write(file, Arrays.copyOf(good, good.length + 1));
            assertThat(check(new FolderLog(folder), null).isWhole())
                    .as("%s lengthened", file)
                    .isFalse();
            Files.write(file, good);
        }
        assertThat(check(new FolderLog(folder), null).findings()).isEmpty();
    }

    @Test
    void aMissingFileIsFoundUnlessALaterOneHoldsItWhole() throws Exception {
        log.growTo(777);
        copy();
        for (Path file : files()) {
            byte[] good = Files.readAllBytes(file);
            Files.delete(file);
            assertThat(check(new FolderLog(folder), null).findings())
                    .as("%s", file)
                    .isNotEmpty();
            Files.write(file, good);
        }
    }

    @Test
    void swappedAndStrayFilesAreFound() throws Exception {
        log.growTo(777);
        copy();
        Files.write(folder.resolve("tile/0/005"), new byte[8192]);
        Files.writeString(folder.resolve("tile/0/note.txt"), "hello");
        assertThat(check(new FolderLog(folder), null).findings())
                .extracting(Finding::fault)
                .containsExactly(Fault.STRAY, Fault.STRAY);
        Files.move(folder.resolve("tile/entries/000"), folder.resolve("x"));
        Files.move(folder.resolve("tile/entries/001"), folder.resolve("tile/entries/000"));
        Files.move(folder.resolve("x"), folder.resolve("tile/entries/001"));
        assertThat(check(new FolderLog(folder), null).findings())
                .extracting(Finding::fault)
                .contains(Fault.ENTRY, Fault.ROOT);
    }

    @Test
    void aCopyGrowsWithoutLosingOlderTiles() throws Exception {
        log.growTo(300);
        copy();
        log.growTo(777);
        copy();
        assertThat(folder.resolve("tile/0/001.p/44")).exists();
        assertThat(folder.resolve("tile/entries/001.p/44")).exists();
        assertThat(check(new FolderLog(folder), null).findings()).isEmpty();
    }

    @Test
    void aLogIsCheckedOverHttpAlike() throws Exception {
        log.growTo(777);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/log/", exchange -> {
            byte[] body = log.files.get(exchange.getRequestURI().getPath().substring("/log/".length()));
            exchange.sendResponseHeaders(body == null ? 404 : 200, body == null ? -1 : body.length);
            if (body != null) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        server.start();
        URI prefix = URI.create("http://localhost:" + server.getAddress().getPort() + "/log");
        try (HttpLog http = new HttpLog(prefix)) {
            assertThat(check(http, null).findings()).isEmpty();
            log.files.remove("tile/1/000.p/3");
            assertThat(check(http, null).findings()).extracting(Finding::fault).containsExactly(Fault.MISSING);
        } finally {
            server.stop(0);
        }
    }

    private MemoryLog sameKey(long size) {
        MemoryLog other = new MemoryLog();
        other.growTo(size);
        Checkpoint head =
                new Checkpoint(log.key.verifier().name(), size, other.tree().root());
        other.files.put(LogSource.CHECKPOINT, log.key.sign(head.text()).bytes());
        return other;
    }

    private LogReport check(LogSource source, SignedNote older) {
        return new LogCheck(source, log.key.verifier(), entries -> {}).run(Optional.ofNullable(older));
    }

    private void copy() throws IOException {
        new LogCopy(log, folder).copy();
    }

    private List<Path> files() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
