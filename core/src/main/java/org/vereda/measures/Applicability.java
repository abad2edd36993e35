package org.vereda.measures;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vereda.inventory.Facility;
import org.vereda.inventory.Flow;
import org.vereda.quantity.Country;
import org.vereda.quantity.Finding;

/**
 * Where a measure applies: at facilities that run one of its processes, in its industries and countries, on an end use of
 * its groups and flows. An empty list of processes, industries or countries means all of them.
 *
 * @param processes words of {@link Facility#processes()}
 * @param groups the kinds of end use that it reduces
 * @param flows text forms of flows; {@code electricity} covers {@code electricity-contract}, {@code water} covers
 *     {@code water:municipal}
 * @param industries prefixes of NAICS or SCIAN codes
 * @param countries the countries where its numbers hold
 */
public record Applicability(
        List<String> processes,
        List<String> groups,
        List<String> flows,
        List<String> industries,
        Set<Country> countries) {
    public Applicability {
        processes = List.copyOf(processes);
        groups = List.copyOf(groups);
        flows = List.copyOf(flows);
        industries = List.copyOf(industries);
        countries = Set.copyOf(countries);
    }

    /** Why the measure does not apply to the facility itself, or nothing where it does. */
    public Optional<Finding> refusal(Facility facility) {
        if (!countries.isEmpty() && !countries.contains(facility.country())) {
            return no("measures.not-in-country", facility, facility.country().name());
        }
        if (!industries.isEmpty() && !isInIndustry(facility)) {
            return no("measures.not-in-industry", facility, industryOf(facility), String.join(", ", industries));
        }
        boolean runs = processes.stream().anyMatch(facility.processes()::contains);
        return processes.isEmpty() || runs
                ? Optional.empty()
                : no("measures.no-such-process", facility, String.join(", ", processes));
    }

    /** True where the end use is one that the measure reduces. */
    public boolean covers(EndUse endUse) {
        return groups.contains(endUse.group()) && covers(endUse.flow());
    }

    boolean covers(Flow flow) {
        String id = flow.id();
        return flows.stream()
                .anyMatch(wanted -> id.equals(wanted) || id.startsWith(wanted + ":") || id.startsWith(wanted + "-"));
    }

    private boolean isInIndustry(Facility facility) {
        return facility.industry()
                .filter(industry -> industries.stream().anyMatch(industry::isWithin))
                .isPresent();
    }

    private static String industryOf(Facility facility) {
        return facility.industry().map(Object::toString).orElse("-");
    }

    private static Optional<Finding> no(String code, Facility facility, String... details) {
        String[] arguments = new String[details.length + 1];
        arguments[0] = facility.id();
        System.arraycopy(details, 0, arguments, 1, details.length);
        return Optional.of(Finding.note(code, facility.position(), arguments));
    }
}
