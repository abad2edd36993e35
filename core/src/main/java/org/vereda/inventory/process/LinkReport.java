package org.vereda.inventory.process;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vereda.inventory.process.LinkOutcome.CutOff;
import org.vereda.inventory.process.LinkOutcome.Linked;
import org.vereda.inventory.process.LinkOutcome.Mismatched;
import org.vereda.inventory.process.LinkOutcome.Missing;
import org.vereda.inventory.process.LinkOutcome.Undecided;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.SourcePosition;

/**
 * What was linked to what by which rule, what had several candidates, what was cut off, what was converted and what was
 * refused: one outcome for every line that asks for a provider.
 *
 * @param database what was linked
 * @param rules the rules in the order in which they were asked
 * @param coProducts what was decided about co-products
 * @param outcomes in the order of the database
 */
public record LinkReport(
        ProcessDatabase database, List<LinkRule> rules, CoProducts coProducts, List<LinkOutcome> outcomes) {
    private static final int SHOWN = 5;

    public LinkReport {
        rules = List.copyOf(rules);
        outcomes = List.copyOf(outcomes);
    }

    /** All outcomes of a kind. */
    public <T extends LinkOutcome> Stream<T> of(Class<T> kind) {
        return outcomes.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** How many lines each kind of outcome has, by the name of its type, and links by that of their rule. */
    public Map<String, Long> counts() {
        return outcomes.stream()
                .collect(Collectors.groupingBy(
                        outcome -> outcome instanceof Linked linked
                                ? linked.rule().getClass().getSimpleName()
                                : outcome.getClass().getSimpleName(),
                        TreeMap::new,
                        Collectors.counting()));
    }

    /**
     * A flow that ends at the border of the system.
     *
     * @param flow what is cut off
     * @param reason why
     * @param amount the sum over all lines in the flow's reference unit, each per stated run of its process
     * @param lines in how many lines
     */
    public record CutOffFlow(ProcessFlow flow, CutOff.Reason reason, double amount, int lines) {
        private CutOffFlow and(double more) {
            return new CutOffFlow(flow, reason, amount + more, lines + 1);
        }
    }

    /** What was cut off, by flow, in the order of first use. */
    public List<CutOffFlow> cutOff() {
        Map<String, CutOffFlow> byFlow = new LinkedHashMap<>();
        of(CutOff.class).forEach(cut -> {
            FlowAmount line = cut.line();
            double amount = line.isConvertible() ? line.referenceAmount() : Double.NaN;
            byFlow.merge(
                    line.flow().id(),
                    new CutOffFlow(line.flow(), cut.reason(), amount, 1),
                    (before, one) -> before.and(one.amount()));
        });
        return List.copyOf(byFlow.values());
    }

    /**
     * A conversion that links rest on.
     *
     * @param flow the flow
     * @param from the unit of the user
     * @param to the unit of the provider
     * @param factor how many of the provider's units one of the user's is
     * @param links how many links use it
     */
    public record UnitConversion(ProcessFlow flow, String from, String to, double factor, int links) {
        private UnitConversion again() {
            return new UnitConversion(flow, from, to, factor, links + 1);
        }
    }

    /** The conversions between different units that links rest on, by flow. */
    public List<UnitConversion> conversions() {
        Map<List<String>, UnitConversion> found = new LinkedHashMap<>();
        of(Linked.class)
                .filter(link ->
                        !link.line().unit().equals(link.provider().line().unit()))
                .forEach(link -> {
                    String from = link.line().unit().name();
                    String to = link.provider().line().unit().name();
                    double factor =
                            link.line().conversion() / link.provider().line().conversion();
                    found.merge(
                            List.of(link.line().flow().id(), from, to),
                            new UnitConversion(link.line().flow(), from, to, factor, 1),
                            (before, one) -> before.again());
                });
        return List.copyOf(found.values());
    }

    /** The flows without a decided provider, each with the processes that could provide it. */
    public Map<ProcessFlow, List<Offer>> undecided() {
        Map<String, Undecided> byFlow = new LinkedHashMap<>();
        of(Undecided.class)
                .forEach(open -> byFlow.putIfAbsent(open.line().flow().id(), open));
        Map<ProcessFlow, List<Offer>> candidates = new LinkedHashMap<>();
        byFlow.values().forEach(open -> candidates.put(open.line().flow(), open.candidates()));
        return Collections.unmodifiableMap(candidates);
    }

    /** What a person should know: notes on what was cut off and converted, warnings on what is open, errors on refusals. */
    public List<Finding> findings() {
        Findings findings = new Findings(Integer.MAX_VALUE);
        of(Missing.class).map(LinkReport::finding).flatMap(Optional::stream).forEach(findings::add);
        of(Mismatched.class).map(LinkReport::finding).flatMap(Optional::stream).forEach(findings::add);
        undecided()
                .forEach((flow, candidates) -> findings.add(Finding.warning(
                        "process.several-providers",
                        flow.position(),
                        flow.name(),
                        names(candidates),
                        Integer.toString(candidates.size()))));
        cutOff().forEach(cut -> findings.add(told(cut)));
        conversions()
                .forEach(conversion -> findings.add(Finding.note(
                        "process.unit-converted",
                        conversion.flow().position(),
                        conversion.flow().name(),
                        conversion.from(),
                        Double.toString(conversion.factor()),
                        conversion.to(),
                        Integer.toString(conversion.links()))));
        return findings.sorted();
    }

    /** The error that keeps a line from being computed, nothing for one that is linked or cut off. */
    public static Optional<Finding> finding(LinkOutcome outcome) {
        SourcePosition place = outcome.line().position();
        String user = outcome.user().label();
        String flow = outcome.line().flow().name();
        return switch (outcome) {
            case Linked linked -> Optional.empty();
            case CutOff cut -> Optional.empty();
            case Undecided open ->
                Optional.of(Finding.error("process.undecided-provider", place, user, flow, names(open.candidates())));
            case Missing missing ->
                Optional.of(Finding.error("process.missing-provider", place, user, flow, missing.provider()));
            case Mismatched mismatched -> {
                FlowAmount doubtful = mismatched.doubtful();
                yield Optional.of(Finding.error(
                        "process.link-unit-mismatch",
                        place,
                        user,
                        flow,
                        doubtful.unit().name(),
                        doubtful.flow().referenceUnit().name()));
            }
        };
    }

    private static Finding told(CutOffFlow cut) {
        String amount = Double.toString(cut.amount());
        String unit = cut.flow().referenceUnit().name();
        String lines = Integer.toString(cut.lines());
        return switch (cut.reason()) {
            case NO_PROVIDER ->
                Finding.note(
                        "process.cut-off", cut.flow().position(), cut.flow().name(), lines, amount, unit);
            case ONLY_CO_PRODUCT ->
                Finding.warning(
                        "process.cut-off-co-product",
                        cut.flow().position(),
                        cut.flow().name(),
                        lines,
                        amount,
                        unit);
            case CHOSEN ->
                Finding.note(
                        "process.cut-off-chosen",
                        cut.flow().position(),
                        cut.flow().name(),
                        lines,
                        amount,
                        unit);
        };
    }

    private static String names(List<Offer> candidates) {
        List<String> names = new ArrayList<>();
        candidates.stream()
                .limit(SHOWN)
                .forEach(offer -> names.add(
                        offer.process().label() + " (" + offer.process().id() + ")"));
        return String.join("; ", names) + (candidates.size() > SHOWN ? "; ..." : "");
    }
}
