package org.veeduria.tlog;

import java.util.ArrayDeque;
import java.util.Deque;

/** The right edge of a growing tree: takes leaves in order and knows the root after each, in memory of log₂(size). */
public final class Frontier {
    private final Deque<Hash> edge = new ArrayDeque<>();
    private long size;

    /** Adds the next leaf hash. */
    public void add(Hash leaf) {
        Hash hash = leaf;
        for (long carry = size; (carry & 1) == 1; carry >>= 1) {
            hash = Rfc6962.node(edge.pop(), hash);
        }
        edge.push(hash);
        size++;
    }

    /** Leaves taken so far. */
    public long size() {
        return size;
    }

    /** The root over all leaves taken so far. */
    public Hash root() {
        return edge.stream().reduce((right, left) -> Rfc6962.node(left, right)).orElseGet(Rfc6962::emptyRoot);
    }
}
