package org.veeduria.platform.places;

import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Peru drawn from our own points: one light dot for each district's capital shows the country's shape, one circle for each
 * region its number. Latitude and longitude are drawn as they are (plate carrée): near the equator that is true enough.
 */
@Component
public class MapOfPeru {
    /** Width and height of the drawing. */
    public static final int WIDTH = 400;

    /** See {@link #WIDTH}. */
    public static final int HEIGHT = 572;

    private static final double WEST = -81.6;
    private static final double NORTH = 0.2;
    private static final double PIXELS_PER_DEGREE = 30.8;
    private static final int SMALLEST = 5;
    private static final int LARGEST = 30;

    /**
     * The border, drawn by hand for this map from well-known points (capes, river mouths, tripoints), longitude and
     * latitude in turn: it gives the empty Amazon its shape and is no boundary in law.
     */
    private static final double[] OUTLINE = {
        -80.3, -3.4, -80.85, -3.75, -81.25, -4.2, -81.34, -4.68, -81.1, -5.1, -80.9, -5.8, -81.15, -6.1, -80.5, -6.5,
        -79.95, -6.95, -79.55, -7.5, -79.0, -8.2, -78.6, -9.0, -78.2, -10.0, -77.65, -11.0, -77.2, -11.9, -76.8, -12.5,
        -76.35, -13.3, -76.3, -13.9, -75.95, -14.5, -75.2, -15.4, -74.4, -15.85, -73.6, -16.25, -72.7, -16.7, -71.9,
        -17.1, -71.4, -17.4, -71.3, -17.75, -70.4, -18.35, -69.85, -18.1, -69.8, -17.65, -69.5, -17.5, -69.65, -17.25,
        -69.0, -16.5, -68.85, -16.2, -69.35, -15.5, -69.1, -14.9, -68.85, -14.2, -69.05, -13.6, -68.95, -12.9, -68.68,
        -12.5, -69.57, -10.95, -70.6, -11.0, -70.55, -9.6, -71.3, -10.0, -72.2, -10.0, -72.4, -9.5, -73.2, -9.4, -72.95,
        -9.0, -73.55, -8.35, -74.0, -7.5, -73.7, -6.85, -73.15, -6.4, -72.9, -5.2, -71.9, -4.5, -70.9, -4.35, -69.95,
        -4.25, -70.7, -3.8, -70.05, -2.7, -71.4, -2.3, -72.4, -2.45, -73.5, -1.6, -74.4, -0.55, -75.2, -0.05, -75.6,
        -0.2, -75.25, -0.95, -75.55, -1.55, -76.7, -2.55, -77.85, -3.0, -78.35, -3.45, -78.4, -4.0, -78.65, -4.6,
        -79.05, -5.0, -79.5, -4.55, -80.1, -4.3, -80.45, -4.45, -80.4, -4.0, -80.15, -3.85
    };

    private final List<Place> regions;
    private final List<Position> centres;
    private final String dots;

    MapOfPeru(Places places) {
        this.regions = places.children(Ubigeo.PERU);
        this.centres = regions.stream()
                .map(region -> centre(places.districts().stream()
                        .filter(district -> district.ubigeo()
                                .code()
                                .startsWith(region.ubigeo().prefix()))
                        .toList()))
                .toList();
        this.dots = draw(outline(), positions(places.districts()));
    }

    private record Position(int x, int y) {}

    /** The country's shape, as an SVG file of its own that browsers keep. */
    public String dots() {
        return dots;
    }

    /** The regions' circles, the largest first so that small ones stay on top. */
    public List<RegionCircle> circles(ToLongFunction<Place> number) {
        long most = Math.max(1, regions.stream().mapToLong(number).max().orElse(1));
        return IntStream.range(0, regions.size())
                .mapToObj(i -> circle(regions.get(i), centres.get(i), number.applyAsLong(regions.get(i)), most))
                .sorted((one, other) -> Integer.compare(other.radius(), one.radius()))
                .toList();
    }

    private static RegionCircle circle(Place region, Position at, long number, long most) {
        int radius =
                number == 0 ? SMALLEST : (int) Math.max(8, Math.round(LARGEST * Math.sqrt((double) number / most)));
        return new RegionCircle(region, at.x(), at.y(), radius, number);
    }

    private static Position centre(List<Place> districts) {
        List<Position> at = positions(districts);
        return new Position((int) at.stream().mapToInt(Position::x).average().orElse(0), (int)
                at.stream().mapToInt(Position::y).average().orElse(0));
    }

    private static List<Position> positions(List<Place> districts) {
        return districts.stream()
                .map(district -> district.facts().point())
                .filter(Objects::nonNull)
                .map(MapOfPeru::position)
                .toList();
    }

    private static Position position(Point point) {
        return new Position((int) Math.round((point.longitude() - WEST) * PIXELS_PER_DEGREE), (int)
                Math.round((NORTH - point.latitude()) * PIXELS_PER_DEGREE));
    }

    private static List<Position> outline() {
        return IntStream.range(0, OUTLINE.length / 2)
                .mapToObj(i -> position(new Point(OUTLINE[2 * i + 1], OUTLINE[2 * i])))
                .toList();
    }

    private static String corners(List<Position> positions) {
        return positions.stream().map(at -> at.x() + "," + at.y()).collect(Collectors.joining(" "));
    }

    /** Round line ends of zero length are the dots: the shortest way SVG can say "a dot here". */
    private static String draw(List<Position> outline, List<Position> positions) {
        StringBuilder path = new StringBuilder();
        Position last = new Position(0, 0);
        for (Position next : positions.stream().distinct().toList()) {
            path.append('m')
                    .append(next.x() - last.x())
                    .append(' ')
                    .append(next.y() - last.y())
                    .append("h0");
            last = next;
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d"><polygon points="%s" fill="#8a9a97" \
                fill-opacity=".16"/><path d="%s" fill="none" stroke="#8a9a97" \
                stroke-width="3.2" stroke-linecap="round"/></svg>
                """.formatted(WIDTH, HEIGHT, corners(outline), path);
    }
}
