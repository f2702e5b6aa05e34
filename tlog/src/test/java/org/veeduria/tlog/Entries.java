package org.veeduria.tlog;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.LongStream;

/** Numbered entries, and the plain textbook definition of the tree to compare against. */
final class Entries {
    private Entries() {}

    static byte[] entry(long number) {
        return ("veeduria-entry-" + number).getBytes(StandardCharsets.UTF_8);
    }

    static List<Hash> leaves(long from, long to) {
        return LongStream.range(from, to).mapToObj(i -> Rfc6962.leaf(entry(i))).toList();
    }

    /** MTH of RFC 6962 section 2.1, word by word. */
    static Hash root(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Rfc6962.emptyRoot();
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int k = 1;
        while (k * 2 < leaves.size()) {
            k *= 2;
        }
        return Rfc6962.node(root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
    }
}
