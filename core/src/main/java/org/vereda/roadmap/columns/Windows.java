package org.vereda.roadmap.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Paths whose reduced cost lies within a window above the least of their end use, under one set of prices. */
final class Windows {
    private static final double WIDENING = 64;
    private final Part part;
    private final int[] premises;
    private final Function<Premises, List<Near>> pricings;
    private int priced = -1;
    private List<Near> near = List.of();

    /**
     * @param pricings prices end uses that belong together; called again and again, so that not all tables have to be kept
     */
    Windows(Part part, Function<Premises, List<Near>> pricings) {
        this.part = part;
        this.pricings = pricings;
        premises = new int[part.groups().size()];
        for (int p = 0; p < part.premises().size(); p++) {
            Premises own = part.premises().get(p);
            Arrays.fill(premises, own.first(), own.end(), p);
        }
    }

    /** Neighbors are asked for one after the other, so the last premises are kept. */
    private Near near(int g) {
        Premises own = part.premises().get(premises[g]);
        if (priced != premises[g]) {
            near = pricings.apply(own);
            priced = premises[g];
        }
        return near.get(g - own.first());
    }

    private boolean within(int g, double window, int limit, Consumer<int[]> receiver) {
        Near.Reach own = near(g).within(window);
        return own.pricing().within(own.window(), limit, receiver);
    }

    Set<Integer> everywhere() {
        return new TreeSet<>(IntStream.range(0, part.groups().size()).boxed().toList());
    }

    /** The paths of some end uses, none of the others; nothing where they are more than {@code size}. */
    Optional<List<List<Column>>> within(double window, int size, Set<Integer> groups) {
        List<List<Column>> found = new ArrayList<>();
        int left = size;
        for (int g = 0; g < part.groups().size(); g++) {
            OptionGroup group = part.groups().get(g);
            List<Column> own = new ArrayList<>();
            if (groups.contains(g) && !within(g, window, left, starts -> own.add(group.column(starts)))) {
                return Optional.empty();
            }
            left -= own.size();
            found.add(own);
        }
        return Optional.of(found);
    }

    /** The arcs of all end uses; nothing where they are more than {@code size}, not counting end uses with a single path. */
    Optional<List<List<Arc>>> arcs(double window, int size) {
        List<List<Arc>> found = new ArrayList<>();
        int left = size;
        for (int g = 0; g < part.groups().size(); g++) {
            List<Arc> own = new ArrayList<>();
            int path = part.groups().get(g).years();
            Near.Reach near = near(g).within(window);
            if (!near.pricing().arcs(near.window(), left + path, own::add)) {
                return Optional.empty();
            }
            left -= own.size() > path ? own.size() : 0;
            if (left < 0) {
                return Optional.empty();
            }
            found.add(own);
        }
        return Optional.of(found);
    }

    /** The paths in the widest window that holds at most {@code size}, from 64 times {@code middle} to a 4096th part of it. */
    Optional<List<List<Column>>> widest(double middle, int size, Set<Integer> groups) {
        double window = WIDENING * middle;
        Optional<List<List<Column>>> found = within(window, size, groups);
        while (found.isEmpty() && window > middle / (WIDENING * WIDENING)) {
            window /= 2;
            found = within(window, size, groups);
        }
        return found;
    }

    /** The end uses with the most paths in a window, at most {@code size} of them. */
    List<Integer> liveliest(double window, int size) {
        int[] paths = new int[part.groups().size()];
        for (int g = 0; g < paths.length; g++) {
            int[] count = new int[1];
            within(g, window, size, starts -> count[0]++);
            paths[g] = count[0];
        }
        return IntStream.range(0, paths.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer g) -> -paths[g]).thenComparing(g -> g))
                .limit(size)
                .toList();
    }
}
