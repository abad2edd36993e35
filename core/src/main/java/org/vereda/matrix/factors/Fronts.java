package org.vereda.matrix.factors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The plan of a multifrontal elimination (I. Duff, J. Reid, ACM Trans. Math. Software 9 (1983) 302): groups of indices that
 * are eliminated together as dense fronts, in a tree whose children come before their parents. Depends on the places of the
 * entries only, so that it serves for any values.
 */
public final class Fronts {
    private static final int NONE = -1;
    private static final int FEW = 4;
    private static final int SOME = 16;
    private static final int MANY = 48;
    private static final double SPARSE = 0.8;
    private static final double LOOSE = 0.35;
    private static final double TIGHT = 0.15;

    private final int[] order;
    private final int[] position;
    private final List<Front> fronts = new ArrayList<>();
    private final double operations;

    /**
     * One dense front.
     *
     * @param start position of the first index that it eliminates
     * @param pivots how many it eliminates
     * @param border the positions, rising, of the indices that it changes
     * @param children numbers of the fronts whose Schur complements it takes in
     */
    @SuppressWarnings("ArrayRecordComponent") // private to the factorization
    record Front(int start, int pivots, int[] border, int[] children) {
        int size() {
            return pivots + border.length;
        }

        /** The position of a row or column of the front. */
        int position(int local) {
            return local < pivots ? start + local : border[local - pivots];
        }
    }

    /** A group while groups are still being merged; the border in indices. */
    private static final class Group {
        private final List<int[]> pivots = new ArrayList<>();
        private final int[] border;
        private final List<Group> children = new ArrayList<>();
        private int count;
        private double zeros;
        private int number;

        Group(int[] pivots, int... border) {
            this.pivots.add(pivots);
            this.border = border;
            this.count = pivots.length;
        }

        double cells() {
            return (double) count * (count + 2.0 * border.length);
        }

        /** Takes a child in where that adds few zeros; they cost less than another front. */
        boolean absorbs(Group child) {
            double added = 2.0 * child.count * (count + border.length - child.border.length);
            double total = child.count * (child.count + 2.0 * (count + border.length)) + cells();
            double share = (zeros + child.zeros + added) / total;
            int width = count + child.count;
            return width <= FEW
                    || (width <= SOME && share < SPARSE)
                    || (width <= MANY && share < LOOSE)
                    || share < TIGHT;
        }

        void absorb(Group child) {
            zeros += child.zeros + 2.0 * child.count * (count + border.length - child.border.length);
            pivots.addAll(0, child.pivots);
            count += child.count;
        }
    }

    private Fronts(Columns matrix, MinimumDegree.Order elimination) {
        order = new int[matrix.size()];
        position = new int[matrix.size()];
        for (Group root : groups(matrix, elimination)) {
            lay(root);
        }
        for (int place = 0; place < order.length; place++) {
            position[order[place]] = place;
        }
        double sum = 0;
        for (Front front : fronts) {
            for (int i = 0; i < front.border.length; i++) {
                front.border[i] = position[front.border[i]];
            }
            Arrays.sort(front.border);
            sum += (double) front.pivots * front.size() * front.size();
        }
        operations = sum;
    }

    /** The plan for a matrix with entries in these places. */
    public static Fronts of(Columns matrix) {
        return new Fronts(matrix, MinimumDegree.order(matrix));
    }

    /** The groups of a minimum degree order with their borders; roots only, merged where that pays. */
    private static List<Group> groups(Columns matrix, MinimumDegree.Order elimination) {
        Columns transposed = matrix.transpose();
        int[] indices = elimination.indices();
        int[] starts = elimination.groupStarts();
        int[] groupOf = new int[indices.length];
        int[] placeOf = new int[indices.length];
        for (int g = 0; g + 1 < starts.length; g++) {
            for (int place = starts[g]; place < starts[g + 1]; place++) {
                groupOf[indices[place]] = g;
                placeOf[indices[place]] = place;
            }
        }
        Group[] groups = new Group[starts.length - 1];
        List<List<Group>> waiting = new ArrayList<>();
        for (int g = 0; g < groups.length; g++) {
            waiting.add(new ArrayList<>());
        }
        List<Group> roots = new ArrayList<>();
        int[] mark = new int[indices.length];
        Arrays.fill(mark, NONE);
        int[] buffer = new int[indices.length];
        for (int g = 0; g < groups.length; g++) {
            int[] pivots = Arrays.copyOfRange(indices, starts[g], starts[g + 1]);
            int count = 0;
            for (int pivot : pivots) {
                count = collect(matrix, pivot, groupOf, g, mark, buffer, count);
                count = collect(transposed, pivot, groupOf, g, mark, buffer, count);
            }
            for (Group child : waiting.get(g)) {
                for (int index : child.border) {
                    count = add(index, groupOf, g, mark, buffer, count);
                }
            }
            Group group = new Group(pivots, Arrays.copyOf(buffer, count));
            takeIn(group, waiting.get(g));
            int parent = parent(group.border, placeOf, groupOf);
            (parent == NONE ? roots : waiting.get(parent)).add(group);
        }
        return roots;
    }

    private static int collect(Columns matrix, int column, int[] groupOf, int g, int[] mark, int[] buffer, int count) {
        int size = count;
        for (int k = matrix.columnStart(column); k < matrix.columnEnd(column); k++) {
            size = add(matrix.row(k), groupOf, g, mark, buffer, size);
        }
        return size;
    }

    private static int add(int index, int[] groupOf, int g, int[] mark, int[] buffer, int count) {
        if (groupOf[index] <= g || mark[index] == g) {
            return count;
        }
        mark[index] = g;
        buffer[count] = index;
        return count + 1;
    }

    private static int parent(int[] border, int[] placeOf, int... groupOf) {
        int first = NONE;
        for (int index : border) {
            first = first == NONE || placeOf[index] < placeOf[first] ? index : first;
        }
        return first == NONE ? NONE : groupOf[first];
    }

    private static void takeIn(Group group, List<Group> children) {
        children.sort((a, b) -> Integer.compare(b.border.length, a.border.length));
        for (Group child : children) {
            if (group.absorbs(child)) {
                group.absorb(child);
                group.children.addAll(child.children);
            } else {
                group.children.add(child);
            }
        }
    }

    /** Puts a tree down, children first, without recursion as trees may be as deep as the matrix is large. */
    private void lay(Group root) {
        List<Group> stack = new ArrayList<>(List.of(root));
        List<Group> parentsFirst = new ArrayList<>();
        while (!stack.isEmpty()) {
            Group group = stack.removeLast();
            parentsFirst.add(group);
            stack.addAll(group.children);
        }
        int place = fronts.isEmpty() ? 0 : fronts.getLast().start + fronts.getLast().pivots;
        for (Group group : parentsFirst.reversed()) {
            int start = place;
            for (int[] pivots : group.pivots) {
                System.arraycopy(pivots, 0, order, place, pivots.length);
                place += pivots.length;
            }
            int[] children =
                    group.children.stream().mapToInt(child -> child.number).toArray();
            group.number = fronts.size();
            fronts.add(new Front(start, group.count, group.border, children));
        }
    }

    /** The fronts, children before their parents. */
    List<Front> list() {
        return fronts;
    }

    /** The index at every position: not to be written to. */
    int[] rawOrder() {
        return order;
    }

    /** The position of every index: not to be written to. */
    int[] rawPositions() {
        return position;
    }

    /** About how many multiplications the elimination takes. */
    public double operations() {
        return operations;
    }
}
