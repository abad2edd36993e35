package org.vereda.inventory.plausibility;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A figure is not far above those of its peers. With {@code x} the logarithm of the figure over its size, and center
 * {@code c} and spread {@code s} of the peers:
 *
 * <ul>
 *   <li>eight peers or more: far is {@code x - c > 3} decades (2 where sizes are known) and {@code (x - c) / s > 6};
 *   <li>two to seven peers of known size: far is {@code x - c > 2} and {@code (x - c) / s > 4}, and a slip of at least even odds must
 *       explain it.
 * </ul>
 *
 * Far below is not told: small amounts do little harm, and they are often true.
 */
final class PeerRule implements PlausibilityRule {
    /** So many peers are a crowd of their own. */
    static final int ENOUGH = 8;

    private static final int FEWEST = 2;
    private static final double FAR = 3;
    private static final double FAR_OF_SIZE = 2;
    private static final double MANY_SPREADS = 6;
    private static final double SOME_SPREADS = 4;
    private static final double EVEN_ODDS = 0.5;

    @Override
    public String id() {
        return "peers";
    }

    @Override
    public List<Suspicion> check(Relation relation) {
        return relation instanceof Relation.Peers peers ? peers(peers).stream().toList() : List.of();
    }

    private Optional<Suspicion> peers(Relation.Peers relation) {
        Optional<Double> logarithm = relation.figure().logarithm();
        int fewest = relation.size().isPresent() ? FEWEST : ENOUGH;
        if (logarithm.isEmpty() || relation.peers().count() < fewest) {
            return Optional.empty();
        }
        double size = relation.size()
                .map(BigDecimal::doubleValue)
                .filter(number -> number > 0)
                .map(Math::log10)
                .orElse(0.0);
        double distance = logarithm.get() - size - relation.peers().median();
        if (!isFar(relation, distance)) {
            return Optional.empty();
        }
        List<Reading> readings = new SlipModel(
                        relation.peers().median(), relation.peers().spread())
                .readings(relation.figure(), amount -> amount - size);
        Suspicion suspicion = suspicion(relation, distance, readings);
        boolean explained = suspicion
                .suggestion()
                .filter(reading -> reading.likelihood() >= EVEN_ODDS)
                .isPresent();
        return relation.peers().count() >= ENOUGH || explained ? Optional.of(suspicion) : Optional.empty();
    }

    private static boolean isFar(Relation.Peers relation, double distance) {
        boolean crowded = relation.peers().count() >= ENOUGH;
        double least = crowded && relation.size().isEmpty() ? FAR : FAR_OF_SIZE;
        double spreads = crowded ? MANY_SPREADS : SOME_SPREADS;
        return distance > least && distance > spreads * relation.peers().spread();
    }

    private Suspicion suspicion(Relation.Peers relation, double distance, List<Reading> readings) {
        Figure figure = relation.figure();
        return new Suspicion(
                id(),
                "plausibility.far-above-peers",
                Suspicion.Weight.DOUBT,
                figure,
                relation.others(),
                List.of(
                        figure.label(),
                        figure.text(),
                        Rounded.text(Math.pow(10, distance)),
                        Integer.toString(relation.peers().count()),
                        relation.size().isPresent() ? "size" : "none",
                        relation.others().isEmpty() ? "none" : Places.text(relation.others(), figure.position())),
                readings);
    }
}
