package org.vereda.footprint.network;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vereda.matrix.UnsolvableSystem;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/** Puts names and places to a refusal of the solver, which knows numbers only. */
final class Refusal {
    private static final int SHOWN = 12;

    private Refusal() {}

    static InvalidInput explained(UnsolvableSystem refusal, SupplyNetwork network) {
        List<Integer> blamed = Arrays.stream(refusal.indices())
                .filter(index -> index >= 0 && index < network.nodes().size())
                .distinct()
                .limit(SHOWN)
                .boxed()
                .toList();
        String names = blamed.stream().map(index -> network.node(index).label()).collect(Collectors.joining(", "));
        SourcePosition position = place(blamed, network);
        boolean loop = switch (refusal.reason()) {
            case LOOP_GAIN, ZERO_DIAGONAL, NEGATIVE_DIAGONAL, SINGULAR_COMPONENT, EMPTY_COLUMN, EMPTY_ROW -> true;
            case NOT_SQUARE, SHAPE_MISMATCH, NOT_FINITE, OUT_OF_RANGE, INVALID_DISTRIBUTION, INACCURATE -> false;
        };
        return InvalidInput.of(
                loop
                        ? Finding.error("footprint.loop-consumes-more", position, names)
                        : Finding.error(
                                "footprint.not-solvable",
                                position,
                                names,
                                refusal.reason().name()));
    }

    /** The first line among those by which the blamed nodes take from each other, else the first blamed node's own. */
    private static SourcePosition place(List<Integer> blamed, SupplyNetwork network) {
        Entries links = network.rawLinks();
        return blamed.stream()
                .flatMap(node -> IntStream.range(links.start(node), links.end(node))
                        .filter(link -> blamed.contains(links.other(link)))
                        .mapToObj(links::position))
                .filter(place -> !place.equals(SourcePosition.NOWHERE))
                .min(Comparator.naturalOrder())
                .or(() -> blamed.stream()
                        .map(node -> network.node(node).position())
                        .findFirst())
                .orElse(SourcePosition.NOWHERE);
    }
}
