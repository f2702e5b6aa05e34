package org.veeduria.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LogProofTest {
    private final MemoryLog log = new MemoryLog();
    private final SignedNote head = log.growTo(300);
    private final VerifierKey key = log.key.verifier();

    @Test
    void aReceiptVerifiesWithNothingButTheKey() {
        for (long index = 0; index < 300; index++) {
            LogProof read = parse(receipt(index));
            assertThat(read.index()).isEqualTo(index);
            assertThat(read.extra()).isEqualTo(Entries.entry(index));
            assertThat(read.verify(read.extra(), key).size()).isEqualTo(300);
        }
    }

    @Test
    void aReceiptIsForOneEntryAndOneLog() {
        LogProof receipt = parse(receipt(17));
        assertThatThrownBy(() -> receipt.verify(Entries.entry(18), key)).hasMessageContaining("index 17");
        assertThatThrownBy(() -> receipt.verify(
                        Entries.entry(17), SigningKey.generate(key.name()).verifier()))
                .hasMessageContaining("not signed");
    }

    @Test
    void anyChangedByteIsNoticed() {
        String receipt = receipt(17);
        byte[] good = receipt.getBytes(StandardCharsets.UTF_8);
        for (int i = receipt.indexOf("index"); i < good.length; i++) {
            byte[] bad = good.clone();
            bad[i] ^= 1;
            assertThatThrownBy(() -> LogProof.parse(bad).verify(Entries.entry(17), key))
                    .as("byte %d", i)
                    .isInstanceOf(TlogException.class);
        }
    }

    @Test
    void malformedReceiptsAreRefused() {
        String good = receipt(17);
        assertRefused("");
        assertRefused(good.replace("@v1", "@v2"));
        assertRefused(good.replace("index 17", "index 017"));
        assertRefused(good.replace("index 17", "index 300"));
        assertRefused(good.replace("index 17\n", ""));
        assertRefused(good.replaceFirst("extra .*", "extra "));
        assertRefused(good.replaceFirst("extra .*", "extra YR=="));
        assertRefused(good.replaceFirst("\n\n", "\n"));
        assertRefused(good.replaceFirst("\n\n", "\n" + (Rfc6962.emptyRoot() + "\n").repeat(60) + "\n"));
        assertRefused(good + "\n");
    }

    @Test
    void theExtraLineMayBeAbsent() {
        LogProof bare = new LogProof(new byte[0], log.tree().inclusion(3), head);
        assertThat(bare.toString()).startsWith("c2sp.org/tlog-proof@v1\nindex 3\n");
        assertThat(parse(bare.toString()).verify(Entries.entry(3), key).size()).isEqualTo(300);
    }

    private String receipt(long index) {
        return new LogProof(Entries.entry(index), log.tree().inclusion(index), head).toString();
    }

    private static void assertRefused(String receipt) {
        assertThatThrownBy(() -> parse(receipt)).as(receipt).isInstanceOf(TlogException.class);
    }

    private static LogProof parse(String receipt) {
        return LogProof.parse(receipt.getBytes(StandardCharsets.UTF_8));
    }
}
