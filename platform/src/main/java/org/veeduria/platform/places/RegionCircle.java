package org.veeduria.platform.places;

/** One region on the map: where its circle is, how large (its area grows with the number), and what it stands for. */
public record RegionCircle(Place region, int x, int y, int radius, long number) {
    /** Which way the region's name runs from the circle, so that none is cut at the edge. */
    public String anchor() {
        if (x > MapOfPeru.WIDTH * 3 / 4) {
            return "end";
        }
        return x < MapOfPeru.WIDTH / 5 ? "start" : "middle";
    }

    /** Where the name starts, ends or has its middle. */
    public int nameX() {
        return switch (anchor()) {
            case "end" -> x + radius;
            case "start" -> x - radius;
            default -> x;
        };
    }

    /** The name stands below its circle; in the crowded east above it. */
    public int nameY() {
        return anchor().equals("end") ? y - radius - 6 : y + radius + 15;
    }
}
