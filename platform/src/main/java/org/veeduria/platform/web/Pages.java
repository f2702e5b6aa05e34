package org.veeduria.platform.web;

/**
 * Where a person is in a long list.
 *
 * @param number of the page shown, from 1
 * @param last number of the last page, at least 1
 */
public record Pages(int number, int last) {
    /** Rows on a page. */
    public static final int SIZE = 25;

    /** The page that was asked for, or the nearest there is: what is no number is the first. */
    static Pages of(String asked, long rows) {
        int last = (int) Math.max(1, (rows + SIZE - 1) / SIZE);
        boolean number = asked.matches("[0-9]{1,6}");
        return new Pages(number ? Math.clamp(Integer.parseInt(asked), 1, last) : 1, last);
    }

    public long offset() {
        return (long) (number - 1) * SIZE;
    }
}
