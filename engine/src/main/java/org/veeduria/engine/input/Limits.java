package org.veeduria.engine.input;

/**
 * How far a file is followed before it is refused. They protect the machine, they are no opinion about the data.
 *
 * @param unpackedBytes most bytes one file may give when unpacked
 * @param ratio most bytes one packed byte may give, looked at once {@link #RATIO_FREE_BYTES} have come out; DEFLATE's
 *     own ceiling is 1032, real JSON and CSV stay below 60
 * @param members most members of one archive
 * @param depth deepest nesting of a JSON value
 * @param text longest text or row, in characters
 */
public record Limits(long unpackedBytes, int ratio, int members, int depth, int text) {
    /** Small files of blanks pack extremely well and harm nobody. */
    public static final long RATIO_FREE_BYTES = 16L << 20;

    public static final Limits USUAL = new Limits(200L << 30, 300, 100_000, 200, 16 << 20);
}
