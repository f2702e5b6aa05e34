package org.veeduria.engine.flags.kept;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers for each id: first sums, then sets of bits, all zero at first. A megabyte of them is held in memory; whenever it is full it is
 * written to a temporary file, in the order of hashes, and begins anew. In the end what was written is gone through from hash to hash,
 * so that again a megabyte after the other is enough. Belongs to one thread.
 */
public final class Counts implements Serializable {
    private static final int MOST = 1 << 20;
    /** Spreads hashes evenly: 2³² by the golden ratio. */
    private static final int MIX = 0x9E37_79B9;

    private final int sums;
    private final int numbers;
    private Runs runs = new Runs();
    /** Whether no id stands twice. */
    private boolean gathered;

    private final transient Table table = new Table(MOST);
    private final transient Bytes bytes = new Bytes();
    private transient int row;

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
        int place = table.find(id, hash);
        row = numbersOf(place < 0 ? another(id, hash) : place);
        return this;
    }

    /** Behind the key and the hash. */
    private int numbersOf(int place) {
        return place + Entry.HEAD + (int) Bytes.INTS.get(table.bytes(), place) + Integer.BYTES;
    }

    private int another(String id, int hash) {
        int keyLength = bytes.clear().put(id).size();
        bytes.putInt(hash);
        for (int i = 0; i < numbers; i++) {
            bytes.put(0L);
        }
        makeRoom(Entry.HEAD + bytes.size());
        int place = table.reserve(Entry.HEAD + bytes.size(), hash);
        Entry.begin(keyLength, bytes.size(), table.bytes(), place);
        bytes.copyTo(table.bytes(), place + Entry.HEAD);
        gathered = false;
        return place;
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
        return (long) Bytes.LONGS.get(table.bytes(), row + Long.BYTES * i);
    }

    private Counts set(int i, long value) {
        Bytes.LONGS.set(table.bytes(), row + Long.BYTES * i, value);
        return this;
    }

    private void add(long[] found) {
        for (int i = 0; i < numbers; i++) {
            set(i, i < sums ? number(i) + found[i] : number(i) | found[i]);
        }
    }

    /** Takes over what another of the same shape holds; it is used up. */
    public void merge(Counts other) {
        if (other.runs.isEmpty()) {
            long[] found = new long[numbers];
            other.table.forEach(record -> {
                makeRoom(record.length());
                add(record, found);
            });
        } else {
            other.rest();
            runs.addAll(other.runs);
        }
        gathered = false;
    }

    private void makeRoom(int length) {
        if (!table.isEmpty() && !table.hasRoom(length)) {
            rest();
        }
    }

    /** Makes what is held a run. */
    private void rest() {
        runs.add(table.drain());
    }

    /** Gives every id once; the order means nothing. */
    public void forEach(Visitor visitor) {
        long[] found = new long[numbers];
        if (runs.isEmpty()) {
            table.forEach(record -> visit(record, found, visitor));
        } else {
            gather();
            runs.forEach(run -> run.forEach(record -> visit(record, found, visitor)));
        }
    }

    private static void visit(Entry record, long[] found, Visitor visitor) {
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
            if (run.record().rewind().integer() >= end) {
                return false;
            }
            add(run.record(), found);
        } while (run.next());
        return true;
    }

    private void add(Entry record, long[] found) {
        int hash = record.rewind().integer();
        int place = table.find(record, hash);
        if (place < 0) {
            place = table.reserve(record.length(), hash);
            record.writeTo(table.bytes(), place);
        } else {
            row = numbersOf(place);
            read(record, found);
            add(found);
        }
    }
}
