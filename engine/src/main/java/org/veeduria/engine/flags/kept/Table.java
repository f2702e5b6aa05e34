package org.veeduria.engine.flags.kept;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Records in memory, found by a hash of their key: a table with open addressing, at most three quarters full, whose slots hold the
 * hash, so that a key is looked at only where it is the right one. Belongs to one thread.
 */
final class Table {
    private static final int FEW = 1 << 9;
    private static final int GROWTH = 4;

    private final int most;
    private final Bytes other = new Bytes();
    private final Entry known = new Entry();
    private byte[] held = new byte[1 << 12];
    private int size;
    /** A hash and, below it, one more than where the record stands; 0 is free. */
    private long[] slots = new long[FEW];

    private int count;

    /** It begins small, and grows beyond so many bytes only where it must. */
    Table(int most) {
        this.most = most;
    }

    byte[] bytes() {
        return held;
    }

    boolean hasRoom(int length) {
        return size + length <= most;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Where the record stands whose key begins with the text; -1 if there is none. */
    int find(String text, int hash) {
        int slot = start(hash);
        while (slots[slot] != 0 && (hash(slots[slot]) != hash || !isAt(place(slots[slot]), text))) {
            slot = next(slot);
        }
        return place(slots[slot]);
    }

    /** Where a record with the key of this one stands; -1 if there is none. */
    int find(Entry record, int hash) {
        int slot = start(hash);
        while (slots[slot] != 0 && (hash(slots[slot]) != hash || !isAt(place(slots[slot]), record))) {
            slot = next(slot);
        }
        return place(slots[slot]);
    }

    private static int place(long slot) {
        return (int) slot - 1;
    }

    private static int hash(long slot) {
        return (int) (slot >>> Integer.SIZE);
    }

    /** By the lower bits: the upper ones are alike where hashes come in order. */
    private int start(int hash) {
        return (hash ^ (hash >>> 16)) & (slots.length - 1);
    }

    private int next(int slot) {
        return (slot + 1) & (slots.length - 1);
    }

    private boolean isAt(int place, Entry record) {
        known.look(held, place);
        return known.hasKeyOf(record);
    }

    private boolean isAt(int place, String text) {
        int from = place + Entry.HEAD;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= Bytes.ESCAPE || c >= 0x80) {
                return other.clear().put(text).isAt(held, from);
            }
            if (held[from + i] != c) {
                return false;
            }
        }
        return held[from + text.length()] == Bytes.END;
    }

    /** Room for one more record; where it begins. */
    int reserve(int length, int hash) {
        if (4 * count >= 3 * slots.length) {
            move();
        }
        if (size + length > held.length) {
            held = Arrays.copyOf(held, Math.max(size + length, Math.min(most, GROWTH * held.length)));
        }
        occupy(((long) hash << Integer.SIZE) | (size + 1));
        size += length;
        count++;
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
        slots = new long[GROWTH * old.length];
        Arrays.stream(old).filter(taken -> taken != 0).forEach(this::occupy);
    }

    /** Gives every record. */
    void forEach(Consumer<Entry> consumer) {
        Entry record = new Entry();
        for (int head = 0; head < size; head = record.end()) {
            record.look(held, head);
            consumer.accept(record);
        }
    }

    /** All records, in the order of hashes as numbers with sign; then there are none. */
    byte[] drain() {
        byte[] sorted = new byte[size];
        int to = 0;
        for (long slot :
                Arrays.stream(slots).filter(taken -> taken != 0).sorted().toArray()) {
            known.look(held, place(slot));
            System.arraycopy(held, place(slot), sorted, to, known.length());
            to += known.length();
        }
        Arrays.fill(slots, 0);
        size = 0;
        count = 0;
        return sorted;
    }
}
