package org.vereda.exchange.rules;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rules about time and place. */
final class PeriodRules {
    private static final String START = "referencePeriodStart";
    private static final String END = "referencePeriodEnd";
    private static final String VALID_START = "validityPeriodStart";
    private static final String VALID_END = "validityPeriodEnd";
    private static final String REGION = "geographyRegionOrSubregion";
    private static final String COUNTRY = "geographyCountry";
    private static final String PART = "geographyCountrySubdivision";
    private static final int LONGEST_YEARS = 3;
    private static final int USUAL_YEARS = 1;
    private static final Pattern SUBDIVISION = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");

    private PeriodRules() {}

    static Map<String, Function<Facts, Stream<Hit>>> all() {
        return Map.of(
                "reference-period-reversed", facts -> pair(facts, END, START, (end, start) -> !end.isAfter(start)),
                "validity-reversed", facts -> pair(facts, VALID_END, VALID_START, (end, start) -> !end.isAfter(start)),
                "valid-too-early", facts -> pair(facts, VALID_START, END, OffsetDateTime::isBefore),
                "valid-too-long", facts -> valid(facts, LONGEST_YEARS),
                "valid-beyond-a-year", facts -> valid(facts, USUAL_YEARS),
                "created-too-early", facts -> pair(facts, "created", END, OffsetDateTime::isBefore),
                "several-geographies", PeriodRules::several,
                "not-a-country", PeriodRules::country,
                "not-a-subdivision", PeriodRules::subdivision,
                "subdivision-elsewhere", PeriodRules::elsewhere);
    }

    private static Stream<Hit> pair(
            Facts facts, String field, String other, BiPredicate<OffsetDateTime, OffsetDateTime> wrong) {
        Optional<OffsetDateTime> left = facts.instant(field);
        Optional<OffsetDateTime> right = facts.instant(other);
        return left.isPresent() && right.isPresent() && wrong.test(left.get(), right.get())
                ? Stream.of(new Hit(field, facts.text(field), facts.text(other)))
                : Stream.empty();
    }

    /** A period that Catena-X ends with the last second of a year is as long as one that ends with the next. */
    private static Stream<Hit> valid(Facts facts, int years) {
        Optional<OffsetDateTime> latest = facts.instant(END).map(end -> end.plusYears(years));
        return facts
                .instant(VALID_END)
                .filter(end -> latest.isPresent() && end.isAfter(latest.get().plusSeconds(1)))
                .stream()
                .map(end -> new Hit(
                        VALID_END,
                        facts.text(VALID_END),
                        latest.orElseThrow().toLocalDate().toString()));
    }

    private static Stream<Hit> several(Facts facts) {
        List<String> levels =
                Stream.of(REGION, COUNTRY, PART).filter(facts::has).toList();
        return levels.size() > 1 ? Stream.of(Hit.of(levels.getLast(), String.join(", ", levels))) : Stream.empty();
    }

    private static Stream<Hit> country(Facts facts) {
        return facts.has(COUNTRY) && !isCountry(facts.text(COUNTRY))
                ? Stream.of(Hit.of(COUNTRY, facts.text(COUNTRY)))
                : Stream.empty();
    }

    private static Stream<Hit> subdivision(Facts facts) {
        String part = facts.text(PART);
        boolean right = SUBDIVISION.matcher(part).matches() && isCountry(part.substring(0, 2));
        return part.isEmpty() || right ? Stream.empty() : Stream.of(Hit.of(PART, part));
    }

    private static Stream<Hit> elsewhere(Facts facts) {
        String part = facts.text(PART);
        boolean both =
                isCountry(facts.text(COUNTRY)) && SUBDIVISION.matcher(part).matches();
        return both && !part.startsWith(facts.text(COUNTRY) + "-")
                ? Stream.of(new Hit(PART, part, facts.text(COUNTRY)))
                : Stream.empty();
    }

    /** The countries of ISO 3166-1 as the platform lists them. */
    private static boolean isCountry(String code) {
        return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code);
    }
}
