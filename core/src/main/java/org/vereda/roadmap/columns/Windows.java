package org.vereda.roadmap.columns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Paths whose reduced cost lies within a window above the least of their end use, under one set of prices. */
final class Windows {
    private static final int WIDENING = 64;
    private final Part part;
    private final IntFunction<Pricing> pricings;

    /**
     * @param pricings prices an end use; called again and again, so that not all tables have to be kept
     */
    Windows(Part part, IntFunction<Pricing> pricings) {
        this.part = part;
        this.pricings = pricings;
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
            if (groups.contains(g)
                    && !pricings.apply(g).within(window, left, starts -> own.add(group.column(starts)))) {
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
            if (!pricings.apply(g).arcs(window, left + path, own::add)) {
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

    /** The paths in the widest window that holds at most {@code size}, between {@code least} and 64 times as wide. */
    Optional<List<List<Column>>> widest(double least, int size, Set<Integer> groups) {
        double window = WIDENING * least;
        Optional<List<List<Column>>> found = within(window, size, groups);
        while (found.isEmpty() && window > least) {
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
            pricings.apply(g).within(window, size, starts -> count[0]++);
            paths[g] = count[0];
        }
        return IntStream.range(0, paths.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer g) -> -paths[g]).thenComparing(g -> g))
                .limit(size)
                .toList();
    }
}
