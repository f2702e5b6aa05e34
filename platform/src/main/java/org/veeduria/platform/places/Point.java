package org.veeduria.platform.places;

/** A position in decimal degrees (WGS 84); south and west are negative. */
public record Point(double latitude, double longitude) {
    private static final double EARTH_RADIUS_KM = 6371.0;

    public Point {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("not a position on Earth: " + latitude + ", " + longitude);
        }
    }

    /** Kilometres along the ground (haversine formula on a sphere). */
    public double kilometresTo(Point other) {
        double north = Math.toRadians(other.latitude - latitude);
        double east = Math.toRadians(other.longitude - longitude);
        double chord = square(Math.sin(north / 2))
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * square(Math.sin(east / 2));
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
    }

    private static double square(double value) {
        return value * value;
    }
}
