package org.veeduria.tlog;

import java.util.List;

/**
 * That a larger tree begins with all entries of a smaller one, unchanged and in order (RFC 6962 section 2.1.2).
 *
 * @param oldSize entries of the smaller tree, at least 1: anything is consistent with the empty tree, so that proves nothing
 * @param newSize entries of the larger tree
 */
public record ConsistencyProof(long oldSize, long newSize, List<Hash> path) {
    public ConsistencyProof {
        if (oldSize < 1 || oldSize > newSize) {
            throw new TlogException("no consistency proof from " + oldSize + " to " + newSize + " entries");
        }
        path = List.copyOf(path);
    }

    /** Whether the tree of {@code newSize} entries with the new root extends the one of {@code oldSize} with the old root. */
    public boolean proves(Hash oldRoot, Hash newRoot) {
        if (oldSize == newSize) {
            return path.isEmpty() && oldRoot.equals(newRoot);
        }
        boolean complete = Long.bitCount(oldSize) == 1;
        if (path.isEmpty()) {
            return false;
        }
        return climb(
                complete ? oldRoot : path.getFirst(), complete ? path : path.subList(1, path.size()), oldRoot, newRoot);
    }

    /** RFC 9162 section 2.1.4.2: both roots are rebuilt from the same start. */
    private boolean climb(Hash start, List<Hash> rest, Hash oldRoot, Hash newRoot) {
        int rightTurns = Long.numberOfTrailingZeros(oldSize);
        long position = (oldSize - 1) >> rightTurns;
        long last = (newSize - 1) >> rightTurns;
        Hash older = start;
        Hash newer = start;
        for (Hash sibling : rest) {
            if (last == 0) {
                return false;
            }
            if ((position & 1) == 1 || position == last) {
                older = Rfc6962.node(sibling, older);
                newer = Rfc6962.node(sibling, newer);
                int skipped = (position & 1) == 1 ? 0 : Long.numberOfTrailingZeros(position);
                position >>= skipped;
                last >>= skipped;
            } else {
                newer = Rfc6962.node(newer, sibling);
            }
            position >>= 1;
            last >>= 1;
        }
        return last == 0 && older.equals(oldRoot) && newer.equals(newRoot);
    }
}
