package org.veeduria.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Whatever bytes come as a receipt or a checkpoint: read, or refused in words. What is read is written again as it means. */
class ReceiptFuzzTest {
    @FuzzTest(maxDuration = "10m")
    void receipt(byte[] bytes) {
        try {
            LogProof read = LogProof.parse(bytes);
            LogProof again = LogProof.parse(read.toString().getBytes(StandardCharsets.UTF_8));
            assertThat(again.toString()).isEqualTo(read.toString());
        } catch (TlogException refused) {
            assertThat(refused).message().isNotBlank();
        }
    }

    @FuzzTest(maxDuration = "10m")
    void checkpoint(byte[] bytes) {
        try {
            Checkpoint read = Checkpoint.parse(SignedNote.parse(bytes).text());
            assertThat(Checkpoint.parse(read.text())).isEqualTo(read);
        } catch (TlogException refused) {
            assertThat(refused).message().isNotBlank();
        }
    }
}
