package org.vereda.inventory.plausibility;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that must be a day is one of the calendar: {@code 30/06/2007} or {@code 2007-06-30}.
 *
 * <p>Readings of {@code 31/06/2007}: the last day of the month, the same day of the month before or after, and day and
 * month swapped where that is a day. Their likelihoods are in the ratio of the priors of {@link Slip}.
 */
final class DateRule implements PlausibilityRule {
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final int MONTHS = 12;
    private static final int LONGEST_MONTH = 31;

    private record Day(int year, int month, int day, boolean dayFirst) {
        Optional<LocalDate> date() {
            try {
                return Optional.of(LocalDate.of(year, month, day));
            } catch (DateTimeException noDay) {
                return Optional.empty();
            }
        }

        /** In the form in which the text was written. */
        String text() {
            return dayFirst
                    ? String.format(Locale.ROOT, "%02d/%02d/%04d", day, month, year)
                    : String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
        }
    }

    private record Option(Slip slip, double weight, Day day) {}

    @Override
    public String id() {
        return "date";
    }

    @Override
    public List<Suspicion> check(Relation relation) {
        if (!(relation instanceof Relation.Printed printed) || printed.form() != Relation.Form.DATE) {
            return List.of();
        }
        Optional<Day> day = read(printed.figure().printed().strip());
        return day.flatMap(Day::date).isPresent()
                ? List.of()
                : List.of(suspicion(printed.figure(), day.map(DateRule::options).orElse(List.of())));
    }

    private static Optional<Day> read(String text) {
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return Optional.of(new Day(number(dayFirst, 3), number(dayFirst, 2), number(dayFirst, 1), true));
        }
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        return yearFirst.matches()
                ? Optional.of(new Day(number(yearFirst, 1), number(yearFirst, 2), number(yearFirst, 3), false))
                : Optional.empty();
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static List<Option> options(Day wrong) {
        List<Option> options = new ArrayList<>();
        boolean isMonth = wrong.month >= 1 && wrong.month <= MONTHS;
        if (isMonth && wrong.day > 0 && wrong.day <= LONGEST_MONTH) {
            int last = YearMonth.of(wrong.year, wrong.month).lengthOfMonth();
            options.add(option(Slip.DAY_WRONG, 1, new Day(wrong.year, wrong.month, last, wrong.dayFirst)));
            options.add(option(Slip.MONTH_WRONG, 2, new Day(wrong.year, wrong.month - 1, wrong.day, wrong.dayFirst)));
            options.add(option(Slip.MONTH_WRONG, 2, new Day(wrong.year, wrong.month + 1, wrong.day, wrong.dayFirst)));
        }
        options.add(option(Slip.DAY_AND_MONTH_SWAPPED, 1, new Day(wrong.year, wrong.day, wrong.month, wrong.dayFirst)));
        options.removeIf(option -> option.day().date().isEmpty());
        return options;
    }

    private static Option option(Slip slip, int ways, Day day) {
        return new Option(slip, slip.prior() / ways, day);
    }

    private Suspicion suspicion(Figure figure, List<Option> options) {
        double sum = options.stream().mapToDouble(Option::weight).sum();
        return new Suspicion(
                id(),
                "plausibility.no-date",
                Suspicion.Weight.CONTRADICTION,
                figure,
                List.of(),
                List.of(figure.label(), figure.printed()),
                options.stream()
                        .map(option -> new Reading(
                                option.slip(),
                                figure,
                                option.day().text(),
                                Optional.empty(),
                                Math.min(option.weight() / sum, Reading.CEILING)))
                        .toList());
    }
}
