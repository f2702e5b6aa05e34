package org.veeduria.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.veeduria.engine.input.Problem;
import org.veeduria.engine.input.Reason;
import org.veeduria.platform.catalogue.LoadResult;

/** One way in which files break, and what must then be said beyond what must always be. */
public record Breakage(String name, UnaryOperator<byte[]> doing, Consumer<Outcome> check) {
    private static final int BOMB = 64 << 20;
    private static final int OF = 3;

    /**
     * What became of the broken file.
     *
     * @param whole how much the whole file gave
     */
    public record Outcome(LoadResult result, long whole) {
        List<Reason> reasons() {
            List<Problem> problems = switch (result) {
                case LoadResult.Loaded loaded -> loaded.first();
                case LoadResult.Refused refused -> refused.first();
                default -> List.of();
            };
            return problems.stream().map(Problem::reason).toList();
        }

        /** What was good is kept: so many of the file's three rows or objects; 0 where that is left open. */
        void loaded(int kept) {
            assertThat(result).isInstanceOfSatisfying(LoadResult.Loaded.class, loaded -> {
                assertThat(loaded.counts().kept()).as("what is kept").isPositive();
                if (kept > 0) {
                    assertThat(loaded.counts().kept() * OF).isEqualTo(whole * kept);
                }
            });
        }

        /** The first and the last row were good, so the file is loaded or known. */
        void told() {
            assertThat(result).as("%s", reasons()).isNotInstanceOf(LoadResult.Refused.class);
        }
    }

    /** Whatever it costs, nothing crashes and what must always hold does. */
    public static Breakage any(String name, UnaryOperator<byte[]> doing) {
        return new Breakage(name, doing, outcome -> {});
    }

    /** What is merely written otherwise costs nothing. */
    public static Breakage harmless(String name, UnaryOperator<byte[]> doing, Reason... said) {
        return new Breakage(name, doing, outcome -> {
            outcome.loaded(OF);
            assertThat(outcome.reasons())
                    .containsOnlyOnceElementsOf(List.of(said))
                    .hasSize(said.length);
        });
    }

    /** Nothing of it can be used. */
    public static Breakage refused(String name, UnaryOperator<byte[]> doing, Reason... why) {
        return new Breakage(name, doing, outcome -> {
            assertThat(outcome.result()).isInstanceOf(LoadResult.Refused.class);
            assertThat(outcome.reasons()).containsAnyOf(why);
        });
    }

    /** The good part is loaded and the bad one told. */
    public static Breakage partly(String name, UnaryOperator<byte[]> doing, Reason... told) {
        return new Breakage(name, doing, outcome -> {
            outcome.loaded(0);
            assertThat(outcome.reasons()).containsAnyOf(told);
        });
    }

    /** One of the three is left out, and told. */
    public static Breakage without(String name, UnaryOperator<byte[]> doing, Reason... told) {
        return new Breakage(name, doing, outcome -> {
            outcome.loaded(OF - 1);
            assertThat(outcome.reasons()).containsExactly(told);
        });
    }

    public byte[] of(byte[] whole) {
        return doing.apply(whole);
    }

    /** The same in every kind of file. */
    public static final List<Breakage> EVERYWHERE = List.of(
            harmless("byte order mark", whole -> text("\uFEFF" + string(whole))),
            harmless("UTF-16", whole -> string(whole).getBytes(StandardCharsets.UTF_16)),
            harmless("lines of Windows", whole -> text(string(whole).replace("\n", "\r\n"))),
            harmless("gzip", whole -> gzip(whole, 0)),
            harmless("ZIP", whole -> zip(Map.of("a/", new byte[0], "a/b", whole))),
            harmless("Latin-1", whole -> string(whole).getBytes(StandardCharsets.ISO_8859_1), Reason.LATIN_1),
            refused("0 bytes", whole -> new byte[0], Reason.EMPTY_FILE),
            refused("one blank", whole -> text(" "), Reason.values()),
            refused("a thousand empty lines", whole -> text("\n".repeat(1_000)), Reason.values()),
            refused("zero bytes", whole -> new byte[4_000], Reason.values()),
            refused("a picture", whole -> text("\u0089PNG\r\n\u001A\n\u0000\u0000\u0000\rIHDR"), Reason.values()),
            refused("a web page", whole -> text("<!DOCTYPE html>\n<html><body>503</body></html>\n"), Reason.values()),
            refused("gzip of nothing", whole -> gzip(new byte[0], 0), Reason.values()),
            refused("an empty ZIP", whole -> zip(Map.of()), Reason.values()),
            refused("ZIP in ZIP", whole -> zip(Map.of("z.zip", zip(Map.of("a", whole)))), Reason.values()),
            refused("gzip cut in its head", whole -> Arrays.copyOf(gzip(whole, 0), 7), Reason.values()),
            any("gzip cut", whole -> Arrays.copyOf(gzip(whole, 0), gzip(whole, 0).length / 2)),
            any("ZIP cut", whole -> Arrays.copyOf(zip(Map.of("a", whole)), zip(Map.of("a", whole)).length / 2)),
            any("UTF-16 cut", whole -> Arrays.copyOf(encoded(whole, "UTF-16"), whole.length - 1)),
            new Breakage(
                    "a bomb behind it",
                    whole -> gzip(whole, BOMB),
                    outcome -> assertThat(outcome.reasons()).contains(Reason.TOO_LARGE_WHEN_UNPACKED)),
            any("beside a member that is none", whole -> zip(Map.of("a", whole, "b", new byte[] {1, 2, 3}))),
            any("twice", whole -> text(string(whole) + string(whole))),
            any("cut after three quarters", whole -> Arrays.copyOf(whole, whole.length * 3 / 4)),
            any("cut by a byte", whole -> Arrays.copyOf(whole, whole.length - 2)),
            any("without its beginning", whole -> Arrays.copyOfRange(whole, whole.length / 3, whole.length)));

    public static String string(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] encoded(byte[] bytes, String charset) {
        return string(bytes).getBytes(Charset.forName(charset));
    }

    private static byte[] gzip(byte[] bytes, int blanks) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
            byte[] some = new byte[1 << 16];
            Arrays.fill(some, (byte) ' ');
            for (int written = 0; written < blanks; written += some.length) {
                out.write(some);
            }
        } catch (IOException never) {
            throw new AssertionError(never);
        }
        return packed.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> members) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            for (String name : members.keySet().stream().sorted().toList()) {
                out.putNextEntry(new ZipEntry(name));
                out.write(members.get(name));
            }
        } catch (IOException never) {
            throw new AssertionError(never);
        }
        return packed.toByteArray();
    }
}
