package org.veeduria.engine.flags.core;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.flags.process.Organization;

/** A few different ids. Most processes name a handful, which are found fastest one after another; many go into a set. */
public final class Ids {
    private static final int FEW = 16;

    private String[] few = new String[4];
    private int count;
    private @Nullable Set<String> many;

    /** Adds an id; false if it was there. */
    public boolean add(String id) {
        if (contains(id)) {
            return false;
        }
        if (count == FEW && many == null) {
            many = new HashSet<>(Arrays.asList(few).subList(0, count));
        }
        if (many != null) {
            many.add(id);
        }
        if (count == few.length) {
            few = Arrays.copyOf(few, 2 * count);
        }
        few[count] = id;
        count++;
        return true;
    }

    public void addAll(Iterable<Organization> organizations) {
        for (Organization organization : organizations) {
            if (organization.id() != null) {
                add(organization.id());
            }
        }
    }

    public void addAll(Ids others) {
        for (int i = 0; i < others.count; i++) {
            add(others.few[i]);
        }
    }

    public boolean contains(String id) {
        if (many != null) {
            return many.contains(id);
        }
        for (int i = 0; i < count; i++) {
            if (few[i].equals(id)) {
                return true;
            }
        }
        return false;
    }

    public int size() {
        return count;
    }

    /** The id that was added as the i-th, from 0. */
    public String get(int i) {
        return few[i];
    }

    /** The same ids, in whatever order. */
    public boolean isSameAs(Ids other) {
        return count == other.count && countOutside(other) == 0;
    }

    /** How many of these are not among the others. */
    public int countOutside(Ids others) {
        int outside = 0;
        for (int i = 0; i < count; i++) {
            outside += others.contains(few[i]) ? 0 : 1;
        }
        return outside;
    }

    public void clear() {
        count = 0;
        many = null;
    }
}
