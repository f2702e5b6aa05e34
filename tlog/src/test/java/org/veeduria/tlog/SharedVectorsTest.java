package org.veeduria.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The vectors of transparency-dev/merkle, sigstore-java and a log of 70,000 entries. */
@EnabledIfSystemProperty(named = "veeduria.shared", matches = ".+")
class SharedVectorsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestFactory
    Stream<DynamicTest> inclusionProofsAgree() throws Exception {
        return vectors(
                "merkle/inclusion",
                vector -> new InclusionProof(
                                uint64(vector, "leafIdx"), uint64(vector, "treeSize"), path(vector.get("proof")))
                        .proves(hash(vector, "leafHash"), hash(vector, "root")));
    }

    @TestFactory
    Stream<DynamicTest> consistencyProofsAgree() throws Exception {
        return vectors(
                "merkle/consistency",
                vector -> new ConsistencyProof(
                                uint64(vector, "size1"), uint64(vector, "size2"), path(vector.get("proof")))
                        .proves(root(vector, "root1"), root(vector, "root2")));
    }

    @TestFactory
    Stream<DynamicTest> checkpointsAreReadOrRefused() throws Exception {
        return files("checkpoints")
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    byte[] bytes = Files.readAllBytes(file);
                    boolean read = accepted(() -> {
                        SignedNote note = SignedNote.parse(bytes);
                        Checkpoint checkpoint = Checkpoint.parse(note.text());
                        return note.bytes().length == bytes.length
                                && checkpoint.size() == 37_795_272
                                && checkpoint.text().equals(note.text());
                    });
                    assertThat(read).isEqualTo(file.getFileName().toString().startsWith("valid"));
                }));
    }

    @Test
    void theLogOf70000EntriesHasTheseRootsAndProofs() throws Exception {
        JsonNode log = JSON.readTree(Files.readAllBytes(root().resolve("tlog-70000-vectors.json")));
        List<Hash> leaves = Entries.leaves(0, 70_000);
        Map<Tile, byte[]> tiles = new HashMap<>();
        for (int size = 0; size < leaves.size(); size += 1_000) {
            tiles.putAll(TileGrowth.grow(size, tiles::get, leaves.subList(size, size + 1_000)));
        }
        TileTree tree = new TileTree(leaves.size(), tiles::get);
        log.get("roots")
                .properties()
                .forEach(root -> assertThat(
                                tree.tree(Long.parseLong(root.getKey())).root())
                        .as(root.getKey())
                        .hasToString(root.getValue().asString()));
        log.get("inclusion").forEach(vector -> {
            InclusionProof proof = tree.tree(vector.get("Size").asLong())
                    .inclusion(vector.get("Index").asLong());
            assertThat(proof.path()).isEqualTo(path(vector.get("Proof")));
            assertThat(proof.proves(hash(vector, "Leaf"), hash(vector, "Root"))).isTrue();
        });
        log.get("consistency").forEach(vector -> {
            ConsistencyProof proof = tree.tree(vector.get("New").asLong())
                    .consistency(vector.get("Old").asLong());
            assertThat(proof.path()).isEqualTo(path(vector.get("Proof")));
            assertThat(proof.proves(hash(vector, "OldRoot"), hash(vector, "NewRoot")))
                    .isTrue();
        });
    }

    private static Stream<DynamicTest> vectors(String folder, java.util.function.Predicate<JsonNode> proves)
            throws Exception {
        return files(folder)
                .map(file -> DynamicTest.dynamicTest(root().relativize(file).toString(), () -> {
                    JsonNode vector = JSON.readTree(Files.readAllBytes(file));
                    assertThat(accepted(() -> proves.test(vector)))
                            .isEqualTo(!vector.get("wantErr").asBoolean());
                }));
    }

    private static boolean accepted(java.util.function.BooleanSupplier check) {
        try {
            return check.getAsBoolean();
        } catch (TlogException refused) {
            return false;
        }
    }

    /** Sizes above 2⁶³−1 come out negative. */
    private static long uint64(JsonNode vector, String field) {
        return vector.get(field).bigIntegerValue().longValue();
    }

    /** Some vectors have a few words in place of a root: any hash, the same for the same words. */
    private static Hash root(JsonNode vector, String field) {
        byte[] bytes = Text.base64(vector.get(field).asString());
        return bytes.length == Hash.LENGTH ? Hash.of(bytes) : Rfc6962.leaf(bytes);
    }

    private static Hash hash(JsonNode vector, String field) {
        return Hash.parse(vector.get(field).asString());
    }

    private static List<Hash> path(JsonNode proof) {
        List<Hash> path = new ArrayList<>();
        proof.forEach(hash -> path.add(Hash.parse(hash.asString())));
        return path;
    }

    private static Path root() {
        return Path.of(System.getProperty("veeduria.shared"), "data", "record");
    }

    private static Stream<Path> files(String folder) throws Exception {
        try (Stream<Path> files = Files.walk(root().resolve(folder))) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        }
    }
}
