package org.veeduria.engine.flags.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.veeduria.engine.flags.Field;

/**
 * The member names of one kind of object: a code for each that is of interest. Publishers write the members of an object in one
 * order, so the two names
 * that came after this one are looked at first, each with its quote and colon, a word at a time.
 */
final class Keys {
    /** The code of every name that is of no interest. */
    static final int OTHER = -1;
    /** What comes is not what was expected. */
    static final int UNEXPECTED = -2;

    /** So many different names are remembered. */
    private static final int MOST = 256;
    /** Longer names are never expected. */
    private static final int LONGEST = 62;

    private final Map<String, Name> names = new HashMap<>();
    /** At first a name that nobody wants. */
    private Name last = new Name("\n", OTHER);

    /** A name, as it stands between the opening quote and the value. */
    private static final class Name {
        private final int code;
        private final int length;
        private final long[] words;
        private final long lastMask;
        /** What followed it the last time, and before that. */
        private Name next = this;

        private Name nextBefore = this;

        Name(String name, int code) {
            byte[] written = (name + "\":").getBytes(StandardCharsets.UTF_8);
            this.code = code;
            this.length = written.length;
            this.words = new long[(length + 7) / 8];
            byte[] padded = Arrays.copyOf(written, 8 * words.length);
            for (int i = 0; i < words.length; i++) {
                words[i] = Words.load(padded, 8 * i);
            }
            this.lastMask = Words.keep(-1L, length - 8 * (words.length - 1));
        }

        void isFollowedBy(Name name) {
            nextBefore = next;
            next = name;
        }

        boolean standsAt(byte[] bytes, int at) {
            int most = words.length - 1;
            for (int i = 0; i < most; i++) {
                if (Words.load(bytes, at + 8 * i) != words[i]) {
                    return false;
                }
            }
            return ((Words.load(bytes, at + 8 * most) ^ words[most]) & lastMask) == 0;
        }
    }

    /** Collects the names that are wanted, given the needed fields. */
    static final class Plan {
        private final Set<Field> needs;
        private final Map<String, Integer> codes = new HashMap<>();

        Plan(Set<Field> needs) {
            this.needs = needs;
        }

        Plan always(String name, int code) {
            codes.put(name, code);
            return this;
        }

        Plan when(Field field, String name, int code) {
            return needs.contains(field) ? always(name, code) : this;
        }

        Keys keys() {
            return new Keys(codes);
        }
    }

    Keys(Map<String, Integer> codesByName) {
        codesByName.forEach((name, code) -> names.put(name, new Name(name, code)));
    }

    /**
     * The code of the name that is expected, if it stands at this place behind an opening quote; {@link #length} bytes belong to
     * it. As many bytes as {@link Scan#SLACK} must be readable.
     */
    int expected(byte[] bytes, int at) {
        Name next = last.next;
        if (!next.standsAt(bytes, at)) {
            next = last.nextBefore;
            if (!next.standsAt(bytes, at)) {
                return UNEXPECTED;
            }
            last.isFollowedBy(next);
        }
        last = next;
        return next.code;
    }

    /** So many bytes the expected name takes, closing quote and colon included. */
    int length() {
        return last.length;
    }

    /** The code of the name that stands in {@code bytes}, which will be expected the next time. */
    int code(byte[] bytes, int from, int to) {
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        Name name = names.get(text);
        if (name == null) {
            name = new Name(text, OTHER);
            if (to - from <= LONGEST && names.size() < MOST) {
                names.put(text, name);
            }
        }
        if (to - from <= LONGEST) {
            last.isFollowedBy(name);
            last = name;
        }
        return name.code;
    }
}
