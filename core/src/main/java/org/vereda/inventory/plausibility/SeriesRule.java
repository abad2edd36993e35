package org.vereda.inventory.plausibility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vereda.quantity.Period;

/**
 * A figure does not jump away from its own years and back. With {@code x} the logarithm of each figure over its size (days, production):
 * of five figures or more, one is a break where the others are steady ({@code m = 1.4826 * median |x - median| < 0.3}
 * decades), its nearest two on each side agree within half a decade, and it lies at least one decade and
 * {@code 8 max(m, 0.1)} from the median of those neighbors and from that of all others. A lasting change of level breaks the agreement of the neighbors
 * and is not told.
 *
 * <p>Where a slip explains the jump it is a doubt, else a remark: plants do stop and start.
 */
final class SeriesRule implements PlausibilityRule {
    private static final int FEWEST = 5;
    private static final int REACH = 2;
    private static final double STEADY = 0.3;
    private static final double AGREE = 0.5;
    private static final double FLOOR = 0.1;
    private static final double FAR = 1;
    private static final double SPREADS = 8;
    private static final double EXPLAINED = 0.4;

    @Override
    public String id() {
        return "series";
    }

    @Override
    public List<Suspicion> check(Relation relation) {
        if (!(relation instanceof Relation.Series series)) {
            return List.of();
        }
        List<Relation.Point> points = series.points().stream()
                .filter(point -> place(point).isPresent())
                .sorted(Comparator.comparing(
                        point -> point.figure().period().map(Object::toString).orElse("")))
                .toList();
        if (points.size() < FEWEST) {
            return List.of();
        }
        List<Double> places =
                points.stream().flatMap(point -> place(point).stream()).toList();
        return IntStream.range(0, points.size())
                .boxed()
                .flatMap(index -> check(points, places, index).stream())
                .toList();
    }

    private static Optional<Double> place(Relation.Point point) {
        return point.size().signum() > 0
                ? point.figure()
                        .logarithm()
                        .map(logarithm -> logarithm - Math.log10(point.size().doubleValue()))
                : Optional.empty();
    }

    private Optional<Suspicion> check(List<Relation.Point> points, List<Double> places, int index) {
        List<Double> neighbors = neighbors(places, index);
        double own = places.get(index);
        double near = Crowd.median(neighbors);
        if (Math.abs(own - near) < FAR || neighbors.getLast() - neighbors.getFirst() >= AGREE) {
            return Optional.empty();
        }
        List<Double> others = new ArrayList<>(places);
        others.remove(index);
        others.sort(Comparator.naturalOrder());
        double deviation = Crowd.deviation(others);
        double far = Math.max(FAR, SPREADS * Math.max(deviation, FLOOR));
        boolean isBreak =
                deviation < STEADY && Math.abs(own - near) >= far && Math.abs(own - Crowd.median(others)) >= far;
        return isBreak
                ? Optional.of(suspicion(points, index, near, own - near, Math.max(deviation, FLOOR)))
                : Optional.empty();
    }

    private static List<Double> neighbors(List<Double> places, int index) {
        return IntStream.rangeClosed(Math.max(0, index - REACH), Math.min(places.size() - 1, index + REACH))
                .filter(other -> other != index)
                .mapToObj(places::get)
                .sorted()
                .toList();
    }

    private Suspicion suspicion(List<Relation.Point> points, int index, double near, double jump, double spread) {
        Figure figure = points.get(index).figure();
        double size = Math.log10(points.get(index).size().doubleValue());
        List<Reading> readings = new SlipModel(near, spread).readings(figure, amount -> amount - size);
        boolean explained = readings.stream().anyMatch(reading -> reading.likelihood() >= EXPLAINED);
        List<Figure> beside = IntStream.rangeClosed(Math.max(0, index - 1), Math.min(points.size() - 1, index + 1))
                .filter(other -> other != index)
                .mapToObj(other -> points.get(other).figure())
                .toList();
        return new Suspicion(
                id(),
                "plausibility.series-break",
                explained ? Suspicion.Weight.DOUBT : Suspicion.Weight.REMARK,
                figure,
                beside,
                List.of(
                        figure.label(),
                        figure.text(),
                        figure.period().map(SeriesRule::year).orElse(""),
                        Rounded.text(Math.pow(10, Math.abs(jump))),
                        jump > 0 ? "above" : "below",
                        Places.text(beside, figure.position())),
                readings);
    }

    private static String year(Period period) {
        boolean wholeYear = period.equals(Period.ofYear(period.start().getYear()));
        return wholeYear ? Integer.toString(period.start().getYear()) : period.toString();
    }
}
