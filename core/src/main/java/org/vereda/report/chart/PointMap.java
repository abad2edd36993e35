package org.vereda.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A map with circles whose area is in proportion to an amount. It shows as much land as the circles need, in the Albers
 * equal-area conic projection of a sphere (Snyder, Map Projections: A Working Manual, USGS 1987, formulas 14-1 to 14-6) with
 * standard parallels 20° and 60° north around 40° north, 96° west, so that areas of countries compare.
 */
public final class PointMap implements Chart {
    private static final double CENTER = Math.toRadians(-96);
    private static final double SOUTH = Math.toRadians(20);
    private static final double NORTH = Math.toRadians(60);
    private static final double CONE = (Math.sin(SOUTH) + Math.sin(NORTH)) / 2;
    private static final double CONSTANT = Math.cos(SOUTH) * Math.cos(SOUTH) + 2 * CONE * Math.sin(SOUTH);
    private static final double ORIGIN = radius(Math.toRadians(40));
    /** About 500 km on a sphere of radius 1: land around the outermost circles. */
    private static final double MARGIN = 0.08;

    /** At least so wide for its height, so that a map fits a page beside words. */
    private static final double BREADTH = 1.3;

    private static final double LARGEST = 17;
    private static final double SMALLEST = 2;
    private static final double RING = 4;

    private final List<List<double[]>> outlines;
    private final List<Spot> spots;

    /**
     * A circle.
     *
     * @param longitude degrees, east positive
     * @param latitude degrees, north positive
     * @param amount what its area stands for
     * @param words what appears under the pointer
     * @param isKnown false where the amount is not known: a ring of always the same size
     */
    public record Spot(double longitude, double latitude, double amount, String words, boolean isKnown) {
        /** A circle whose amount is known. */
        public Spot(double longitude, double latitude, double amount, String words) {
            this(longitude, latitude, amount, words, true);
        }
    }

    /**
     * Prepares the map.
     *
     * @param outlines outlines of land: points of longitude and latitude in degrees
     * @param spots the circles, at least one; the largest are drawn first
     */
    public PointMap(List<List<double[]>> outlines, List<Spot> spots) {
        this.outlines = outlines.stream()
                .map(outline -> outline.stream()
                        .map(point -> project(point[0], point[1]))
                        .toList())
                .toList();
        this.spots = spots.stream()
                .sorted(Comparator.comparingDouble(Spot::amount).reversed().thenComparing(Spot::words))
                .toList();
    }

    @Override
    public Markup on(Drawing drawing) {
        Frame frame = frame();
        double scale = drawing.width() / (frame.right() - frame.left());
        for (List<double[]> outline : outlines) {
            List<double[]> seen = frame.clip(outline);
            if (seen.size() > 2) {
                drawing.path(
                        "land",
                        true,
                        seen.stream().map(point -> frame.onPaper(point, scale)).toList());
            }
        }
        double most = spots.getFirst().amount();
        for (Spot spot : spots) {
            double[] place = frame.onPaper(project(spot.longitude(), spot.latitude()), scale);
            double radius = most > 0 ? LARGEST * Math.sqrt(spot.amount() / most) : 0;
            drawing.circle(
                    place[0],
                    place[1],
                    spot.isKnown() ? Math.max(radius, SMALLEST) : RING,
                    spot.isKnown() ? "spot" : "spot ring",
                    spot.words());
        }
        return drawing.finish((frame.top() - frame.bottom()) * scale);
    }

    private Frame frame() {
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = Double.MAX_VALUE;
        double top = -Double.MAX_VALUE;
        for (Spot spot : spots) {
            double[] place = project(spot.longitude(), spot.latitude());
            left = Math.min(left, place[0]);
            right = Math.max(right, place[0]);
            bottom = Math.min(bottom, place[1]);
            top = Math.max(top, place[1]);
        }
        double high = top - bottom + 2 * MARGIN;
        double more = Math.max(high * BREADTH - (right - left), 2 * MARGIN) / 2;
        return new Frame(left - more, right + more, bottom - MARGIN, top + MARGIN);
    }

    /** The point on the plane, in radii of the sphere, north up. */
    static double[] project(double longitude, double latitude) {
        double turn = CONE * (Math.toRadians(longitude) - CENTER);
        double radius = radius(Math.toRadians(latitude));
        return new double[] {radius * Math.sin(turn), ORIGIN - radius * Math.cos(turn)};
    }

    private static double radius(double latitude) {
        return Math.sqrt(CONSTANT - 2 * CONE * Math.sin(latitude)) / CONE;
    }

    /** The part of the plane that is seen. */
    private record Frame(double left, double right, double bottom, double top) {
        double[] onPaper(double[] point, double scale) {
            return new double[] {(point[0] - left) * scale, (top - point[1]) * scale};
        }

        /** The part of an outline inside, edge by edge (Sutherland and Hodgman 1974). */
        List<double[]> clip(List<double[]> outline) {
            List<double[]> rest = beyond(outline, 0, 1, left);
            rest = beyond(rest, 0, -1, -right);
            rest = beyond(rest, 1, 1, bottom);
            return beyond(rest, 1, -1, -top);
        }

        private static List<double[]> beyond(List<double[]> outline, int axis, int sign, double edge) {
            List<double[]> kept = new ArrayList<>();
            for (int at = 0; at < outline.size(); at++) {
                double[] from = outline.get(at == 0 ? outline.size() - 1 : at - 1);
                double[] to = outline.get(at);
                double before = sign * from[axis] - edge;
                double after = sign * to[axis] - edge;
                if (before >= 0 != after >= 0) {
                    double share = before / (before - after);
                    kept.add(new double[] {from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])});
                }
                if (after >= 0) {
                    kept.add(to);
                }
            }
            return kept;
        }
    }
}
