package org.vereda.app.paper;

import java.util.Arrays;
import java.util.IntSummaryStatistics;
import java.util.List;
import org.vereda.inventory.comparison.Aspect;
import org.vereda.inventory.comparison.ReleaseQuery;
import org.vereda.inventory.comparison.ReleaseSource;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/**
 * The years that a paper is about.
 *
 * @param first the first
 * @param last the last
 */
public record PaperYears(int first, int last) {
    /**
     * All years that the data have.
     *
     * @throws InvalidInput where they have none
     */
    public static PaperYears of(ReleaseSource source) {
        IntSummaryStatistics years = source.answer(ReleaseQuery.EVERYTHING.by(Aspect.YEAR)).rows().stream()
                .mapToInt(row -> Integer.parseInt(row.keys().getFirst()))
                .filter(year -> year > 0)
                .summaryStatistics();
        if (years.getCount() == 0) {
            throw InvalidInput.of(Finding.error("paper.no-data", SourcePosition.NOWHERE));
        }
        return new PaperYears(years.getMin(), years.getMax());
    }

    /**
     * The years as typed: {@code 2019-2022}, or one year.
     *
     * @throws InvalidInput where the text is no range of years
     */
    public static PaperYears parse(String text) {
        List<String> ends = Arrays.asList(text.strip().split("-", -1));
        boolean fits = ends.size() <= 2 && ends.stream().allMatch(end -> end.matches("(19|20)\\d\\d"));
        if (!fits || ends.getFirst().compareTo(ends.getLast()) > 0) {
            throw InvalidInput.of(Finding.error("paper.bad-years", SourcePosition.NOWHERE, text));
        }
        return new PaperYears(Integer.parseInt(ends.getFirst()), Integer.parseInt(ends.getLast()));
    }
}
