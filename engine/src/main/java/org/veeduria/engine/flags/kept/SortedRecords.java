package org.veeduria.engine.flags.kept;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * Any number of records, given back in the order of their bytes. Half a megabyte of them is held in memory; each further half
 * is sorted and written to a temporary file, which has no name and goes when nothing refers to it any more. Belongs to one thread.
 */
public final class SortedRecords implements Serializable {
    private static final int MOST = 1 << 19;
    /** So many runs are slow to merge. */
    private static final int MANY = 32;

    private final Runs runs;
    private transient byte[] held = new byte[1 << 10];
    private transient int size;
    private transient int[] heads = new int[16];
    private transient int count;

    public SortedRecords() {
        this(new Runs());
    }

    private SortedRecords(Runs runs) {
        this.runs = runs;
    }

    /** Which of two records with one key is to be given. */
    public interface Choice {
        /** Whether the one that comes later in the order is. */
        boolean prefersLater(Entry earlier, Entry later);
    }

    /** Takes one record after the other. */
    public interface Visitor<E extends Exception> {
        void visit(Entry record) throws E;
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        rest();
        out.defaultWriteObject();
    }

    /** What comes from another machine holds nothing of its own. */
    private Object readResolve() {
        return new SortedRecords(runs);
    }

    /**
     * Adds a record.
     *
     * @throws UncheckedIOException if the temporary file cannot be written
     */
    public void add(Bytes key, Bytes more) {
        int length = key.size() + more.size();
        int head = reserve(Entry.HEAD + length);
        Entry.begin(key.size(), length, held, head);
        key.copyTo(held, head + Entry.HEAD);
        more.copyTo(held, head + Entry.HEAD + key.size());
    }

    private void add(Entry record) {
        int head = reserve(record.length());
        record.writeTo(held, head);
    }

    /** Room for one more record; where it begins. */
    private int reserve(int length) {
        if (size + length > held.length && size + length > MOST) {
            rest();
        }
        if (size + length > held.length) {
            held = Arrays.copyOf(held, Math.max(size + length, Math.min(MOST, 2 * held.length)));
        }
        if (count == heads.length) {
            heads = Arrays.copyOf(heads, 2 * count);
        }
        heads[count++] = size;
        size += length;
        return size - length;
    }

    /** What is held, in order and each once; then nothing is held. */
    private byte[] sorted() {
        int[] order = new Order(held, heads, count).sorted();
        byte[] sorted = new byte[size];
        Entry before = new Entry();
        Entry record = new Entry();
        int to = 0;
        for (int i = 0; i < count; i++) {
            record.look(held, order[i]);
            if (i == 0 || record.compareTo(before) != 0) {
                System.arraycopy(held, order[i], sorted, to, record.end() - order[i]);
                to += record.end() - order[i];
            }
            before.look(held, order[i]);
        }
        size = 0;
        count = 0;
        return to == sorted.length ? sorted : Arrays.copyOf(sorted, to);
    }

    /** Makes what is held a run. */
    private void rest() {
        runs.add(sorted());
    }

    /** Takes over what another holds; it is used up. */
    public void merge(SortedRecords other) {
        other.rest();
        runs.addAll(other.runs);
    }

    /** Gives one record of each key, in order. A record is good until the next is given. */
    public <E extends Exception> void forEach(Choice choice, Visitor<E> visitor) throws E {
        rest();
        Merge merge = runs.merge();
        Entry chosen = new Entry();
        boolean isFirst = true;
        for (Entry record = merge.next(); record != null; record = merge.next()) {
            boolean isAnother = isFirst || !record.hasKeyOf(chosen);
            if (isAnother && !isFirst) {
                visitor.visit(chosen);
            }
            if (isAnother || choice.prefersLater(chosen, record)) {
                chosen.copy(record);
            }
            isFirst = false;
        }
        if (!isFirst) {
            visitor.visit(chosen);
        }
    }

    /** One record of each key; many are faster to go through again and again. This is used up. */
    public SortedRecords gathered(Choice choice) {
        if (runs.count() < MANY) {
            return this;
        }
        SortedRecords gathered = new SortedRecords();
        forEach(choice, gathered::add);
        return gathered;
    }
}
