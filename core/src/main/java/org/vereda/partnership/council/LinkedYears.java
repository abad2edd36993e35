package org.vereda.partnership.council;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vereda.partnership.disclosure.DisclosurePolicy;
import org.vereda.partnership.disclosure.LinkedTotals;

/**
 * The sums of a new report beside those that earlier ones showed. What a project saves in several years stands in the sums of all of them;
 * what it saves more in one stands only there, and is the difference of two sums. All are protected together ({@link LinkedTotals}), where
 * the earlier sums cannot be taken back, so that a new one is withheld where its difference from them would show one company.
 *
 * <p>Who compares reports will take most companies to save about as much as before. So all is protected twice: once as it is, beside each
 * earlier report, and once beside all of them as if figures that differ by less than the share p of the policy were the same: small
 * revisions of all hide nobody.
 *
 * @param earlier what each earlier report showed
 * @param now the figures of the new report
 */
record LinkedYears(List<ShownSums> earlier, List<ShownSums.Part> now) {
    LinkedYears {
        earlier = List.copyOf(earlier);
        now = List.copyOf(now);
    }

    /** The new sums that must stay blank. */
    SortedSet<String> blanks(DisclosurePolicy policy) {
        SortedSet<String> blanks = new TreeSet<>();
        earlier.forEach(one -> blanks.addAll(blanks(List.of(one), BigDecimal.ZERO, policy)));
        if (!earlier.isEmpty()) {
            blanks.addAll(blanks(earlier, policy.protection(), policy));
        }
        return blanks;
    }

    private SortedSet<String> blanks(List<ShownSums> years, BigDecimal small, DisclosurePolicy policy) {
        SortedSet<String> before = new TreeSet<>();
        for (int year = 0; year < years.size(); year++) {
            before.addAll(names(year, years.get(year).groups()));
        }
        return LinkedTotals.blanks(items(years, small), before, policy);
    }

    /** Distinguishes earlier sums from new ones of the same group. */
    private static SortedSet<String> names(int year, SortedSet<String> groups) {
        SortedSet<String> names = new TreeSet<>();
        groups.forEach(group -> names.add("report " + year + " " + group));
        return names;
    }

    /**
     * A project in one report.
     *
     * @param size its figure there
     * @param sums the sums of that report that it stands in
     */
    private record Standing(BigDecimal size, SortedSet<String> sums) {
        private Standing {
            sums = Collections.unmodifiableSortedSet(new TreeSet<>(sums));
        }
    }

    private List<LinkedTotals.Item> items(List<ShownSums> years, BigDecimal small) {
        SortedMap<String, List<Standing>> projects = new TreeMap<>();
        SortedMap<String, String> owners = new TreeMap<>();
        for (int year = 0; year < years.size(); year++) {
            for (ShownSums.Part part : years.get(year).parts()) {
                SortedSet<String> shown = new TreeSet<>(part.groups());
                shown.retainAll(years.get(year).groups());
                add(projects, owners, part, names(year, shown));
            }
        }
        now.forEach(part -> add(projects, owners, part, part.groups()));
        List<LinkedTotals.Item> items = new ArrayList<>();
        projects.forEach(
                (project, standings) -> items.addAll(layers(owners.getOrDefault(project, project), standings, small)));
        return items;
    }

    private static void add(
            SortedMap<String, List<Standing>> projects,
            SortedMap<String, String> owners,
            ShownSums.Part part,
            SortedSet<String> sums) {
        projects.computeIfAbsent(part.project(), any -> new ArrayList<>()).add(new Standing(part.size(), sums));
        owners.put(part.project(), part.owner());
    }

    /** From the least figure up: what lies between two of them stands in the sums of those reports whose figure reaches that high. */
    private static List<LinkedTotals.Item> layers(String owner, List<Standing> standings, BigDecimal small) {
        List<Standing> sorted =
                standings.stream().sorted(Comparator.comparing(Standing::size)).toList();
        List<LinkedTotals.Item> layers = new ArrayList<>();
        BigDecimal below = BigDecimal.ZERO;
        for (int at = 0; at < sorted.size(); at++) {
            BigDecimal more = sorted.get(at).size().subtract(below);
            if (more.compareTo(below.multiply(small)) > 0) {
                SortedSet<String> sums = new TreeSet<>();
                sorted.subList(at, sorted.size()).forEach(standing -> sums.addAll(standing.sums()));
                if (!sums.isEmpty()) {
                    layers.add(new LinkedTotals.Item(owner, more, sums));
                }
                below = sorted.get(at).size();
            }
        }
        return layers;
    }
}
