package org.veeduria.engine.ocds;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever bytes come as OCDS, packed or not: each thing is read or reported, nothing is thrown, nothing passes in silence. */
class OcdsFuzzTest {
    @FuzzTest(maxDuration = "10m")
    void anyBytes(byte[] bytes) {
        Read read = Read.bytes(bytes);
        assertThat(read.ocids()).doesNotContainNull();
        assertThat(read.items.size() + read.problems.size()).isPositive();
    }
}
