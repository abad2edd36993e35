package org.vereda.app.paper;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import org.vereda.app.registers.AmountUnit;
import org.vereda.inventory.comparison.Aspect;
import org.vereda.inventory.comparison.ReleaseQuery;
import org.vereda.inventory.comparison.beside.BesideQuery;
import org.vereda.inventory.comparison.beside.FigureQuery;

/**
 * A question of the paper.
 *
 * @param topic what it is about; its table and title are called by it
 * @param section the section that shows its answer
 * @param asked what is asked of whom
 * @param rows how many rows the paper shows; the file of its data holds all
 */
record PaperQuestion(String topic, Section section, Asked asked, int rows) {
    /** The name of its table. */
    String table() {
        return "paper-" + topic;
    }

    /** What is asked. */
    sealed interface Asked {
        /**
         * Releases and transfers as facilities report them.
         *
         * @param queries one question, or one for the registers of each last year, whose answers are joined
         * @param unit the unit of the sums
         * @param years the years of the registers, where each has its own; else empty
         */
        record Releases(List<ReleaseQuery> queries, AmountUnit unit, String years) implements Asked {
            public Releases {
                queries = List.copyOf(queries);
            }
        }

        /** Transfers by receiver, in kilograms, or source reduction activities. */
        record Beside(BesideQuery query) implements Asked {}

        /** Published figures. */
        record Figures(FigureQuery query) implements Asked {}

        /** What is suspicious about the facilities that pass. */
        record Doubts(Map<Aspect, SortedSet<String>> filters) implements Asked {
            public Doubts {
                filters = Collections.unmodifiableMap(new EnumMap<>(filters));
            }
        }

        /**
         * Whom the registers ask, in general and about these substances.
         *
         * @param substances names by identifier
         */
        record Thresholds(Map<String, String> substances) implements Asked {
            public Thresholds {
                substances = Map.copyOf(substances);
            }
        }
    }

    /** The sections that show answers, in the order of the paper. */
    enum Section {
        PROFILE,
        RELEASES,
        TRENDS,
        GASES,
        PLACES,
        ACTIONS,
        COMPARE,
        DOUBTS;

        String id() {
            return "paper-" + name().toLowerCase(Locale.ROOT);
        }

        /** How many paragraphs stand at its end. */
        int paragraphs() {
            return switch (this) {
                case PROFILE, RELEASES, TRENDS, GASES, PLACES -> 0;
                case ACTIONS -> 4;
                case COMPARE -> 3;
                case DOUBTS -> 2;
            };
        }
    }
}
