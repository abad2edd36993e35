package org.vereda.roadmap.columns;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The end uses of a part in bunches that follow each other. The relaxation chooses for a bunch, not for each end use: it
 * stays small whatever the number of end uses, and its value is the same, for a mix of whole drafts can come as close to
 * every mix of paths as pricing goes on.
 */
final class Bunches {
    /** As many bunches as the linear program solves in a blink. */
    private static final int MOST = 400;

    private final Part part;
    private final int[] first;
    private final int[] firstPremises;
    private final int[] firstOption;

    Bunches(Part part) {
        this(part, MOST);
    }

    Bunches(Part part, int most) {
        this.part = part;
        int premises = part.premises().size();
        int count = Math.min(premises, most);
        firstPremises = new int[count + 1];
        first = new int[count + 1];
        for (int bunch = 0; bunch <= count; bunch++) {
            firstPremises[bunch] = count == 0 ? 0 : (int) ((long) premises * bunch / count);
            first[bunch] = bunch < count
                    ? part.premises().get(firstPremises[bunch]).first()
                    : part.groups().size();
        }
        firstOption = new int[part.groups().size()];
        for (int bunch = 0; bunch < count; bunch++) {
            int option = 0;
            for (int g = first[bunch]; g < first[bunch + 1]; g++) {
                firstOption[g] = option;
                option += part.groups().get(g).candidates().size();
            }
        }
    }

    Part part() {
        return part;
    }

    int count() {
        return first.length - 1;
    }

    int first(int bunch) {
        return first[bunch];
    }

    /** The end use after the last one. */
    int end(int bunch) {
        return first[bunch + 1];
    }

    /** What a bunch prices together: no premises are split. */
    List<Premises> premises(int bunch) {
        return part.premises().subList(firstPremises[bunch], firstPremises[bunch + 1]);
    }

    /** The path of an end use in a draft of its bunch. */
    int[] starts(Draft draft, int g) {
        int[] starts = new int[part.groups().get(g).candidates().size()];
        for (int k = 0; k < starts.length; k++) {
            starts[k] = draft.paths()[firstOption[g] + k];
        }
        return starts;
    }

    /** True where two drafts of one bunch hold the same path of an end use. */
    boolean isSamePath(Draft one, Draft other, int g) {
        int end = firstOption[g] + part.groups().get(g).candidates().size();
        for (int k = firstOption[g]; k < end; k++) {
            if (one.paths()[k] != other.paths()[k]) {
                return false;
            }
        }
        return true;
    }

    /** True where two drafts of one bunch hold the same paths of all that is priced together. */
    boolean isSame(Draft one, Draft other, Premises premises) {
        return IntStream.range(premises.first(), premises.end()).allMatch(g -> isSamePath(one, other, g));
    }

    /** The draft of the paths that a list holds for the end uses of a bunch. */
    Draft draft(int bunch, List<Column> paths) {
        Draft draft = empty(bunch);
        double cost = 0;
        for (int g = first(bunch); g < end(bunch); g++) {
            cost += put(draft, g, paths.get(g));
        }
        return new Draft(cost, draft.sums(), draft.paths());
    }

    Draft empty(int bunch) {
        int options = 0;
        for (int g = first(bunch); g < end(bunch); g++) {
            options += part.groups().get(g).candidates().size();
        }
        return new Draft(0, new double[part.rows().size()], new short[options]);
    }

    /** Writes a path into a draft that is being made; its cost comes back, for a draft does not change its own. */
    double put(Draft draft, int g, Column path) {
        OptionGroup group = part.groups().get(g);
        for (int k = 0; k < path.starts().length; k++) {
            draft.paths()[firstOption[g] + k] = (short) path.starts()[k];
        }
        for (int r : part.rowsOfGroup()[g]) {
            draft.sums()[r] += part.rows().get(r).coefficient(group, path);
        }
        return path.cost();
    }
}
