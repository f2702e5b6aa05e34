package org.veeduria.engine.flags.kept;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers for each id: first sums, then sets of bits, all zero at first. A megabyte of them is held in memory, in a table with open
 * addressing whose slots hold the hash, so that an id is looked at only where it is the right one; whenever it is full it is
 * written to a temporary file, in the order of hashes, and begins anew. In the end what was written is gone through from hash to hash, so
 * that again one table after the other is enough. Belongs to one thread.
 */
public final class Counts implements Serializable {
    private static final int MOST = 1 << 20;
    private static final int FEW = 1 << 9;
    /** Spreads hashes evenly: 2³² by the golden ratio. */
    private static final int MIX = 0x9E37_79B9;

    private final int sums;
    private final int numbers;
    private Runs runs = new Runs();
    /** Whether each id stands in one run only, and none in the table. */
    private boolean gathered;

    private transient Bytes key = new Bytes();
    private transient byte[] held = new byte[1 << 12];
    private transient int size;
    /** A hash and, below it, one more than where the record stands; 0 is free. */
    private transient long[] slots = new long[FEW];

    private transient int count;
    private transient int row;
    private transient Entry known = new Entry();

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
        counts.gathered = gathered;
        return counts;
    }

    /**
     * Goes to the numbers of an id, where {@link #add} and {@link #mark} then work.
     *
     * @throws UncheckedIOException if the temporary file cannot be written
     */
    public Counts at(String id) {
        int hash = id.hashCode() * MIX;
        int slot = start(hash);
        while (slots[slot] != 0 && (hash(slots[slot]) != hash || !isAt(place(slots[slot]), id))) {
            slot = next(slot);
        }
        int place = slots[slot] == 0 ? another(id, hash) : place(slots[slot]);
        row = numbersOf(place);
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
        return place + Entry.HEAD + Integer.BYTES + (int) Bytes.INTS.get(held, place);
    }

    private static int place(long slot) {
        return (int) slot - 1;
    }

    private static int hash(long slot) {
        return (int) (slot >>> Integer.SIZE);
    }

    /** By the lower bits: the upper ones are alike while hashes are gone through in order. */
    private int start(int hash) {
        return (hash ^ (hash >>> 16)) & (slots.length - 1);
    }

    private int next(int slot) {
        return (slot + 1) & (slots.length - 1);
    }

    private boolean isAt(int place, String id) {
        int from = place + Entry.HEAD;
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
        key.clear().put(id);
        int keyLength = key.size();
        key.putInt(hash);
        int length = key.size() + Long.BYTES * numbers;
        if (size + Entry.HEAD + length > MOST && count > 0) {
            rest();
        }
        int place = reserve(Entry.HEAD + length, hash);
        Entry.begin(keyLength, length, held, place);
        key.copyTo(held, place + Entry.HEAD);
        Arrays.fill(held, numbersOf(place), size, (byte) 0);
        return place;
    }

    /** Room for one more record. */
    private int reserve(int length, int hash) {
        if (4 * count >= 3 * slots.length) {
            move();
        }
        if (size + length > held.length) {
            held = Arrays.copyOf(held, Math.max(size + length, Math.min(MOST, 4 * held.length)));
        }
        occupy(((long) hash << Integer.SIZE) | (size + 1));
        size += length;
        count++;
        gathered = false;
        return size - length;
    }

    private void occupy(long taken) {
        int slot = start(hash(taken));
        while (slots[slot] != 0) {
            slot = next(slot);
        }
        slots[slot] = taken;
    }

    private void move() {
        long[] old = slots;
        slots = new long[4 * old.length];
        for (long moved : old) {
            if (moved != 0) {
                occupy(moved);
            }
        }
    }

    /** Makes what is held a run. */
    private void rest() {
        runs.add(sorted());
    }

    /** What is held, in the order of hashes as numbers with sign; then nothing is held. */
    private byte[] sorted() {
        byte[] sorted = new byte[size];
        int to = 0;
        for (long slot :
                Arrays.stream(slots).filter(taken -> taken != 0).sorted().toArray()) {
            int length = numbersOf(place(slot)) + Long.BYTES * numbers - place(slot);
            System.arraycopy(held, place(slot), sorted, to, length);
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
            other.eachHeld((id, found) -> at(id).add(found));
        } else {
            other.rest();
            runs.addAll(other.runs);
            gathered = false;
        }
    }

    private void add(long[] found) {
        for (int i = 0; i < numbers; i++) {
            set(i, i < sums ? number(i) + found[i] : number(i) | found[i]);
        }
    }

    /** Gives every id once; the order means nothing. */
    public void forEach(Visitor visitor) {
        if (runs.count() == 0) {
            eachHeld(visitor);
            return;
        }
        gather();
        long[] found = new long[numbers];
        runs.forEach(run -> run.forEach(record -> visit(record, found, visitor)));
    }

    private void eachHeld(Visitor visitor) {
        long[] found = new long[numbers];
        Entry record = new Entry();
        for (int head = 0; head < size; head = record.end()) {
            record.look(held, head);
            visit(record, found, visitor);
        }
    }

    private void visit(Entry record, long[] found, Visitor visitor) {
        read(record, found);
        visitor.visit(record.rewindToKey().text(), found);
    }

    private static void read(Entry record, long[] found) {
        record.rewind().integer();
        for (int i = 0; i < found.length; i++) {
            found[i] = record.number();
        }
    }

    /** Brings the numbers of each id together. */
    private void gather() {
        rest();
        if (gathered) {
            return;
        }
        List<Run.Cursor> scattered = new ArrayList<>();
        runs.forEach(run -> scattered.add(run.cursor()));
        long parts = runs.bytes() / MOST + 1;
        runs = new Runs();
        long[] found = new long[numbers];
        for (long part = 1; part <= parts; part++) {
            long end = Integer.MIN_VALUE + (part << Integer.SIZE) / parts;
            scattered.removeIf(run -> isDone(run, end, found));
            rest();
        }
        gathered = true;
    }

    /** Takes what stands before a hash; whether that was all. */
    private boolean isDone(Run.Cursor run, long end, long[] found) {
        do {
            int hash = run.record().rewind().integer();
            if (hash >= end) {
                return false;
            }
            add(run.record(), hash, found);
        } while (run.next());
        return true;
    }

    private void add(Entry record, int hash, long[] found) {
        int slot = start(hash);
        while (slots[slot] != 0 && (hash(slots[slot]) != hash || !isAt(place(slots[slot]), record))) {
            slot = next(slot);
        }
        if (slots[slot] == 0) {
            int place = reserve(record.length(), hash);
            record.writeTo(held, place);
        } else {
            row = numbersOf(place(slots[slot]));
            read(record, found);
            add(found);
        }
    }

    private boolean isAt(int place, Entry record) {
        known.look(held, place);
        return known.hasKeyOf(record);
    }
}
