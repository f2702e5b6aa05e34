package org.veeduria.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TileTest {
    @ParameterizedTest
    @CsvSource({
        "tile/0/000, 0, 0, 256",
        "tile/0/x001/x234/067, 0, 1234067, 256",
        "tile/1/001.p/17, 1, 1, 17",
        "tile/entries/273.p/112, -1, 273, 112",
        "tile/entries/x001/000, -1, 1000, 256",
        "tile/7/000.p/1, 7, 0, 1"
    })
    void aTileHasOnePath(String path, int level, long index, int width) {
        assertThat(new Tile(level, index, width).path()).isEqualTo(path);
        assertThat(Tile.parse(path)).isEqualTo(new Tile(level, index, width));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tile/0/0",
                "tile/00/000",
                "tile/8/000",
                "tile/-1/000",
                "tile/0/x000/001",
                "tile/0/001/000",
                "tile/0/x001",
                "tile/0/000.p/0",
                "tile/0/000.p/00",
                "tile/0/000.p/256",
                "tile/0/000.p/257",
                "tile/0/000.p/01",
                "tile/0/000.p/-1",
                "tile/0/000.p",
                "tile/0/000/",
                "tile/0/../000",
                "tile/entries/x999/x999/x999/x999/x999/x999/999",
                "tile/data/000",
                "/tile/0/000",
                ""
            })
    void otherPathsAreRefused(String path) {
        assertThatThrownBy(() -> Tile.parse(path)).isInstanceOf(TlogException.class);
    }

    @Test
    void aTreeOf70000EntriesHasTheTilesTheStandardNames() {
        assertThat(Tile.ofLevel(0, 70_000)).hasSize(274).last().isEqualTo(new Tile(0, 273, 112));
        assertThat(Tile.ofLevel(1, 70_000)).containsExactly(new Tile(1, 0, 256), new Tile(1, 1, 17));
        assertThat(Tile.ofLevel(2, 70_000)).containsExactly(new Tile(2, 0, 1));
        assertThat(Tile.top(70_000)).isEqualTo(2);
        assertThat(Tile.ofLevel(1, 256)).containsExactly(new Tile(1, 0, 1));
        assertThat(Tile.ofLevel(0, 0)).isEmpty();
    }

    @Test
    void aTileIsInTheTreesThatAreLargeEnough() {
        assertThat(new Tile(1, 1, 17).isIn(69_888)).isTrue();
        assertThat(new Tile(1, 1, 17).isIn(69_887)).isFalse();
        assertThat(new Tile(0, 999_999_999_999_999_999L, 1).isIn(Long.MAX_VALUE))
                .isFalse();
    }

    @Test
    void tilesGrownInAnyBatchesAreTheSameAndGiveTheRoot() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Map<Tile, byte[]> tiles = new HashMap<>();
        List<Hash> leaves = Entries.leaves(0, 67_000);
        for (int size = 0; size < leaves.size(); ) {
            int batch = Math.min(leaves.size() - size, 1 + random.nextInt(9_000));
            tiles.putAll(TileGrowth.grow(size, tiles::get, leaves.subList(size, size + batch)));
            size += batch;
            assertThat(new TileTree(size, tiles::get).tree().root())
                    .as("seed %d, size %d", seed, size)
                    .isEqualTo(Entries.root(leaves.subList(0, size)));
        }
    }

    @Test
    void entriesSurviveTheirBundle() {
        List<byte[]> entries = List.of(new byte[0], new byte[] {1}, new byte[65_535]);
        List<byte[]> read = EntryBundle.read(EntryBundle.write(entries), 3);
        assertThat(read).usingElementComparator(java.util.Arrays::compare).isEqualTo(entries);
    }

    @Test
    void aBundleIsReadWholeOrNotAtAll() {
        byte[] bundle = EntryBundle.write(List.of(new byte[] {1, 2}, new byte[] {3}));
        assertThatThrownBy(() -> EntryBundle.read(bundle, 1)).isInstanceOf(TlogException.class);
        assertThatThrownBy(() -> EntryBundle.read(bundle, 3)).isInstanceOf(TlogException.class);
        for (int length = 0; length < bundle.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(bundle, length);
            assertThatThrownBy(() -> EntryBundle.read(cut, 2)).isInstanceOf(TlogException.class);
        }
        assertThatThrownBy(() -> EntryBundle.write(List.of(new byte[65_536]))).hasMessageContaining("65535");
    }
}
