package org.veeduria.engine.flags.kept;

/** Sorts the places of records, those that are in order already at next to no cost: a merge sort without copies. */
final class Order {
    private final Entry one = new Entry();
    private final Entry other = new Entry();
    private final byte[] bytes;
    private final int count;
    private int[] places;
    private int[] sorted;

    Order(byte[] bytes, int[] places, int count) {
        this.bytes = bytes;
        this.count = count;
        this.places = places.clone();
        this.sorted = new int[count];
    }

    int[] sorted() {
        for (int width = 1; width < count; width *= 2) {
            for (int from = 0; from < count; from += 2 * width) {
                int middle = Math.min(from + width, count);
                merge(from, middle, Math.min(middle + width, count));
            }
            int[] swapped = places;
            places = sorted;
            sorted = swapped;
        }
        return places;
    }

    private void merge(int from, int middle, int to) {
        if (middle == to || !isAfter(places[middle - 1], places[middle])) {
            System.arraycopy(places, from, sorted, from, to - from);
            return;
        }
        int left = from;
        int right = middle;
        for (int at = from; at < to; at++) {
            boolean takesRight = left == middle || (right < to && isAfter(places[left], places[right]));
            sorted[at] = places[takesRight ? right++ : left++];
        }
    }

    private boolean isAfter(int place, int next) {
        one.look(bytes, place);
        other.look(bytes, next);
        return one.compareTo(other) > 0;
    }
}
