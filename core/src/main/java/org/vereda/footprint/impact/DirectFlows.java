package org.vereda.footprint.impact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vereda.footprint.ImpactMethod;
import org.vereda.footprint.ImpactMethod.SubstanceMass;
import org.vereda.footprint.ReleaseMasses;
import org.vereda.footprint.SiteFootprint;
import org.vereda.footprint.network.NetworkFlow;
import org.vereda.inventory.Activity;
import org.vereda.inventory.Amount;
import org.vereda.inventory.EnergyCarrier;
import org.vereda.inventory.Flow;
import org.vereda.inventory.WaterFlow;
import org.vereda.inventory.releases.Release;
import org.vereda.inventory.releases.SubstanceDirectory;
import org.vereda.quantity.Claim;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Units;

/**
 * What facilities release, the energy they use and the water they take, row by row, with the categories that count it: what a
 * supply network needs to carry impacts beyond greenhouse gases to products. The sums of a facility are those of {@link
 * DirectImpacts}.
 *
 * @param factors the factors of the flows that occur; a category that no flow reaches is absent
 * @param byFacility what each facility causes
 * @param findings what no category counts
 */
public record DirectFlows(CategoryFactors factors, Map<String, List<DirectFlow>> byFacility, List<Finding> findings) {
    /** Nothing beyond greenhouse gases. */
    public static final DirectFlows NONE = new DirectFlows(new CategoryFactors(List.of()), Map.of(), List.of());

    public DirectFlows {
        byFacility = byFacility.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
        findings = List.copyOf(findings);
    }

    /**
     * An amount of one flow from one row.
     *
     * @param flow the flow
     * @param amount how much in the flow's unit
     * @param kind how it is known
     * @param subject the identifier of the activity's flow, or the name of the substance
     * @param claim the row
     */
    public record DirectFlow(NetworkFlow flow, BigDecimal amount, Kind kind, String subject, Claim<?> claim) {
        /** How an amount is known. */
        public enum Kind {
            /** From a bill or a meter. */
            ACTIVITY,
            /** From a report to a register. */
            RELEASE
        }
    }

    /**
     * The flows of facilities.
     *
     * @param sites their footprints, whose inventories give energy and water
     * @param releases releases by the identifiers of these facilities; those of other years are left aside
     * @param directory knows the substances
     * @param method characterizes the releases
     */
    public static DirectFlows of(
            Collection<SiteFootprint> sites,
            Collection<Release> releases,
            SubstanceDirectory directory,
            ImpactMethod method) {
        CategoryFactors all =
                CategoryFactors.releases(method).and(CategoryFactors.energy()).and(CategoryFactors.water());
        Set<String> counted =
                all.factors().stream().map(factor -> factor.flow().id()).collect(Collectors.toSet());
        Map<String, List<Release>> reported = releases.stream().collect(Collectors.groupingBy(Release::facility));
        Map<String, List<DirectFlow>> byFacility = new LinkedHashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (SiteFootprint site : sites) {
            String facility = site.inventory().facility().id();
            int year = site.inventory().period().end().getYear();
            List<Release> own = reported.getOrDefault(facility, List.of()).stream()
                    .filter(release -> release.year() == year)
                    .toList();
            List<DirectFlow> released = own.stream()
                    .flatMap(release -> released(release, directory))
                    .toList();
            noteReleases(site, own, released, directory, counted).ifPresent(findings::add);
            noteActivities(site).ifPresent(findings::add);
            byFacility.put(
                    facility,
                    Stream.of(released.stream(), energy(site), water(site))
                            .flatMap(flows -> flows)
                            .toList());
        }
        return new DirectFlows(all.only(occurring(byFacility)), byFacility, findings);
    }

    private static Set<String> occurring(Map<String, List<DirectFlow>> byFacility) {
        return byFacility.values().stream()
                .flatMap(List::stream)
                .map(flow -> flow.flow().id())
                .collect(Collectors.toSet());
    }

    // --- rows

    private static Stream<DirectFlow> released(Release release, SubstanceDirectory directory) {
        return ReleaseMasses.of(Stream.of(release), directory).masses().stream().map(mass -> {
            String name = directory
                    .find(release.register(), release.substance(), release.substanceName())
                    .map(found -> found.substance().name())
                    .orElse(release.substanceName());
            return new DirectFlow(named(mass, name), mass.kilograms(), DirectFlow.Kind.RELEASE, name, release.claim());
        });
    }

    /** The flow that factors know, under the substance's name. */
    private static NetworkFlow named(SubstanceMass mass, String name) {
        NetworkFlow flow = CategoryFactors.flow(mass.substance(), mass.compartment());
        return new NetworkFlow(flow.id(), name, flow.compartment(), flow.unit());
    }

    private static Stream<DirectFlow> energy(SiteFootprint site) {
        Set<EnergyCarrier> told = site.energy().keySet();
        return site.inventory().counted().stream()
                .flatMap(row -> row.flow() instanceof Flow.Energy(EnergyCarrier carrier) && told.contains(carrier)
                        ? amount(row)
                                .flatMap(quantity -> site.heat(carrier, quantity))
                                .map(heat -> direct(CategoryFactors.flow(carrier), DirectImpacts.megajoules(heat), row))
                                .stream()
                        : Stream.empty());
    }

    private static Stream<DirectFlow> water(SiteFootprint site) {
        return site.inventory().counted().stream()
                .flatMap(row -> row.flow() instanceof Flow.Water(WaterFlow kind)
                                && site.inventory()
                                        .total(row.flow(), Units.CUBIC_METER)
                                        .isPresent()
                        ? amount(row)
                                .map(quantity -> direct(
                                        CategoryFactors.flow(kind),
                                        quantity.to(Units.CUBIC_METER).amount(),
                                        row))
                                .stream()
                        : Stream.empty());
    }

    private static DirectFlow direct(NetworkFlow flow, BigDecimal amount, Activity row) {
        return new DirectFlow(flow, amount, DirectFlow.Kind.ACTIVITY, row.flow().id(), row.claim());
    }

    private static Optional<Quantity> amount(Activity row) {
        return row.claim().value() instanceof Amount.Physical(Quantity quantity)
                ? Optional.of(quantity)
                : Optional.empty();
    }

    // --- what no category counts

    private static Optional<Finding> noteReleases(
            SiteFootprint site,
            List<Release> own,
            List<DirectFlow> released,
            SubstanceDirectory directory,
            Set<String> counted) {
        ReleaseMasses masses = ReleaseMasses.of(own.stream(), directory);
        BigDecimal uncounted = released.stream()
                .filter(flow -> !counted.contains(flow.flow().id()))
                .map(DirectFlow::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean complete = uncounted.signum() == 0
                && masses.unknown().isEmpty()
                && masses.elsewhere().isEmpty();
        return complete
                ? Optional.empty()
                : Optional.of(Finding.note(
                        "footprint.releases-not-counted",
                        site.inventory().facility().position(),
                        site.inventory().facility().id(),
                        kilograms(masses.knownMass().add(masses.unknownMass())),
                        kilograms(masses.unknownMass()),
                        kilograms(uncounted),
                        Integer.toString(masses.elsewhere().size())));
    }

    private static Optional<Finding> noteActivities(SiteFootprint site) {
        List<String> missing = DirectImpacts.notCounted(site);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.note(
                        "footprint.direct-not-counted",
                        site.inventory().facility().position(),
                        site.inventory().facility().id(),
                        String.join(", ", missing)));
    }

    private static String kilograms(BigDecimal mass) {
        return mass.stripTrailingZeros().toPlainString();
    }
}
