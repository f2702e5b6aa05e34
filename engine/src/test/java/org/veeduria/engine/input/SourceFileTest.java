package org.veeduria.engine.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class SourceFileTest {
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> members = new ArrayList<>();

    private String read(byte[] bytes, Limits limits) throws IOException {
        StringBuilder text = new StringBuilder();
        new SourceFile(limits, problems::add).members("f", new ByteArrayInputStream(bytes), member -> {
            members.add(member.name());
            text.append(new String(member.text().readAllBytes(), StandardCharsets.UTF_8));
        });
        return text.toString();
    }

    private static byte[] zip(int members, int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (int i = 0; i < members; i++) {
                out.putNextEntry(new ZipEntry("m" + i));
                out.write("a".repeat(size).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void anArchiveOfTooManyFilesIsReadUpToTheLimit() throws IOException {
        assertThat(read(zip(10, 1), new Limits(1_000, 10, 4, 10, 10))).isEqualTo("aaaa");
        assertThat(problems).singleElement().extracting(Problem::reason).isEqualTo(Reason.TOO_MANY_MEMBERS);
    }

    @Test
    void aMemberThatGrowsTooLargeIsCut() throws IOException {
        read(zip(1, 300_000), new Limits(100_000, 1_000, 4, 10, 10));
        assertThat(problems).singleElement().extracting(Problem::reason).isEqualTo(Reason.TOO_LARGE_WHEN_UNPACKED);
    }

    @Test
    void aDamagedArchiveKeepsTheMembersBeforeTheDamage() throws IOException {
        byte[] whole = zip(5, 5_000);
        read(Arrays.copyOf(whole, whole.length / 3), Limits.USUAL);
        assertThat(members).isNotEmpty();
        assertThat(problems).extracting(Problem::reason).contains(Reason.CUT_OFF);
    }

    /** Mixed files come out whole: what is UTF-8 as it is, every other byte as its Latin-1 letter. */
    @Test
    void anyBytesBecomeWellFormedTextAtAnyBufferBoundary() throws IOException {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int run = 0; run < 50; run++) {
            StringBuilder expected = new StringBuilder();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            expected.append("x");
            bytes.write('x');
            while (bytes.size() < 70_000) {
                boolean latin = random.nextInt(4) == 0;
                String letter = latin ? "ñ" : List.of("a", "ñ", "€", "😀", "\n").get(random.nextInt(5));
                bytes.write(letter.getBytes(latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
                bytes.write('.');
                expected.append(letter).append('.');
            }
            assertThat(read(bytes.toByteArray(), Limits.USUAL))
                    .as("seed " + seed)
                    .isEqualTo(expected.toString());
        }
    }

    @Test
    void randomBytesNeverFail() throws IOException {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int run = 0; run < 500; run++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            if (random.nextBoolean() && bytes.length > 4) {
                byte[] magic =
                        random.nextBoolean() ? new byte[] {0x1F, (byte) 0x8B, 8, 0} : new byte[] {'P', 'K', 3, 4};
                System.arraycopy(magic, 0, bytes, 0, 4);
            }
            assertThat(read(bytes, Limits.USUAL)).as("seed " + seed).doesNotContain("\uFFFE");
        }
    }
}
