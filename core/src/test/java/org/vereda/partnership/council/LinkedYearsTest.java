package org.vereda.partnership.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vereda.partnership.disclosure.DisclosurePolicy;
import org.vereda.partnership.disclosure.LinkedTotals;

/** Reports of two years do not show by their difference what a single company saves, or saves more. */
class LinkedYearsTest {
    private static final DisclosurePolicy POLICY = DisclosurePolicy.USUAL;

    @Test
    void aCompanyThatJoinsIsNotShownByTheDifference() {
        List<ShownSums.Part> first = companies(12);
        assertThat(blanks(first, first)).isEmpty();
        List<ShownSums.Part> joined = new ArrayList<>(first);
        joined.add(part(12, 100, "ALL", "MX"));
        assertThat(blanks(first, joined)).contains("ALL");
    }

    @Test
    void aCompanyThatLeavesOrSavesMoreIsNotShownEither() {
        List<ShownSums.Part> first = companies(12);
        assertThat(blanks(first, first.subList(0, 11))).contains("ALL");
        List<ShownSums.Part> more = new ArrayList<>(first);
        more.set(0, part(0, 180, "ALL", "MX"));
        assertThat(blanks(first, more)).contains("ALL");
    }

    /** Everybody's figure is computed anew and moves by some percent, up or down; that hides nobody who joins. */
    @Test
    void smallRevisionsOfAllDoNotHideTheOneThatJoins() {
        List<ShownSums.Part> first = companies(12);
        List<ShownSums.Part> now = new ArrayList<>();
        for (int at = 0; at < 12; at++) {
            int size = first.get(at).size().intValue() + (at % 3 - 1) * 4;
            now.add(part(at, size, "ALL", at % 2 == 0 ? "MX" : "US"));
        }
        assertThat(blanks(first, now)).isEmpty();
        now.add(part(12, 100, "ALL", "MX"));
        assertThat(blanks(first, now)).contains("ALL", "MX");
    }

    /** One country was shown in the first year, the other in the second; together they are all but the one who joined. */
    @Test
    void whatTwoEarlierReportsShowedTogetherIsHeldAgainstTheNewOne() {
        List<ShownSums.Part> first = companies(12);
        ShownSums mexico = new ShownSums("k", new TreeSet<>(Set.of("MX")), first);
        ShownSums states = new ShownSums("k", new TreeSet<>(Set.of("US")), first);
        List<ShownSums.Part> joined = new ArrayList<>(first);
        joined.add(part(12, 100, "ALL", "CA"));
        assertThat(new LinkedYears(List.of(mexico), joined).blanks(POLICY)).doesNotContain("ALL");
        assertThat(new LinkedYears(List.of(mexico, states), joined).blanks(POLICY))
                .contains("ALL");
    }

    /** The only company of a country knows its own figure; that is no reason to withhold everything else. */
    @Test
    void aCompanyThatKnowsItselfDoesNotBlankAllTables() {
        List<LinkedTotals.Item> items = new ArrayList<>();
        companies(12).forEach(part -> items.add(new LinkedTotals.Item(part.owner(), part.size(), part.groups())));
        items.add(new LinkedTotals.Item("o12", BigDecimal.valueOf(100), new TreeSet<>(Set.of("ALL", "CA"))));
        assertThat(LinkedTotals.blanks(items, POLICY)).contains("CA").hasSize(2);
    }

    @Test
    void aChangeOfManyIsShown() {
        List<ShownSums.Part> first = companies(12);
        List<ShownSums.Part> joined = new ArrayList<>(first);
        IntStream.range(12, 24).forEach(at -> joined.add(part(at, 100 + at, "ALL", at % 2 == 0 ? "MX" : "US")));
        assertThat(blanks(first, joined)).doesNotContain("ALL");
    }

    /** One company changes in one country and six in the other: the country of the one, and what would give it away, stay blank. */
    @Test
    void theCountryOfTheOnlyChangeIsNotFoundFromTheOthers() {
        List<ShownSums.Part> first = companies(16);
        List<ShownSums.Part> now = new ArrayList<>(first);
        now.add(part(16, 90, "ALL", "MX"));
        IntStream.range(17, 23).forEach(at -> now.add(part(at, 100 + at, "ALL", "US")));
        assertThat(blanks(first, now)).contains("MX").containsAnyOf("ALL", "US");
    }

    /** Sums and differences of shown totals, each taken once, never come down to the figures of one company. */
    @Test
    void noSumOrDifferenceOfWhatWasShownIsOneCompany() {
        int blanked = 0;
        int shown = 0;
        for (int seed = 0; seed < 60; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<ShownSums.Part> first = random(random, 14, Map.of());
            Map<String, ShownSums.Part> before = new HashMap<>();
            first.forEach(part -> before.put(part.project(), part));
            List<ShownSums.Part> now = random(random, 20, before);
            SortedSet<String> hidden = blanks(first, now);
            blanked += hidden.size();
            List<Map<String, Double>> totals = new ArrayList<>();
            for (String group : List.of("ALL", "MX", "US", "sme", "larger")) {
                if (shown(first).contains(group)) {
                    totals.add(total(first, group));
                }
                if (!hidden.contains(group)) {
                    totals.add(total(now, group));
                    shown++;
                }
            }
            attack(totals);
        }
        assertThat(blanked).isPositive();
        assertThat(shown).isPositive();
    }

    private static void attack(List<Map<String, Double>> totals) {
        int combinations = (int) Math.pow(3, totals.size());
        for (int code = 1; code < combinations; code++) {
            Map<String, Double> sum = new HashMap<>();
            int rest = code;
            for (Map<String, Double> total : totals) {
                int sign = rest % 3 - 1;
                rest /= 3;
                total.forEach((company, amount) -> sum.merge(company, sign * amount, Double::sum));
            }
            long companies = sum.values().stream()
                    .filter(amount -> Math.abs(amount) > 1e-9)
                    .count();
            assertThat(companies).isNotEqualTo(1);
        }
    }

    private static Map<String, Double> total(List<ShownSums.Part> parts, String group) {
        Map<String, Double> total = new HashMap<>();
        parts.stream()
                .filter(part -> part.groups().contains(group))
                .forEach(part -> total.merge(part.owner(), part.size().doubleValue(), Double::sum));
        return total;
    }

    /** Two thirds of earlier projects as they were, some changed, some gone, and new ones. */
    private static List<ShownSums.Part> random(SplittableRandom random, int count, Map<String, ShownSums.Part> before) {
        List<ShownSums.Part> parts = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            ShownSums.Part was = before.get("p" + at);
            int what = random.nextInt(12);
            if (was != null && what < 9) {
                parts.add(was);
            } else if (was == null ? what < 8 : what < 11) {
                Set<String> groups = was == null ? groups(random) : was.groups();
                parts.add(part(at, 80 + random.nextInt(60), groups.toArray(String[]::new)));
            }
        }
        return parts;
    }

    private static Set<String> groups(SplittableRandom random) {
        Set<String> groups = new HashSet<>(Set.of("ALL"));
        groups.add(random.nextBoolean() ? "MX" : "US");
        groups.add(random.nextBoolean() ? "sme" : "larger");
        return groups;
    }

    private static List<ShownSums.Part> companies(int count) {
        return IntStream.range(0, count)
                .mapToObj(at -> part(at, 100 + at, "ALL", at % 2 == 0 ? "MX" : "US"))
                .toList();
    }

    private static ShownSums.Part part(int at, int size, String... groups) {
        return new ShownSums.Part("p" + at, "o" + at, BigDecimal.valueOf(size), new TreeSet<>(Set.of(groups)));
    }

    /** What stays blank of the second report, where the first was protected by itself. */
    private static SortedSet<String> blanks(List<ShownSums.Part> first, List<ShownSums.Part> now) {
        return new LinkedYears(List.of(new ShownSums("k", shown(first), first)), now).blanks(POLICY);
    }

    private static SortedSet<String> shown(List<ShownSums.Part> first) {
        SortedSet<String> groups = new TreeSet<>();
        first.forEach(part -> groups.addAll(part.groups()));
        groups.removeAll(LinkedTotals.blanks(
                first.stream()
                        .map(part -> new LinkedTotals.Item(part.owner(), part.size(), part.groups()))
                        .toList(),
                POLICY));
        return groups;
    }
}
