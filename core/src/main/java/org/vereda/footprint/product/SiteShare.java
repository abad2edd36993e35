package org.vereda.footprint.product;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vereda.footprint.EmissionScope;
import org.vereda.footprint.FootprintLine;
import org.vereda.footprint.SiteFootprint;
import org.vereda.footprint.UncertaintyRules.Basic;
import org.vereda.footprint.impact.DirectFlows.DirectFlow;
import org.vereda.footprint.method.GhgComponent;
import org.vereda.footprint.network.Fact;
import org.vereda.footprint.network.NetworkFlow;
import org.vereda.inventory.Flow;
import org.vereda.inventory.IndustryCode;
import org.vereda.quantity.Evidence;
import org.vereda.quantity.Finding;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Uncertainty;

/** Shares a site's footprint among the products made there, without what their bills of materials already cover. */
final class SiteShare {
    private record Key(
            EmissionScope scope, Flow flow, Contribution.Source source, GhgComponent component, String gwpSet) {}

    private record Direct(NetworkFlow flow, Uncertainty spread, Fact fact) {}

    private record Used(Flow flow, FactorKey factor, Uncertainty spread) {}

    /** kg CO2e and the primary part of it. */
    private record Sum(BigDecimal kilograms, BigDecimal primary) {
        Sum plus(Sum other) {
            return new Sum(kilograms.add(other.kilograms), primary.add(other.primary));
        }
    }

    /** Shares are exact decimals; as doubles their sum may miss 1 by some units in the last place. */
    private static final double ROUNDING = 1e-12;

    private final SystemCompiler compiler;
    private final SiteFootprint site;
    private final String facility;
    private final String country;
    private final Map<String, SourcePosition> firsts = new TreeMap<>();

    SiteShare(SystemCompiler compiler, SiteFootprint site) {
        this.compiler = compiler;
        this.site = site;
        this.facility = site.inventory().facility().id();
        this.country = site.inventory().facility().country().name();
    }

    /** Flows that belong to a site as a whole and not to a product's parts list. */
    static boolean isOfTheSite(Flow flow) {
        return switch (flow) {
            case Flow.Energy energy -> true;
            case Flow.Water water -> true;
            case Flow.Waste waste -> true;
            case Flow.Solvent solvent -> true;
            case Flow.Refrigerant refrigerant -> true;
            case Flow.Emission emission -> true;
            case Flow.Freight freight -> false;
            case Flow.Material material -> false;
            case Flow.Purchase purchase -> false;
        };
    }

    static Contribution.Source backgroundOf(FootprintLine line) {
        return line.isSpendBased() ? Contribution.Source.SPEND_FACTOR : Contribution.Source.PROCESS_FACTOR;
    }

    void add() {
        List<ProcessNode> nodes = nodes();
        Map<String, Double> left = leftByFlow(nodes);
        sums().forEach((key, sum) -> nodes.forEach(node -> {
            double perUnit = share(node) * left.getOrDefault(key.flow().id(), 1.0) / node.output();
            node.burdens().add(contribution(key, sum, node.product().id()).times(perUnit));
        }));
        amounts()
                .forEach((use, amount) -> nodes.forEach(node -> {
                    double perUnit = share(node) * left.getOrDefault(use.flow().id(), 1.0) / node.output();
                    node.uses().add(use(use, amount.doubleValue() * perUnit));
                }));
        addDirect(nodes);
    }

    /** The same key shares what the site releases, its energy and its water. */
    private void addDirect(List<ProcessNode> nodes) {
        Map<Direct, BigDecimal> amounts = new LinkedHashMap<>();
        compiler.system()
                .direct()
                .byFacility()
                .getOrDefault(facility, List.of())
                .forEach(row -> amounts.merge(direct(row), row.amount(), BigDecimal::add));
        amounts.forEach((key, amount) -> nodes.forEach(node -> node.direct()
                .add(new ProcessNode.Direct(
                        key.flow(), amount.doubleValue() * share(node) / node.output(), key.spread(), key.fact()))));
    }

    /** Rows about one flow of a facility are one fact, and for energy and water the one that its gases rest on. */
    private Direct direct(DirectFlow row) {
        String key = switch (row.kind()) {
            case ACTIVITY -> "activity|" + facility + "|" + row.subject();
            case RELEASE -> "release|" + facility + "|" + row.flow().id();
        };
        Basic basic = switch (row.kind()) {
            case ACTIVITY -> Basic.DEMAND;
            case RELEASE -> Basic.OTHER_GAS;
        };
        SourcePosition position = row.claim().position();
        return new Direct(
                row.flow(),
                compiler.rules().amount(row.claim(), basic),
                new Fact(
                        key,
                        Fact.Kind.ACTIVITY,
                        facility,
                        row.subject(),
                        firsts.computeIfAbsent(key, one -> position)));
    }

    /** Rows of one flow with one factor and one spread add up to one amount. */
    private Map<Used, BigDecimal> amounts() {
        Map<Used, BigDecimal> amounts = new LinkedHashMap<>();
        site.lines().stream()
                .filter(line -> line.scope().counts(compiler.method().electricity()))
                .forEach(line -> amounts.merge(used(line), line.amount(), BigDecimal::add));
        return amounts;
    }

    private Used used(FootprintLine line) {
        Basic kind = line.flow() instanceof Flow.Freight ? Basic.TRANSPORT : Basic.DEMAND;
        return new Used(
                line.flow(),
                FactorKey.of(line, site.regions()),
                compiler.rules().amount(line.claim(), kind));
    }

    /** What a facility used of one flow is one fact, whatever it is shared among. */
    private ProcessNode.Use use(Used used, double amount) {
        String flow = used.flow().id();
        SourcePosition position = site.lines().stream()
                .filter(line -> line.flow().equals(used.flow()))
                .map(line -> line.claim().position())
                .min(Comparator.naturalOrder())
                .orElse(SourcePosition.NOWHERE);
        Fact fact = new Fact("activity|" + facility + "|" + flow, Fact.Kind.ACTIVITY, facility, flow, position);
        return new ProcessNode.Use(used.factor(), amount, position, used.spread(), fact, Optional.empty());
    }

    /** What no product takes, as contributions without a product: all of it for a facility whose products are not known. */
    List<Contribution> unshared() {
        double taken = nodes().stream().mapToDouble(this::share).sum();
        double rest = nodes().isEmpty() ? 1 : 1 - taken;
        return Math.abs(rest) < ROUNDING
                ? List.of()
                : sums().entrySet().stream()
                        .map(entry -> contribution(entry.getKey(), entry.getValue(), "")
                                .times(rest))
                        .toList();
    }

    private List<ProcessNode> nodes() {
        return compiler.allocation(facility).stream()
                .flatMap(one -> one.shares().keySet().stream().sorted())
                .flatMap(product -> compiler.maker(product, facility).stream())
                .toList();
    }

    private double share(ProcessNode node) {
        return compiler.allocation(facility)
                .map(one -> one.shares().getOrDefault(node.product().id(), BigDecimal.ZERO))
                .orElse(BigDecimal.ZERO)
                .doubleValue();
    }

    private Contribution contribution(Key key, Sum sum, String product) {
        return new Contribution(
                product,
                facility,
                country,
                key.scope(),
                key.flow().id(),
                key.source(),
                key.component(),
                key.gwpSet(),
                sum.kilograms().doubleValue(),
                sum.primary().doubleValue());
    }

    private Map<Key, Sum> sums() {
        Map<Key, Sum> sums = new LinkedHashMap<>();
        site.lines().stream()
                .filter(line -> line.scope().counts(compiler.method().electricity()))
                .forEach(line -> line.components()
                        .forEach((component, kilograms) ->
                                sums.merge(key(line, component), sum(line, kilograms), Sum::plus)));
        return sums;
    }

    private static Key key(FootprintLine line, GhgComponent component) {
        boolean own = line.scope().scope() < 3;
        Contribution.Source source = own ? Contribution.Source.SITE : backgroundOf(line);
        return new Key(line.scope(), line.flow(), source, component, line.gwpSet());
    }

    /** Primary is what rests on the site's own bills and meters: scopes 1 and 2 from amounts that are no estimates. */
    private static Sum sum(FootprintLine line, BigDecimal kilograms) {
        boolean primary = line.scope().scope() < 3 && line.claim().evidence() != Evidence.ESTIMATED;
        return new Sum(kilograms, primary ? kilograms : BigDecimal.ZERO);
    }

    // --- what bills of materials already cover

    /** The share of each bought flow that the bills of materials leave to the site, 0 to 1. */
    private Map<String, Double> leftByFlow(List<ProcessNode> nodes) {
        Map<String, Double> left = new TreeMap<>();
        site.lines().stream()
                .map(FootprintLine::flow)
                .filter(flow -> !isOfTheSite(flow))
                .distinct()
                .forEach(flow -> left(flow, nodes).ifPresent(share -> left.put(flow.id(), share)));
        return left;
    }

    private Optional<Double> left(Flow flow, List<ProcessNode> nodes) {
        if (flow instanceof Flow.Purchase(String naics) && buysFrom(naics, nodes)) {
            compiler.add(Finding.note(
                    "footprint.purchase-is-an-input",
                    site.inventory().facility().position(),
                    facility,
                    flow.id()));
            return Optional.of(0.0);
        }
        double stated = site.lines().stream()
                .filter(line -> line.flow().equals(flow))
                .mapToDouble(line -> line.co2e().doubleValue())
                .sum();
        double covered = nodes.stream()
                .mapToDouble(node -> node.output() * ofFlow(node, flow))
                .sum();
        if (covered == 0 || stated == 0) {
            return Optional.empty();
        }
        compiler.add(Finding.note(
                "footprint.covered-by-bom",
                site.inventory().facility().position(),
                facility,
                flow.id(),
                kilograms(stated),
                kilograms(covered)));
        return Optional.of(Math.max(0, 1 - covered / stated));
    }

    private static double ofFlow(ProcessNode node, Flow flow) {
        return node.burdens().stream()
                .filter(part ->
                        part.flow().equals(flow.id()) && !part.component().isBiogenicCarbonDioxide())
                .mapToDouble(Contribution::kilograms)
                .sum();
    }

    /** True where a facility of that industry delivers an input that the bills of materials name. */
    private boolean buysFrom(String naics, List<ProcessNode> nodes) {
        return nodes.stream()
                .flatMap(node -> node.links().stream())
                .map(link -> compiler.node(link.provider()).facility())
                .flatMap(supplier -> compiler.site(supplier).stream())
                .flatMap(supplier -> supplier.inventory().facility().industry().stream())
                .map(IndustryCode::digits)
                .anyMatch(naics::equals);
    }

    private static String kilograms(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
