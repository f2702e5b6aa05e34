package org.veeduria.tlog;

/** Hashes of the complete subtrees of a log, however they are kept. */
@FunctionalInterface
public interface Subtrees {
    /**
     * The hash over entries {@code index·2^height} to {@code (index+1)·2^height − 1}.
     *
     * @param height 0 for a leaf
     */
    Hash at(int height, long index);
}
