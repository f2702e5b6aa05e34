package org.veeduria.platform.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.veeduria.platform.SiteTest;
import org.veeduria.tlog.Checkpoint;
import org.veeduria.tlog.LogProof;

@SiteTest
class PublicRecordTest {
    @Autowired
    private PublicRecord record;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void anEntryHasAReceiptWithinTwoSeconds() throws Exception {
        UUID id = record.append(EntryType.PUBLIC_ACT, json("{\"what\": \"session opened\"}"));
        LogProof receipt = await(id);
        LogProof read = LogProof.parse(receipt.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(read.verify(read.extra(), record.key()).size()).isGreaterThan(read.index());
        assertThat(record.entry(id).orElseThrow().text()).contains("\"what\":\"session opened\"", id.toString());
    }

    @Test
    void anEntryCommitsWithTheActItIsAbout() throws Exception {
        UUID id = transaction.execute(status -> record.append(EntryType.PUBLIC_ACT, json("{\"n\":1}")));
        await(id);
        assertThat(record.isPending(id)).isFalse();
    }

    @Test
    void anEntryRollsBackWithTheActItIsAbout() throws Exception {
        UUID id = transaction.execute(status -> {
            UUID appended = record.append(EntryType.PUBLIC_ACT, json("{\"n\":2}"));
            status.setRollbackOnly();
            return appended;
        });
        await(record.append(EntryType.PUBLIC_ACT, json("{\"n\":3}")));
        assertThat(record.entry(id)).isEmpty();
        assertThat(record.isPending(id)).isFalse();
    }

    @Test
    void entriesKeepTheOrderInWhichTheyWereAcknowledged() throws Exception {
        UUID first = record.append(EntryType.PUBLIC_ACT, json("{}"));
        UUID second = record.append(EntryType.PUBLIC_ACT, json("{}"));
        assertThat(await(second).index()).isGreaterThan(await(first).index());
        assertThat(record.newest(Long.MAX_VALUE, 2)).extracting(Entry::id).contains(second);
    }

    @Test
    void theLogOnlyGrows() throws Exception {
        Checkpoint before = Checkpoint.parse(
                await(record.append(EntryType.PUBLIC_ACT, json("{}"))).note().text());
        Checkpoint after = Checkpoint.parse(
                await(record.append(EntryType.PUBLIC_ACT, json("{}"))).note().text());
        assertThat(after.size()).isGreaterThan(before.size());
        assertThat(after.root()).isNotEqualTo(before.root());
    }

    @Test
    void aPersonalActIsLoggedAsASaltedHashAlone() throws Exception {
        String name = "Canario " + UUID.randomUUID();
        UUID id = record.append(EntryType.PERSONAL_ACT, json("{\"name\":\"" + name + "\"}"));
        LogProof receipt = await(id);
        assertThat(receipt.extra()).hasSize(33);
        assertThat(receipt.toString()).doesNotContain(name);
        assertThat(record.entry(id).orElseThrow().text()).isNull();
        Opening own = record.opening(id).orElseThrow();
        assertThat(own.payload()).contains(name);
        LogEntry entry = LogEntry.parse(receipt.extra());
        assertThat(entry.isAbout(json(own.json()))).isTrue();
        assertThat(entry.isAbout(json(own.json().replace("Canario", "canario"))))
                .isFalse();
    }

    @Test
    void anErasedTextLeavesItsProofValid() throws Exception {
        UUID id = record.append(EntryType.PERSONAL_ACT, json("{\"name\":\"x\"}"));
        LogProof receipt = await(id);
        UUID tombstone = record.erase(id, "Ley 29733, artículo 20");
        await(tombstone);
        assertThat(record.opening(id)).isEmpty();
        assertThat(receipt.verify(receipt.extra(), record.key()).size()).isPositive();
        assertThat(record.entry(tombstone).orElseThrow().text()).contains(id.toString(), "29733");
        assertThat(record.audit()).isEmpty();
        assertThatThrownBy(() -> record.erase(id, "again")).hasMessageContaining("no personal text");
    }

    @Test
    void whatCannotBeRecordedIsRefusedWithTheReason() {
        assertThatThrownBy(() -> record.append(EntryType.PUBLIC_ACT, json("{\"amount\": 1.5}")))
                .hasMessageContaining("Write amounts as text");
        assertThatThrownBy(() -> record.append(EntryType.PUBLIC_ACT, json("{\"text\":\"" + "a".repeat(66_000) + "\"}")))
                .hasMessageContaining("65535");
        assertThatThrownBy(() -> record.append(EntryType.PUBLIC_ACT, json("{\"a\":1,\"a\":2}")))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> record.append(EntryType.PUBLIC_ACT, json("{} x")))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> record.append(EntryType.ERASURE, json("{}"))).hasMessageContaining("erase()");
    }

    @Test
    void theWholeRecordIsWhole() throws Exception {
        await(record.append(EntryType.PUBLIC_ACT, json("{}")));
        assertThat(record.audit()).isEmpty();
        assertThat(record.state()).isInstanceOf(RecordState.Signing.class);
    }

    private LogProof await(UUID id) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(2));
        Optional<LogProof> receipt = record.receipt(id);
        while (receipt.isEmpty() && Instant.now().isBefore(end)) {
            Thread.sleep(10);
            receipt = record.receipt(id);
        }
        return receipt.orElseThrow(() -> new AssertionError("no receipt within two seconds; " + record.state()));
    }

    private static byte[] json(String text) {
        return PublicRecord.json(text);
    }
}
