package org.veeduria.platform.record.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.veeduria.platform.record.EntryType;
import org.veeduria.platform.record.PublicRecord;
import org.veeduria.tlog.LogProof;

/** A person's text, once erased, is in no file of the database; the proofs of all entries stay valid. */
class ErasureTest {
    @TempDir
    private Path folder;

    @Test
    void anErasedTextLeavesNoResidue() throws Exception {
        String canary = "canario-" + UUID.randomUUID();
        try (RecordHouse house = new RecordHouse(folder).running()) {
            UUID neighbour = house.append("{\"n\":1}");
            UUID id = house.record.append(EntryType.PERSONAL_ACT, PublicRecord.json("{\"name\":\"" + canary + "\"}"));
            LogProof receipt = house.receipt(id);
            house.sql("analyze");
            house.sql("checkpoint");
            assertThat(filesWith(canary)).as("the search finds what is there").isNotEmpty();

            house.receipt(house.record.erase(id, "Ley 29733, artículo 20"));

            assertThat(filesWith(canary)).isEmpty();
            assertThat(house.record.opening(id)).isEmpty();
            assertThat(receipt.verify(receipt.extra(), house.record.key()).size())
                    .isPositive();
            LogProof other = house.receipt(neighbour);
            assertThat(other.verify(other.extra(), house.record.key()).size()).isEqualTo(3);
            assertThat(house.record.audit()).isEmpty();
        }
    }

    private List<Path> filesWith(String text) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (holds(file, text)) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    private static boolean holds(Path file, String text) throws IOException {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
        } catch (NoSuchFileException gone) {
            return false;
        }
    }
}
