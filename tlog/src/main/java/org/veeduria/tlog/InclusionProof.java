package org.veeduria.tlog;

import java.util.List;

/**
 * That an entry stands at an index of a tree (RFC 6962 section 2.1.1).
 *
 * @param index zero-based position of the entry, below {@code size}
 * @param size number of entries of the tree
 * @param path hashes from the leaf's sibling up to the root's child
 */
public record InclusionProof(long index, long size, List<Hash> path) {
    public InclusionProof {
        if (index < 0 || index >= size) {
            throw new TlogException("index " + index + " is not in a tree of " + size + " entries");
        }
        path = List.copyOf(path);
    }

    /** Whether the leaf stands at the index of the tree with this root. */
    public boolean proves(Hash leaf, Hash root) {
        long position = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((position & 1) == 1 || position == last) {
                hash = Rfc6962.node(sibling, hash);
                int skipped = (position & 1) == 1 ? 0 : Long.numberOfTrailingZeros(position);
                position >>= skipped;
                last >>= skipped;
            } else {
                hash = Rfc6962.node(hash, sibling);
            }
            position >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }
}
