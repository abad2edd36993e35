package org.vereda.inventory.comparison;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vereda.inventory.Register;
import org.vereda.inventory.releases.RegisterThreshold;
import org.vereda.inventory.releases.ReportingRules;

/**
 * What of several registers may be set side by side, in the manner of the CEC's Taking Stock: the substances, industries,
 * destinations and years that all of them ask for. It is compared within the question only: with two registers more is
 * comparable than with three.
 *
 * <p>Thresholds still differ between registers, so that a smaller facility may be in one and not in the other; a subset by
 * thresholds would need amounts used, which no register publishes.
 *
 * @param registers the registers of pollutants that the question reaches
 * @param years the years that each of them covers
 * @param families the families of substances that each of them asks for
 * @param industries the beginnings of the industry codes that each of them asks; empty for all
 * @param destinations the destinations that each of them asks for
 */
public record MatchedSubset(
        Set<Register> registers,
        Set<Integer> years,
        Set<String> families,
        Set<String> industries,
        Set<Destination> destinations) {
    /** The registers of pollutants; those of greenhouse gases ask facilities for nothing else and have no common subset. */
    private static final Set<Register> POLLUTANTS = EnumSet.of(Register.TRI, Register.NPRI, Register.RETC);
    /** Mexico asks for no injection into wells; only Canada has releases without a medium. */
    private static final Map<Register, Set<Destination>> NOT_ASKED = Map.of(
            Register.TRI, EnumSet.of(Destination.UNDIVIDED),
            Register.NPRI, EnumSet.noneOf(Destination.class),
            Register.RETC, EnumSet.of(Destination.UNDIVIDED, Destination.UNDERGROUND));

    public MatchedSubset {
        registers = Set.copyOf(registers);
        years = Set.copyOf(years);
        families = Set.copyOf(families);
        industries = Set.copyOf(industries);
        destinations = Set.copyOf(destinations);
    }

    /** The subset for the registers that the question reaches in the source. */
    static MatchedSubset of(
            ReleaseQuery query, ReleaseSource source, SubstanceFamilies families, List<RegisterThreshold> thresholds) {
        ReleaseQuery full = query.with(Coverage.FULL).with(Normalization.NONE);
        Map<Register, Set<Integer>> years = new EnumMap<>(Register.class);
        source.answer(full.by(Aspect.REGISTER, Aspect.YEAR)).rows().forEach(row -> {
            Register register = Register.valueOf(row.keys().getFirst());
            if (POLLUTANTS.contains(register)) {
                years.computeIfAbsent(register, key -> new TreeSet<>())
                        .add(Integer.valueOf(row.keys().getLast()));
            }
        });
        Set<Register> registers = years.keySet();
        return new MatchedSubset(
                registers,
                common(years.values()).orElse(Set.of()),
                common(registers.stream()
                                .map(register -> asked(register, source, families))
                                .toList())
                        .orElse(Set.of()),
                registers.size() > 1 ? industries(registers, thresholds) : Set.of(),
                destinations(registers));
    }

    private static Set<String> asked(Register register, ReleaseSource source, SubstanceFamilies families) {
        Set<String> asked = new TreeSet<>(families.listedBy(register));
        if (!ReportingRules.LISTED.contains(register)) {
            ReleaseQuery reported = ReleaseQuery.EVERYTHING
                    .where(Aspect.REGISTER, Set.of(register.name()))
                    .by(Aspect.SUBSTANCE);
            source.answer(reported)
                    .rows()
                    .forEach(row -> asked.add(families.familyOf(row.keys().getFirst())));
        }
        return asked;
    }

    private static <T> Optional<Set<T>> common(Collection<? extends Set<T>> sets) {
        return sets.stream()
                .map(set -> (Set<T>) new TreeSet<>(set))
                .reduce((one, other) ->
                        one.stream().filter(other::contains).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** The industries of the one register that asks only some; a register without any asks all. */
    private static Set<String> industries(Set<Register> registers, List<RegisterThreshold> thresholds) {
        return thresholds.stream()
                .filter(threshold -> registers.contains(threshold.register()))
                .flatMap(threshold -> threshold.industries().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Destination> destinations(Set<Register> registers) {
        Set<Destination> common = EnumSet.allOf(Destination.class);
        registers.forEach(register -> common.removeAll(NOT_ASKED.getOrDefault(register, Set.of())));
        return common;
    }

    /** The question about the subset only, as a question about all rows. */
    ReleaseQuery narrow(ReleaseQuery query, SubstanceFamilies names) {
        ReleaseQuery narrowed = query.with(Coverage.FULL)
                .where(
                        Aspect.REGISTER,
                        within(query, Aspect.REGISTER, registers.stream().map(Enum::name)))
                .where(Aspect.YEAR, within(query, Aspect.YEAR, years.stream().map(String::valueOf)))
                .where(Aspect.SUBSTANCE, within(query, Aspect.SUBSTANCE, names.membersOf(families).stream()))
                .where(Aspect.DESTINATION, destinationsOf(query));
        return industries.isEmpty() ? narrowed : narrowed.where(Aspect.INDUSTRY, industriesOf(query));
    }

    private static Set<String> within(ReleaseQuery query, Aspect aspect, Stream<String> allowed) {
        SortedSet<String> wanted = query.filters().get(aspect);
        return allowed.filter(value -> wanted == null || wanted.contains(value)).collect(Collectors.toSet());
    }

    /** Rows without a destination are reports without amounts: they stay. */
    private Set<String> destinationsOf(ReleaseQuery query) {
        Set<String> wanted =
                within(query, Aspect.DESTINATION, destinations.stream().map(Enum::name));
        if (!query.filters().containsKey(Aspect.DESTINATION)) {
            wanted.add("");
        }
        return wanted;
    }

    /** The narrower of each wanted and each asked beginning of a code. */
    private Set<String> industriesOf(ReleaseQuery query) {
        SortedSet<String> wanted = query.filters().get(Aspect.INDUSTRY);
        if (wanted == null) {
            return industries;
        }
        return wanted.stream()
                .flatMap(prefix -> industries.stream()
                        .filter(asked -> asked.startsWith(prefix) || prefix.startsWith(asked))
                        .map(asked -> asked.length() > prefix.length() ? asked : prefix))
                .collect(Collectors.toSet());
    }
}
