package org.veeduria.platform.web;

import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.veeduria.platform.places.Place;
import org.veeduria.platform.places.Places;
import org.veeduria.platform.places.Point;
import org.veeduria.platform.places.Ubigeo;

/**
 * Peru drawn from our own points: one light dot for each district's capital shows the country's shape, one circle for each
 * region its number. Latitude and longitude are drawn as they are (plate carrée): near the equator that is true enough.
 */
@Component
class MapOfPeru {
    static final int WIDTH = 400;
    static final int HEIGHT = 572;

    private static final double WEST = -81.6;
    private static final double NORTH = 0.2;
    private static final double PIXELS_PER_DEGREE = 30.8;
    private static final int SMALLEST = 5;
    private static final int LARGEST = 30;

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
        this.dots = draw(positions(places.districts()));
    }

    private record Position(int x, int y) {}

    /** The country's shape, as an SVG file of its own that browsers keep. */
    String dots() {
        return dots;
    }

    /** The regions' circles, the largest first so that small ones stay on top. */
    List<RegionCircle> circles(ToLongFunction<Place> number) {
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

    /** Round line ends of zero length are the dots: the shortest way SVG can say "a dot here". */
    private static String draw(List<Position> positions) {
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
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d"><path d="%s" fill="none" stroke="#8a9a97" \
                stroke-width="3.2" stroke-linecap="round"/></svg>
                """.formatted(WIDTH, HEIGHT, path);
    }
}
