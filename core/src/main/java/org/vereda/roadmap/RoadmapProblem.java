package org.vereda.roadmap;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.vereda.measures.EndUse;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.roadmap.columns.OptionGroup;
import org.vereda.roadmap.columns.Row;

/**
 * The roadmap as a mathematical problem: choose one path of bundles for each end use so that all coupling rows hold at
 * least cost.
 *
 * <pre>
 * minimize    sum of q[j] x[j]
 * subject to  sum over j of group g of x[j] = 1        for each end use g
 *             sum of a[j,k,t] x[j] &gt;= target            for each target
 *             sum of u[j,t]   x[j] &lt;= budget            for each budget, set-aside and start limit
 *             x[j] in {0, 1}
 * </pre>
 *
 * Paths are not listed; they are priced by dynamic programming, so the model is exact whatever their number.
 */
public final class RoadmapProblem {
    private final Scenario scenario;
    private final List<OptionGroup> groups;
    private final List<Row> rows;
    private final Map<String, CouplingRow> shown;
    private final List<Finding> findings;
    private final Standing standing;

    /**
     * What stands whatever the plan.
     *
     * @param decided what has been decided, by end use
     * @param chargeOfNothing what a plan without any candidate is charged
     */
    private record Standing(Map<String, DecidedUse> decided, double chargeOfNothing) {}

    private RoadmapProblem(
            Scenario scenario,
            List<OptionGroup> groups,
            List<Row> rows,
            Map<String, CouplingRow> shown,
            List<Finding> findings,
            Standing standing) {
        this.standing = standing;
        this.scenario = scenario;
        this.groups = List.copyOf(groups);
        this.rows = List.copyOf(rows);
        this.shown = Map.copyOf(shown);
        this.findings = List.copyOf(findings);
    }

    /**
     * Builds the problem from a scenario.
     *
     * @throws InvalidInput with everything that is wrong with the scenario, where something is
     */
    public static RoadmapProblem of(Scenario scenario) {
        List<Finding> findings = new ArrayList<>(check(scenario));
        throwIfWrong(findings);
        RuleBook rules = new RuleBook(scenario);
        findings.addAll(rules.problems());
        GroupMaker maker = new GroupMaker(scenario, rules, findings);
        List<OptionGroup> groups = maker.make();
        throwIfWrong(findings);
        List<RowMaker.Coupled> coupled =
                new RowMaker(scenario, rules, groups, maker.decided(), maker::inPlanMoney, findings).make();
        throwIfWrong(findings);
        Map<String, CouplingRow> shown = new HashMap<>();
        coupled.forEach(row -> shown.put(row.row().id(), row.shown()));
        List<Row> rows = coupled.stream().map(RowMaker.Coupled::row).toList();
        Standing standing = new Standing(maker.decided(), maker.chargeOfNothing(groups));
        return new RoadmapProblem(scenario, groups, rows, shown, findings, standing);
    }

    private static List<Finding> check(Scenario scenario) {
        List<Finding> found = new ArrayList<>();
        if (scenario.years() < 1 || scenario.assumedLifetimeYears() < 1) {
            found.add(Finding.error(
                    "roadmap.no-years",
                    SourcePosition.NOWHERE,
                    Integer.toString(scenario.years()),
                    Integer.toString(scenario.assumedLifetimeYears())));
        }
        Set<String> seen = new HashSet<>();
        scenario.endUses().forEach(use -> refuseTwin(use.id(), "end use " + use.id(), seen, found));
        scenario.options().forEach(option -> refuseTwin(option.id(), "option " + option.id(), seen, found));
        if (scenario.discountPercent().signum() < 0) {
            found.add(Finding.error(
                    "roadmap.negative-amount",
                    SourcePosition.NOWHERE,
                    scenario.discountPercent().toPlainString()));
        }
        return found;
    }

    private static void refuseTwin(String id, String key, Set<String> seen, List<Finding> found) {
        if (!seen.add(key)) {
            found.add(Finding.error("roadmap.id-twice", SourcePosition.NOWHERE, id));
        }
    }

    private static void throwIfWrong(List<Finding> findings) {
        List<Finding> errors =
                findings.stream().filter(Finding::isError).sorted().toList();
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    /** What the problem was built from. */
    public Scenario scenario() {
        return scenario;
    }

    /** The rows that tie facilities together, pooled or split. */
    public List<CouplingRow> couplingRows() {
        return rows.stream().map(this::shown).toList();
    }

    /** What each row asks for, by its name, to the last digit; limits are negative. */
    public SortedMap<String, Double> required() {
        SortedMap<String, Double> found = new TreeMap<>();
        rows.forEach(row -> found.put(row.id(), row.required()));
        return found;
    }

    /** Doubts about the input, for example lifetimes that were assumed. */
    public List<Finding> findings() {
        return findings;
    }

    /** How many options may be chosen; those that the payback limit refuses without a set-aside are not among them. */
    public int candidates() {
        return (int) groups.stream()
                .flatMap(group -> group.candidates().stream())
                .filter(candidate -> !candidate.isFixedCost())
                .count();
    }

    /** The end uses as the optimizer sees them. */
    public List<OptionGroup> groups() {
        return groups;
    }

    /** The end uses of each facility that pays once before anything starts there, what stands for the payment last. */
    public List<List<OptionGroup>> payingFacilities() {
        Map<String, OptionGroup> payments = payments();
        Map<String, List<OptionGroup>> found = new TreeMap<>();
        groups.stream()
                .filter(group -> payments.containsKey(group.endUse().facility()) && !group.isPayment())
                .forEach(group -> found.computeIfAbsent(group.endUse().facility(), any -> new ArrayList<>())
                        .add(group));
        payments.forEach((facility, payment) ->
                found.computeIfAbsent(facility, any -> new ArrayList<>()).add(payment));
        return List.copyOf(found.values());
    }

    /** The end uses at facilities that pay nothing before something starts. */
    public List<OptionGroup> alone() {
        Map<String, OptionGroup> payments = payments();
        return groups.stream()
                .filter(group -> !payments.containsKey(group.endUse().facility()))
                .toList();
    }

    private Map<String, OptionGroup> payments() {
        Map<String, OptionGroup> payments = new TreeMap<>();
        groups.stream()
                .filter(OptionGroup::isPayment)
                .forEach(group -> payments.put(group.endUse().facility(), group));
        return payments;
    }

    /** The rows as the optimizer sees them. */
    public List<Row> rows() {
        return rows;
    }

    /** A row as people see it. */
    public CouplingRow shown(Row row) {
        return Objects.requireNonNull(shown.get(row.id()));
    }

    /** The same problem with targets that ask for less. */
    RoadmapProblem withRows(List<Row> others) {
        Map<String, CouplingRow> lowered = new HashMap<>();
        others.forEach(row -> lowered.put(row.id(), lowered(row)));
        return new RoadmapProblem(scenario, groups, others, lowered, findings, standing);
    }

    private CouplingRow lowered(Row row) {
        boolean same = rows.contains(row);
        double asked = row.required() + decidedIn(row);
        return same ? shown(row) : shown(row).withAmount(Decimals.of(row.isTarget() ? asked : -asked));
    }

    /** What decided options add to a row, or take of it as a negative number. */
    public double decidedIn(Row row) {
        return RowMaker.decidedIn(row, groups, standing.decided);
    }

    /** What has been decided at an end use, where something was. */
    public Optional<DecidedUse> decided(OptionGroup group) {
        return Optional.ofNullable(standing.decided.get(group.endUse().id()));
    }

    /** What a plan without any candidate is charged for leaving an earlier plan. */
    double chargeOfNothing() {
        return standing.chargeOfNothing;
    }

    /**
     * The same problem with other right-hand sides of targets, as a plan that misses some of them is held to.
     *
     * @param amounts the reduction asked for, by the row's name and in the metric's unit; rows without one stay
     * @throws InvalidInput where a name is no target of this problem
     */
    public RoadmapProblem asking(Map<String, Double> amounts) {
        Set<String> targets =
                rows.stream().filter(Row::mayBeMissed).map(Row::id).collect(Collectors.toSet());
        amounts.keySet().stream().filter(id -> !targets.contains(id)).sorted().forEach(id -> {
            throw InvalidInput.of(Finding.error("roadmap.unknown-target", SourcePosition.NOWHERE, id));
        });
        return withRows(rows.stream()
                .map(row -> amounts.containsKey(row.id()) ? row.asking(amounts.get(row.id())) : row)
                .toList());
    }

    /**
     * The same problem with targets that must also hold in some futures.
     *
     * @param futures for the name of a target, each future as the share that families of end uses bring of what they promise
     */
    public RoadmapProblem holdingIn(Map<String, List<SortedMap<String, Double>>> futures) {
        List<Row> all = new ArrayList<>(rows);
        Map<String, CouplingRow> names = new HashMap<>(shown);
        for (Row row : rows) {
            int number = 0;
            for (SortedMap<String, Double> future : futures.getOrDefault(row.id(), List.of())) {
                Row more = row.inFuture(row.id() + "/future-" + ++number, future);
                all.add(more);
                names.put(more.id(), shown(row));
            }
        }
        return new RoadmapProblem(scenario, groups, all, names, findings, standing);
    }

    /** The same problem with some of its rows only. */
    public RoadmapProblem keeping(Predicate<CouplingRow> wanted) {
        List<Row> kept = rows.stream().filter(row -> wanted.test(shown(row))).toList();
        return new RoadmapProblem(scenario, groups, kept, shown, findings, standing);
    }

    /** What money of a year, counted from 0, is worth at the start of the plan to who decides about an end use. */
    public double discount(EndUse use, int year) {
        return Math.pow(1 + new RuleBook(scenario).rate(use.country(), use.facility()), -year);
    }

    /** What a unit of an end use costs in a year, counted from 0, at the start of the plan and without any carbon price. */
    public double price(EndUse use, int year) {
        return discount(use, year)
                * scenario.exchange()
                        .convert(use.price().get(year), scenario.currency(), scenario.priceYear())
                        .amount()
                        .doubleValue();
    }

    /** SHA-256 over every number that the result depends on, in lower-case hexadecimal. */
    public String fingerprint() {
        MessageDigest digest = sha256();
        StringBuilder text = new StringBuilder();
        text.append(scenario.firstYear()).append(' ').append(scenario.years()).append('\n');
        for (OptionGroup group : groups) {
            group.print(text);
            takeIn(text, digest);
        }
        for (Row row : rows) {
            text.append(row.id()).append(' ').append(row.required());
            row.shares()
                    .forEach((family, share) ->
                            text.append(' ').append(family).append(' ').append(share));
            if (row.reach() instanceof Row.Reach.Beyond(Row.Reach members, double share)) {
                text.append(" beyond ").append(share);
            }
            if (row.reach() instanceof Row.Reach.Funded(var payers, var funded, double most, double share)) {
                text.append(" fund ")
                        .append(CouplingRow.label(funded))
                        .append(' ')
                        .append(most)
                        .append(' ')
                        .append(share);
            }
            text.append('\n');
        }
        takeIn(text, digest);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Piece by piece: the text of a million options is longer than an array can be. */
    private static void takeIn(StringBuilder text, MessageDigest digest) {
        digest.update(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
