package org.veeduria.engine.flags.kept;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * Numbers for each id: first sums, then sets of bits, all zero at first. A megabyte of them is held in memory, in a table with open
 * addressing whose slots hold the hash, so that an id is looked at only where it is the right one; whenever it is full it is
 * written to a temporary file, in the order of hashes, and begins anew. Belongs to one thread.
 */
public final class Counts implements Serializable {
    private static final int MOST = 1 << 20;
    private static final int FEW = 1 << 9;
    /** Turns the order of numbers with sign into the order of their bytes without. */
    private static final int FLIP = Integer.MIN_VALUE;

    private final int sums;
    private final int numbers;
    private Runs runs = new Runs();
    private transient Bytes key = new Bytes();
    private transient byte[] held = new byte[1 << 12];
    private transient int size;
    /** A hash and, below it, one more than where the record stands; 0 is free. */
    private transient long[] slots = new long[FEW];

    private transient int count;
    private transient int row;
    private transient boolean gathered;

    /** So many sums and sets of 64 bits for each id. */
    public Counts(int sums, int sets) {
        this.sums = sums;
        this.numbers = sums + sets;
    }

    /** Takes each id with its numbers, which are good until the next. */
    public interface Visitor {
        void visit(String id, long[] numbers);
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        rest();
        out.defaultWriteObject();
    }

    /** What comes from another machine holds nothing of its own. */
    private Object readResolve() {
        Counts counts = new Counts(sums, numbers - sums);
        counts.runs = runs;
        return counts;
    }

    /**
     * Goes to the numbers of an id, where {@link #add} and {@link #mark} then work.
     *
     * @throws UncheckedIOException if the temporary file cannot be written
     */
    public Counts at(String id) {
        int hash = id.hashCode();
        int slot = slot(id, hash);
        if (slots[slot] == 0) {
            slot = another(id, hash);
        }
        row = numbersOf(place(slots[slot]));
        return this;
    }

    /** Adds to a sum. */
    public Counts add(int sum, long more) {
        return set(sum, number(sum) + more);
    }

    /** Sets bits of a set. */
    public Counts mark(int set, long bits) {
        return set(sums + set, number(sums + set) | bits);
    }

    private long number(int i) {
        return (long) Bytes.LONGS.get(held, row + Long.BYTES * i);
    }

    private Counts set(int i, long value) {
        Bytes.LONGS.set(held, row + Long.BYTES * i, value);
        return this;
    }

    private int numbersOf(int place) {
        return place + Entry.HEAD + (int) Bytes.INTS.get(held, place);
    }

    private static int place(long slot) {
        return (int) slot - 1;
    }

    private static int hash(long slot) {
        return (int) (slot >>> Integer.SIZE);
    }

    /** Where the id is, or would be put. */
    private int slot(String id, int hash) {
        int slot = start(hash);
        while (slots[slot] != 0 && (hash(slots[slot]) != hash || !isAt(place(slots[slot]), id))) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private int start(int hash) {
        return (hash ^ (hash >>> 16)) & (slots.length - 1);
    }

    private boolean isAt(int place, String id) {
        int from = place + Entry.HEAD + Integer.BYTES;
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (c <= Bytes.ESCAPE || c >= 0x80) {
                return key.clear().put(id).isAt(held, from);
            }
            if (held[from + i] != c) {
                return false;
            }
        }
        return held[from + id.length()] == Bytes.END;
    }

    private int another(String id, int hash) {
        key.clear().putInt(hash ^ FLIP).put(id);
        int length = key.size() + Long.BYTES * numbers;
        if (size + Entry.HEAD + length > MOST && count > 0) {
            rest();
        } else if (4 * count >= 3 * slots.length) {
            move();
        }
        if (size + Entry.HEAD + length > held.length) {
            held = Arrays.copyOf(held, Math.max(size + Entry.HEAD + length, Math.min(MOST, 4 * held.length)));
        }
        int slot = slot(id, hash);
        slots[slot] = ((long) hash << Integer.SIZE) | (size + 1);
        Entry.begin(key.size(), length, held, size);
        key.copyTo(held, size + Entry.HEAD);
        size += Entry.HEAD + length;
        Arrays.fill(held, size - Long.BYTES * numbers, size, (byte) 0);
        count++;
        gathered = false;
        return slot;
    }

    private void move() {
        long[] old = slots;
        slots = new long[4 * old.length];
        for (long moved : old) {
            if (moved != 0) {
                int slot = start(hash(moved));
                while (slots[slot] != 0) {
                    slot = (slot + 1) & (slots.length - 1);
                }
                slots[slot] = moved;
            }
        }
    }

    /** Makes what is held a run. */
    private void rest() {
        runs.add(sorted());
    }

    /** What is held, in order; then nothing is held. */
    private byte[] sorted() {
        long[] order = Arrays.stream(slots).filter(slot -> slot != 0).sorted().toArray();
        int[] places = Arrays.stream(order).mapToInt(Counts::place).toArray();
        places = new Order(held, places, count).sorted();
        byte[] sorted = new byte[size];
        int to = 0;
        for (int place : places) {
            int length = numbersOf(place) + Long.BYTES * numbers - place;
            System.arraycopy(held, place, sorted, to, length);
            to += length;
        }
        Arrays.fill(slots, 0);
        size = 0;
        count = 0;
        return sorted;
    }

    /** Takes over what another of the same shape holds; it is used up. */
    public void merge(Counts other) {
        if (other.runs.count() == 0) {
            other.eachHeld(this::add);
        } else {
            other.rest();
            runs.addAll(other.runs);
            gathered = false;
        }
    }

    private void add(String id, long[] found) {
        at(id);
        for (int i = 0; i < numbers; i++) {
            set(i, i < sums ? number(i) + found[i] : number(i) | found[i]);
        }
    }

    /** Gives every id once; the order means nothing. */
    public void forEach(Visitor visitor) {
        if (runs.count() == 0) {
            eachHeld(visitor);
        } else {
            gather();
            each(runs, visitor);
        }
    }

    /** Brings the numbers of each id together. */
    private void gather() {
        rest();
        if (!gathered) {
            Runs scattered = runs;
            runs = new Runs();
            each(scattered, this::add);
            rest();
            gathered = true;
        }
    }

    private void eachHeld(Visitor visitor) {
        long[] found = new long[numbers];
        Entry record = new Entry();
        for (int head = 0; head < size; head = record.end()) {
            record.look(held, head);
            Arrays.fill(found, 0);
            addTo(found, record);
            visitor.visit(id(record), found);
        }
    }

    private void each(Runs all, Visitor visitor) {
        long[] found = new long[numbers];
        Entry current = new Entry();
        Merge records = all.merge();
        boolean isFirst = true;
        for (Entry record = records.next(); record != null; record = records.next()) {
            if (isFirst || !record.hasKeyOf(current)) {
                if (!isFirst) {
                    visitor.visit(id(current), found);
                }
                current.copy(record);
                Arrays.fill(found, 0);
                isFirst = false;
            }
            addTo(found, record);
        }
        if (!isFirst) {
            visitor.visit(id(current), found);
        }
    }

    private static String id(Entry record) {
        record.rewindToKey().integer();
        return record.text();
    }

    private void addTo(long[] found, Entry record) {
        record.rewind();
        for (int i = 0; i < numbers; i++) {
            long number = record.number();
            found[i] = i < sums ? found[i] + number : found[i] | number;
        }
    }
}
