package org.vereda.roadmap.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/** The paths found so far: those of the drafts of each bunch, and those that no draft holds. */
final class PathPool {
    private final Bunches bunches;
    private final List<List<Draft>> drafts = new ArrayList<>();
    private final Map<Integer, List<Column>> more = new HashMap<>();

    /** One in which every end use stays as it is. */
    PathPool(Bunches bunches) {
        this.bunches = bunches;
        List<Column> idle =
                bunches.part().groups().stream().map(OptionGroup::idle).toList();
        for (int bunch = 0; bunch < bunches.count(); bunch++) {
            drafts.add(new ArrayList<>(List.of(bunches.draft(bunch, idle))));
        }
    }

    Bunches bunches() {
        return bunches;
    }

    /** The drafts of every bunch, in the order in which they came. */
    List<List<Draft>> drafts() {
        return drafts;
    }

    void each(BiConsumer<Integer, Draft> receiver) {
        for (int bunch = 0; bunch < drafts.size(); bunch++) {
            for (Draft draft : drafts.get(bunch)) {
                receiver.accept(bunch, draft);
            }
        }
    }

    /** Takes the drafts of another pool for the same end uses and rows. */
    void addAll(PathPool other) {
        other.each(this::addIfNew);
    }

    /** Takes the paths of a plan. */
    void add(Column[] plan) {
        for (int bunch = 0; bunch < bunches.count(); bunch++) {
            addIfNew(bunch, bunches.draft(bunch, Arrays.asList(plan)));
        }
    }

    /** True where no draft of the bunch holds the same paths. */
    boolean addIfNew(int bunch, Draft draft) {
        boolean isNew = drafts.get(bunch).stream().noneMatch(known -> Arrays.equals(known.paths(), draft.paths()));
        if (isNew) {
            drafts.get(bunch).add(draft);
        }
        return isNew;
    }

    /** Keeps paths of each end use that no draft holds. */
    void addBeside(List<List<Column>> paths) {
        for (int g = 0; g < paths.size(); g++) {
            more.put(g, union(more.getOrDefault(g, List.of()), paths.get(g)));
        }
    }

    /** The different paths of an end use. */
    List<Column> paths(int bunch, int g) {
        List<Draft> different = new ArrayList<>();
        for (Draft draft : drafts.get(bunch)) {
            if (different.stream().noneMatch(known -> bunches.isSamePath(known, draft, g))) {
                different.add(draft);
            }
        }
        List<Column> paths = different.stream()
                .map(draft -> bunches.part().groups().get(g).column(bunches.starts(draft, g)))
                .toList();
        return union(paths, more.getOrDefault(g, List.of()));
    }

    /** The different paths of end uses that are priced together. */
    List<Column[]> together(int bunch, Premises premises) {
        List<Draft> different = new ArrayList<>();
        for (Draft draft : drafts.get(bunch)) {
            if (different.stream().noneMatch(known -> bunches.isSame(known, draft, premises))) {
                different.add(draft);
            }
        }
        return different.stream()
                .map(draft -> IntStream.range(premises.first(), premises.end())
                        .mapToObj(g -> bunches.part().groups().get(g).column(bunches.starts(draft, g)))
                        .toArray(Column[]::new))
                .toList();
    }

    /** Known paths and those of others that are not among them. */
    static List<Column> union(List<Column> known, List<Column> more) {
        List<Column> all = new ArrayList<>(known);
        more.stream().filter(one -> known.stream().noneMatch(one::samePathAs)).forEach(all::add);
        return all;
    }
}
