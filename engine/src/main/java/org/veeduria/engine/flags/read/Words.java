package org.veeduria.engine.flags.read;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes at a time in one {@code long} (SWAR): the first byte of the array is the lowest byte of the word. */
final class Words {
    static final long QUOTES = repeat('"');
    static final long BACKSLASHES = repeat('\\');
    static final long NEWLINES = repeat('\n');

    private static final long LOW = repeat(0x01);
    private static final long HIGH = repeat(0x80);
    private static final long REST = ~HIGH;
    /** Gathers the lowest bits of eight bytes into the top byte. */
    private static final long GATHER = 0x0102_0408_1020_4080L;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Words() {}

    static long repeat(int value) {
        return 0x0101_0101_0101_0101L * value;
    }

    static long load(byte[] bytes, int at) {
        return (long) LONGS.get(bytes, at);
    }

    /** Keeps the first {@code length} bytes of a word, {@code length} from 1 to 8. */
    static long keep(long word, int length) {
        return word & (-1L >>> (64 - 8 * length));
    }

    /** Nonzero where a byte of {@code word} equals the repeated byte; only the lowest mark is exact. */
    static long find(long word, long repeated) {
        long difference = word ^ repeated;
        return (difference - LOW) & ~difference & HIGH;
    }

    /** The position, 0 to 7, of the lowest mark that {@link #find} made. */
    static int first(long marks) {
        return Long.numberOfTrailingZeros(marks) >>> 3;
    }

    /** One bit per byte, exact: bit i is set where byte i of {@code word} equals the repeated byte. */
    static long bits(long word, long repeated) {
        return gather(same(word, repeated));
    }

    /** The top bit of each byte that equals the repeated byte, exact. */
    static long same(long word, long repeated) {
        long difference = word ^ repeated;
        return ~(((difference & REST) + REST) | difference | REST);
    }

    /** One bit per byte from its top bit. */
    static long gather(long marks) {
        return ((marks >>> 7) * GATHER) >>> 56;
    }

    /** One bit per byte: bit i is the bit of this number, 0 the lowest, of byte i. */
    static long bit(long word, int number) {
        return (((word >>> number) & LOW) * GATHER) >>> 56;
    }
}
