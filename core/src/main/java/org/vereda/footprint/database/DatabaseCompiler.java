package org.vereda.footprint.database;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vereda.footprint.network.Fact;
import org.vereda.footprint.network.ImpactCategory;
import org.vereda.footprint.network.NetworkFlow;
import org.vereda.footprint.network.NetworkNode;
import org.vereda.footprint.network.SupplyNetwork;
import org.vereda.inventory.process.FlowAmount;
import org.vereda.inventory.process.LinkOutcome;
import org.vereda.inventory.process.LinkReport;
import org.vereda.inventory.process.Offer;
import org.vereda.inventory.process.ProcessDatabase;
import org.vereda.inventory.process.ProcessFlow;
import org.vereda.inventory.process.UnitProcess;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Uncertainty;

/**
 * Compiles a linked process database to a supply network.
 *
 * <p>A run of a node is the process as it is stated, which gives the amount of its reference line in the unit of that
 * line. A link is what the run takes, in the unit of the provider's reference line: {@code amount * conversion of the user
 * / conversion of the provider}. Signs are settled here: what is asked for is positive (a waste that is given off asks for
 * its treatment), what is avoided negative; what goes to nature is positive, and so is what is taken from it where the flow
 * is a resource or is never given off; otherwise it is taken back and negative.
 */
public final class DatabaseCompiler {
    private static final int FINDINGS = 10_000;

    private final LinkReport links;
    private final Findings findings = new Findings(FINDINGS);
    private final SupplyNetwork.Builder builder = SupplyNetwork.builder();
    private final ProcessShares shares;
    private final Map<String, List<LinkOutcome>> outcomes;
    private final List<Offer> products = new ArrayList<>();
    private final Map<String, Integer> nodeByProduct = new HashMap<>();
    private final Map<String, Integer> indexByFlow = new LinkedHashMap<>();
    private final Set<String> givenOff = new HashSet<>();
    private final Map<String, Boolean> takenByFlow = new HashMap<>();
    private final Map<String, Integer> takenBack = new LinkedHashMap<>();

    private DatabaseCompiler(LinkReport links) {
        this.links = links;
        this.shares = new ProcessShares(links.coProducts(), findings);
        this.outcomes = links.outcomes().stream()
                .collect(Collectors.groupingBy(outcome -> outcome.user().id()));
        links.database()
                .processes()
                .forEach(process -> process.elementary()
                        .filter(line -> !line.isInput())
                        .forEach(line -> givenOff.add(line.flow().id())));
    }

    /** The whole database; otherwise as {@link #compile(LinkReport, DatabaseMethod, Collection)}. */
    public static CompiledDatabase compile(LinkReport links, DatabaseMethod method) {
        List<String> all =
                links.database().processes().stream().map(UnitProcess::id).toList();
        return compile(links, method, all);
    }

    /**
     * The part of a database that some processes need.
     *
     * @param links who provides what
     * @param method what elementary flows are measured by
     * @param processes the identifiers of the processes that are asked for; with them come all that provide them
     * @throws InvalidInput with everything that keeps these from being computed: an unknown process, undecided or missing
     *     providers, units that do not fit, amounts of a reference product that are not above zero, co-products that
     *     cannot be shared, a loop that needs more than it makes
     */
    public static CompiledDatabase compile(LinkReport links, DatabaseMethod method, Collection<String> processes) {
        DatabaseCompiler compiler = new DatabaseCompiler(links);
        compiler.addNodes(compiler.needed(processes));
        compiler.requireNoErrors();
        for (int node = 0; node < compiler.products.size(); node++) {
            compiler.addLinks(node);
            compiler.addBurdens(node);
        }
        compiler.requireNoErrors();
        compiler.tellTakenBack();
        List<Boolean> known = compiler.addFactors(method);
        return new CompiledDatabase(
                compiler.builder.build(), links, compiler.products, known, compiler.findings.sorted());
    }

    private void requireNoErrors() {
        if (findings.hasErrors()) {
            throw new InvalidInput(
                    findings.sorted().stream().filter(Finding::isError).toList());
        }
    }

    /** These processes and all that provide them, directly and indirectly, in the order in which they are reached. */
    private Collection<UnitProcess> needed(Collection<String> processes) {
        ProcessDatabase database = links.database();
        Map<String, UnitProcess> reached = new LinkedHashMap<>();
        Deque<UnitProcess> open = new ArrayDeque<>();
        for (String id : processes) {
            UnitProcess process = database.process(id).orElseThrow(() -> unknown(id));
            if (reached.putIfAbsent(id, process) == null) {
                open.add(process);
            }
        }
        while (!open.isEmpty()) {
            for (LinkOutcome outcome : outcomesOf(open.remove())) {
                LinkReport.finding(outcome).ifPresent(findings::add);
                if (outcome instanceof LinkOutcome.Linked linked
                        && reached.putIfAbsent(
                                        linked.provider().process().id(),
                                        linked.provider().process())
                                == null) {
                    open.add(linked.provider().process());
                }
            }
        }
        return reached.values();
    }

    private static InvalidInput unknown(String id) {
        return InvalidInput.of(Finding.error("database.unknown-process", SourcePosition.NOWHERE, id));
    }

    /** A line of the amount zero needs no provider. */
    private List<LinkOutcome> outcomesOf(UnitProcess process) {
        return outcomes.getOrDefault(process.id(), List.of()).stream()
                .filter(outcome -> outcome.line().amount() != 0)
                .toList();
    }

    private void addNodes(Collection<UnitProcess> processes) {
        for (UnitProcess process : processes) {
            for (Offer product : shares.nodes(process)) {
                FlowAmount line = product.line();
                if (!(line.amount() > 0)) {
                    findings.add(Finding.error(
                            "database.output-not-positive",
                            line.position(),
                            process.label(),
                            line.flow().name(),
                            Double.toString(line.amount()),
                            line.unit().name()));
                    continue;
                }
                int node = builder.addNode(node(product));
                builder.output(node, line.amount());
                products.add(product);
                nodeByProduct.putIfAbsent(key(product), node);
            }
        }
    }

    private static NetworkNode node(Offer product) {
        UnitProcess process = product.process();
        String place = process.location().code();
        boolean isCountry = place.matches("[A-Z]{2}(-.*)?");
        return new NetworkNode(
                NetworkNode.Kind.PROCESS,
                product.isReference()
                        ? process.id()
                        : process.id() + "/" + product.line().flow().id(),
                product.isReference() ? process.name() : product.line().flow().name(),
                "",
                isCountry ? place.substring(0, 2) : "",
                product.line().unit().name(),
                process.position());
    }

    private static String key(Offer product) {
        return product.process().id() + "\n" + product.line().flow().id();
    }

    private void addLinks(int user) {
        Offer product = products.get(user);
        int credits = 0;
        for (LinkOutcome outcome : outcomesOf(product.process())) {
            if (outcome instanceof LinkOutcome.Linked linked) {
                FlowAmount line = linked.line();
                double sign = line.isAvoided() ? -1 : 1;
                double conversion = sign
                        * shares.share(product, line)
                        * line.conversion()
                        / linked.provider().line().conversion();
                Integer provider = nodeByProduct.get(key(linked.provider()));
                if (provider == null) {
                    throw new IllegalStateException("no node for " + linked.provider());
                }
                if (conversion != 0) {
                    builder.link(
                            user,
                            provider,
                            line.amount() * conversion,
                            scaled(line.uncertainty(), conversion),
                            fact(product.process(), line),
                            line.position());
                }
                credits += line.amount() < 0 && !line.isAvoided() ? 1 : 0;
            }
        }
        if (credits > 0 && product.isReference()) {
            findings.add(Finding.note(
                    "database.negative-inputs",
                    product.process().position(),
                    product.process().label(),
                    Integer.toString(credits)));
        }
    }

    private void addBurdens(int node) {
        Offer product = products.get(node);
        product.process().elementary().filter(line -> line.amount() != 0).forEach(line -> {
            if (!line.isConvertible()) {
                findings.add(Finding.error(
                        "process.unit-mismatch",
                        line.position(),
                        line.flow().name(),
                        line.unit().name(),
                        line.property().name(),
                        line.flow().referenceUnit().name()));
                return;
            }
            double direction = direction(line);
            if (direction < 0) {
                takenBack.merge(line.flow().id(), 1, Integer::sum);
            }
            double conversion = direction * shares.share(product, line) * line.conversion();
            if (conversion != 0) {
                builder.burden(
                        node,
                        flow(line.flow()),
                        line.amount() * conversion,
                        scaled(line.uncertainty(), conversion),
                        fact(product.process(), line));
            }
        });
    }

    /** 1 where the line flows the way that its flow is counted, else -1. */
    private double direction(FlowAmount line) {
        ProcessFlow flow = line.flow();
        boolean isTaken =
                takenByFlow.computeIfAbsent(flow.id(), id -> FlowPlace.isResource(flow) || !givenOff.contains(id));
        return line.isInput() == isTaken ? 1 : -1;
    }

    private void tellTakenBack() {
        takenBack.forEach((id, lines) -> links.database()
                .flow(id)
                .ifPresent(flow -> findings.add(Finding.note(
                        "database.taken-back",
                        flow.position(),
                        flow.name(),
                        String.join("/", flow.category()),
                        Integer.toString(lines)))));
    }

    private int flow(ProcessFlow flow) {
        return indexByFlow.computeIfAbsent(
                flow.id(),
                id -> builder.addFlow(new NetworkFlow(
                        id,
                        flow.name(),
                        String.join("/", flow.category()),
                        flow.referenceUnit().name())));
    }

    /** An amount of a database is one uncertain number, however many products share it; 0 for one without a spread. */
    private long fact(UnitProcess process, FlowAmount line) {
        if (line.uncertainty() instanceof Uncertainty.None) {
            return 0;
        }
        return builder.fact(new Fact(
                links.database().name() + "/" + process.id() + "/" + line.number(),
                Fact.Kind.DATABASE,
                process.label(),
                line.flow().name(),
                line.position()));
    }

    /** The spread of {@code factor * amount}. */
    static Uncertainty scaled(Uncertainty spread, double factor) {
        return switch (spread) {
            case Uncertainty.None none -> none;
            case Uncertainty.Normal(double deviation) -> new Uncertainty.Normal(deviation * Math.abs(factor));
            case Uncertainty.Lognormal lognormal -> lognormal;
            case Uncertainty.Triangular(double low, double high) ->
                new Uncertainty.Triangular(
                        Math.min(low * factor, high * factor), Math.max(low * factor, high * factor));
            case Uncertainty.Uniform(double low, double high) ->
                new Uncertainty.Uniform(Math.min(low * factor, high * factor), Math.max(low * factor, high * factor));
        };
    }

    /** Adds the categories and factors of the method; answers for each flow whether some category knows it. */
    private List<Boolean> addFactors(DatabaseMethod method) {
        List<ImpactCategory> categories = method.categories();
        categories.forEach(builder::addCategory);
        FlowMatcher matcher = new FlowMatcher(method, findings);
        List<Boolean> known = new ArrayList<>();
        indexByFlow.forEach((id, index) -> {
            ProcessFlow flow = links.database().flow(id).orElseThrow();
            Map<ImpactCategory, Double> values = matcher.factors(flow);
            values.forEach((category, value) -> builder.factor(categories.indexOf(category), index, value));
            known.add(!values.isEmpty());
        });
        long unknown = known.stream().filter(isKnown -> !isKnown).count();
        if (unknown > 0) {
            findings.add(Finding.note(
                    "database.flows-without-factor",
                    SourcePosition.ofFile(links.database().name()),
                    Long.toString(unknown),
                    Integer.toString(known.size()),
                    method.id()));
        }
        return known;
    }
}
