package org.vereda.inventory.comparison.beside;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.vereda.inventory.comparison.Aspect;

/** By what rows of a table beside the releases are filtered and grouped. */
public sealed interface GroupKey {
    /** How it is typed, for example {@code receiver-country}. */
    String word();

    /** One that the table shares with the releases. */
    record Shared(Aspect aspect) implements GroupKey {
        @Override
        public String word() {
            return typed(aspect);
        }
    }

    /** One that only such tables have. */
    enum Own implements GroupKey {
        /** Who receives a transfer: its identifier, or its name where the register gives it none. */
        RECEIVER,
        /** The code of a source reduction activity as the register writes it. */
        ACTIVITY,
        /** What a source reduction activity changes, as {@link ReductionKind}. */
        KIND,
        /** The range of the estimated annual reduction as the register writes it; empty where it was not stated. */
        ESTIMATE;

        @Override
        public String word() {
            return typed(this);
        }
    }

    /** An aspect as a key. */
    static GroupKey of(Aspect aspect) {
        return new Shared(aspect);
    }

    /** All keys of a table, in the order in which help lists them. */
    static List<GroupKey> of(BesideTable table) {
        return Stream.concat(Arrays.stream(Aspect.values()).<GroupKey>map(Shared::new), Arrays.stream(Own.values()))
                .filter(table::has)
                .toList();
    }

    private static String typed(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
