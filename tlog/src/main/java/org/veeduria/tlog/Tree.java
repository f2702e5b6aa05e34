package org.veeduria.tlog;

import java.util.ArrayList;
import java.util.List;

/** A Merkle tree of a given size (RFC 6962 section 2.1) and the proofs that can be made from it. */
public final class Tree {
    private final long size;
    private final Subtrees subtrees;

    public Tree(long size, Subtrees subtrees) {
        if (size < 0) {
            throw new TlogException("a tree cannot have " + size + " entries");
        }
        this.size = size;
        this.subtrees = subtrees;
    }

    public long size() {
        return size;
    }

    /** The root hash. */
    public Hash root() {
        return size == 0 ? Rfc6962.emptyRoot() : over(0, size);
    }

    /** The proof that the entry at an index is in this tree. */
    public InclusionProof inclusion(long index) {
        List<Hash> path = new ArrayList<>();
        InclusionProof proof = new InclusionProof(index, size, path);
        inclusion(index, 0, size, path);
        return new InclusionProof(proof.index(), size, path);
    }

    /** The proof that this tree extends the one of its first {@code oldSize} entries. */
    public ConsistencyProof consistency(long oldSize) {
        List<Hash> path = new ArrayList<>();
        ConsistencyProof proof = new ConsistencyProof(oldSize, size, path);
        consistency(oldSize, 0, size, true, path);
        return new ConsistencyProof(proof.oldSize(), size, path);
    }

    private void inclusion(long index, long start, long end, List<Hash> path) {
        if (end - start == 1) {
            return;
        }
        long middle = start + split(end - start);
        if (index < middle) {
            inclusion(index, start, middle, path);
            path.add(over(middle, end));
        } else {
            inclusion(index, middle, end, path);
            path.add(over(start, middle));
        }
    }

    private void consistency(long oldEnd, long start, long end, boolean known, List<Hash> path) {
        if (oldEnd == end) {
            if (!known) {
                path.add(over(start, end));
            }
            return;
        }
        long middle = start + split(end - start);
        if (oldEnd <= middle) {
            consistency(oldEnd, start, middle, known, path);
            path.add(over(middle, end));
        } else {
            consistency(oldEnd, middle, end, false, path);
            path.add(over(start, middle));
        }
    }

    private Hash over(long start, long end) {
        long count = end - start;
        if (Long.bitCount(count) == 1) {
            int height = Long.numberOfTrailingZeros(count);
            return subtrees.at(height, start >> height);
        }
        long middle = start + split(count);
        return Rfc6962.node(over(start, middle), over(middle, end));
    }

    /** The largest power of two below a count of at least 2. */
    private static long split(long count) {
        return Long.highestOneBit(count - 1);
    }
}
