package org.veeduria.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MerkleProofTest {
    private static final int LARGEST = 70;

    @Test
    void everyEntryIsProvedInEveryTree() {
        for (int size = 1; size <= LARGEST; size++) {
            List<Hash> leaves = Entries.leaves(0, size);
            Tree tree = tree(leaves);
            assertThat(tree.root()).isEqualTo(Entries.root(leaves));
            for (int index = 0; index < size; index++) {
                assertThat(tree.inclusion(index).proves(leaves.get(index), tree.root()))
                        .as("%d of %d", index, size)
                        .isTrue();
            }
        }
    }

    @Test
    void aProofHoldsForNoOtherIndexSizeLeafOrLength() {
        for (int size = 2; size <= LARGEST; size++) {
            List<Hash> leaves = Entries.leaves(0, size);
            Tree tree = tree(leaves);
            for (int index = 0; index < size; index++) {
                InclusionProof proof = tree.inclusion(index);
                Hash leaf = leaves.get(index);
                Hash root = tree.root();
                for (int other = 0; other < size; other++) {
                    if (other != index) {
                        assertThat(new InclusionProof(other, size, proof.path()).proves(leaf, root))
                                .isFalse();
                        assertThat(proof.proves(leaves.get(other), root)).isFalse();
                    }
                }
                assertThat(new InclusionProof(index, size, longer(proof.path())).proves(leaf, root))
                        .isFalse();
                assertThat(new InclusionProof(index, size, shorter(proof.path())).proves(leaf, root))
                        .isFalse();
            }
        }
    }

    @Test
    void everyTreeIsProvedToExtendEverySmallerOne() {
        for (int size = 1; size <= LARGEST; size++) {
            List<Hash> leaves = Entries.leaves(0, size);
            Tree tree = tree(leaves);
            for (int old = 1; old <= size; old++) {
                Hash oldRoot = Entries.root(leaves.subList(0, old));
                ConsistencyProof proof = tree.consistency(old);
                assertThat(proof.proves(oldRoot, tree.root()))
                        .as("%d to %d", old, size)
                        .isTrue();
                assertThat(proof.proves(Rfc6962.emptyRoot(), tree.root())).isFalse();
                assertThat(proof.proves(oldRoot, Rfc6962.emptyRoot())).isFalse();
                assertThat(new ConsistencyProof(old, size, longer(proof.path())).proves(oldRoot, tree.root()))
                        .isFalse();
            }
        }
    }

    @Test
    void aTreeWithOneEntryChangedExtendsNoOlderTreeThatHadIt() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            int size = 2 + random.nextInt(600);
            int old = 1 + random.nextInt(size);
            List<Hash> leaves = Entries.leaves(0, size);
            List<Hash> changed = new ArrayList<>(leaves);
            changed.set(random.nextInt(old), Rfc6962.leaf(new byte[] {7}));
            Tree after = tree(changed);
            assertThat(after.consistency(old).proves(Entries.root(leaves.subList(0, old)), after.root()))
                    .as("seed %d, %d to %d", seed, old, size)
                    .isFalse();
        }
    }

    @Test
    void impossibleQuestionsAreRefused() {
        assertThatThrownBy(() -> new InclusionProof(5, 5, List.of())).hasMessageContaining("index 5");
        assertThatThrownBy(() -> new InclusionProof(-1, 5, List.of())).isInstanceOf(TlogException.class);
        assertThatThrownBy(() -> new ConsistencyProof(0, 5, List.of())).isInstanceOf(TlogException.class);
        assertThatThrownBy(() -> new ConsistencyProof(6, 5, List.of())).isInstanceOf(TlogException.class);
        assertThatThrownBy(() -> Hash.of(new byte[31])).hasMessageContaining("31");
    }

    @Test
    void theFrontierKnowsTheRootAfterEachEntry() {
        Frontier frontier = new Frontier();
        List<Hash> leaves = Entries.leaves(0, 600);
        for (int size = 0; size < leaves.size(); size++) {
            assertThat(frontier.root()).isEqualTo(Entries.root(leaves.subList(0, size)));
            frontier.add(leaves.get(size));
        }
    }

    private static Tree tree(List<Hash> leaves) {
        return new Tree(
                leaves.size(),
                (height, index) -> Entries.root(leaves.subList((int) index << height, (int) (index + 1) << height)));
    }

    private static List<Hash> longer(List<Hash> path) {
        List<Hash> longer = new ArrayList<>(path);
        longer.add(Rfc6962.emptyRoot());
        return longer;
    }

    private static List<Hash> shorter(List<Hash> path) {
        return path.subList(0, path.size() - 1);
    }
}
