package org.veeduria.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever bytes arrive, a reader refuses them in words or reads them: no other failure, and nothing changed is taken for true. */
class ScatteredBytesTest {
    private static final int ROUNDS = 2_000;
    private static final int MOST_CHANGES = 4;
    private static final List<String> TOKENS = List.of(
            "\n",
            "\n\n",
            "\r\n",
            "\0",
            " ",
            "-",
            "— ",
            "+",
            "=",
            "index ",
            "extra ",
            "-1",
            "00",
            "99999999999999999999",
            "é",
            "x001/",
            ".p/256");

    private static final MemoryLog LOG = new MemoryLog();
    private static final SignedNote HEAD = LOG.growTo(300);
    private static final VerifierKey KEY = LOG.key.verifier();
    private static final byte[] ENTRY = Entries.entry(17);

    /** What is read from elsewhere: something good, and the reader. */
    enum Reader {
        RECEIPT(receipt(), bytes -> LogProof.parse(bytes).verify(ENTRY, KEY)),
        CHECKPOINT(HEAD.bytes(), bytes -> Checkpoint.open(SignedNote.parse(bytes), KEY)),
        KEY_TEXT(bytes(KEY.toString()), bytes -> VerifierKey.parse(text(bytes))),
        TILE_PATH(bytes(new Tile(0, 1234567, 5).path()), bytes -> Tile.parse(text(bytes))),
        ENTRIES(EntryBundle.write(List.of(ENTRY, Entries.entry(18))), bytes -> EntryBundle.read(bytes, 2));

        private final byte[] good;
        private final Consumer<byte[]> read;

        Reader(byte[] good, Consumer<byte[]> read) {
            this.good = good;
            this.read = read;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReaderRefusesInWordsOrReads(Reader reader) {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        reader.read.accept(reader.good);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] changed = changed(reader.good, random);
            try {
                reader.read.accept(changed);
            } catch (TlogException refused) {
                assertThat(refused)
                        .as("seed %d, round %d", seed, round)
                        .message()
                        .isNotBlank();
            } catch (RuntimeException failure) {
                throw new AssertionError(
                        "%s, seed %d, round %d: %s".formatted(reader, seed, round, text(changed)), failure);
            }
        }
    }

    @Test
    void aChangedReceiptThatVerifiesSaysTheSame() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] changed = changed(receipt(), random);
            try {
                LogProof read = LogProof.parse(changed);
                Checkpoint proved = read.verify(ENTRY, KEY);
                assertThat(List.of(read.index(), proved.size(), proved.root()))
                        .as("seed %d, round %d", seed, round)
                        .isEqualTo(
                                List.of(17L, 300L, Checkpoint.parse(HEAD.text()).root()));
            } catch (TlogException refused) {
                assertThat(refused).message().isNotBlank();
            }
        }
    }

    private static byte[] changed(byte[] good, Random random) {
        byte[] bytes = good;
        for (int i = random.nextInt(MOST_CHANGES); i >= 0; i--) {
            int from = random.nextInt(bytes.length + 1);
            int to = Math.min(bytes.length, from + random.nextInt(1 + random.nextInt(40)));
            bytes = switch (random.nextInt(5)) {
                case 0 -> with(bytes, from, from, bytes(TOKENS.get(random.nextInt(TOKENS.size()))));
                case 1 -> with(bytes, from, to, new byte[0]);
                case 2 -> with(bytes, from, from, Arrays.copyOfRange(bytes, from, to));
                case 3 -> Arrays.copyOf(bytes, from);
                default -> with(bytes, from, Math.min(bytes.length, from + 1), new byte[] {(byte) random.nextInt(256)});
            };
        }
        return bytes;
    }

    private static byte[] with(byte[] bytes, int from, int to, byte[] between) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        out.writeBytes(between);
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }

    private static byte[] receipt() {
        return bytes(new LogProof(ENTRY, LOG.tree().inclusion(17), HEAD).toString());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
