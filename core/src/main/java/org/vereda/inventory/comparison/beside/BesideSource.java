package org.vereda.inventory.comparison.beside;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.vereda.inventory.comparison.Aspect;
import org.vereda.inventory.comparison.DataVersion;

/**
 * The tables beside the releases, wherever they are kept. Every implementation gives the same answers.
 *
 * <pre>{@code
 * // Which kinds of source reduction the auto sector reported, by year:
 * source.answer(BesideQuery.all(BesideTable.REDUCTIONS)
 *         .where(Aspect.INDUSTRY, Set.of("3361", "3362", "3363"))
 *         .by(GroupKey.Own.KIND, GroupKey.of(Aspect.YEAR)));
 * // What crossed a border, by the two countries:
 * source.answer(BesideQuery.all(BesideTable.TRANSFERS).onlyAcrossBorders()
 *         .by(GroupKey.of(Aspect.COUNTRY), GroupKey.of(Aspect.RECEIVER_COUNTRY)));
 * // Greenhouse gases of Canada's vehicle industries as Statistics Canada publishes them:
 * source.figures(FigureQuery.ALL.ofTables(List.of("statcan-ghg")).ofSectors(List.of("BS3361", "BS3362", "BS3363")));
 * }</pre>
 */
public interface BesideSource {
    /** Counts and sums transfers or activities exactly. */
    BesideAnswer answer(BesideQuery query);

    /** The facilities that pass the filters. */
    FacilityList facilities(Map<Aspect, SortedSet<String>> filters);

    /** The published figures that pass the filters. */
    FigureAnswer figures(FigureQuery query);

    /** The published tables, by name. */
    List<PublishedTable> published();

    /** The data behind the answers. */
    DataVersion version();
}
