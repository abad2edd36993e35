package org.vereda.endoflife.materials;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/**
 * Steps of treatment one after the other and side by side: collection, dismantling, shredding, sorting, refining. Each
 * step hands on shares of what enters it; what it hands on to nobody is its residue. The first step named is where
 * everything enters.
 *
 * <p>With T(s, x, t) the share of substance x that step s hands to t, the mass of x that enters t is {@code m(t, x) = sum
 * over s of m(s, x) * T(s, x, t)} in kg, and the residue of s is {@code m(s, x) * (1 - sum over t of T(s, x, t))}. All
 * numbers are exact decimals, so that what comes out and the residue add up to what went in without any rest.
 */
public final class TreatmentChain {
    private final String id;
    private final Map<String, List<Transfer>> steps;

    private TreatmentChain(String id, Map<String, List<Transfer>> steps) {
        this.id = id;
        this.steps = steps;
    }

    /**
     * A chain whose steps stand in the order in which they are first named.
     *
     * @throws InvalidInput where there is no step, a step hands on more than it gets, or hands to itself or an earlier one
     */
    public static TreatmentChain of(String id, List<Transfer> transfers) {
        Map<String, List<Transfer>> steps = new LinkedHashMap<>();
        transfers.forEach(transfer -> steps.computeIfAbsent(transfer.step(), step -> new ArrayList<>())
                .add(transfer));
        if (steps.isEmpty()) {
            throw InvalidInput.of(Finding.error("materials.empty-chain", SourcePosition.NOWHERE, id));
        }
        steps.values().forEach(TreatmentChain::requireNoGain);
        requireForward(List.copyOf(steps.keySet()), transfers);
        return new TreatmentChain(id, steps);
    }

    public String id() {
        return id;
    }

    /** The steps in their order; the first is where everything enters. */
    public List<String> steps() {
        return List.copyOf(steps.keySet());
    }

    /** What the chain rests on. */
    public List<Transfer> transfers() {
        return steps.values().stream().flatMap(List::stream).toList();
    }

    /** The targets that are no steps, in the order in which they are first named. */
    public List<String> outputs() {
        return transfers().stream()
                .map(Transfer::target)
                .filter(target -> !steps.containsKey(target))
                .distinct()
                .toList();
    }

    /**
     * What becomes of a composition.
     *
     * @throws InvalidInput where a step says nothing about a substance that enters it
     */
    public Treatment treat(Composition input) {
        Map<String, NavigableMap<Substance, BigDecimal>> entered = new HashMap<>();
        Map<String, Composition> residues = new LinkedHashMap<>();
        entered.put(steps().getFirst(), new TreeMap<>(input.kilograms()));
        for (String step : steps.keySet()) {
            residues.put(step, pass(step, entered.computeIfAbsent(step, one -> new TreeMap<>()), entered));
        }
        Map<String, Composition> passed = compositions(steps(), entered);
        return new Treatment(input, passed, compositions(outputs(), entered), residues, handed(passed));
    }

    private List<Handed> handed(Map<String, Composition> entered) {
        List<Handed> handed = new ArrayList<>();
        entered.forEach((step, composition) -> {
            Map<String, NavigableMap<Substance, BigDecimal>> targets = new LinkedHashMap<>();
            composition
                    .kilograms()
                    .forEach((substance, mass) -> stated(step, substance)
                            .forEach(transfer -> targets.computeIfAbsent(transfer.target(), target -> new TreeMap<>())
                                    .merge(substance, mass.multiply(transfer.share()), BigDecimal::add)));
            targets.forEach((target, masses) -> handed.add(new Handed(step, target, new Composition(masses))));
        });
        return List.copyOf(handed);
    }

    /**
     * Yields of a substance into an output, stated against what entered each step on the way, the first step first: {@code
     * y(s) = T(s, output) + sum over later steps t of T(s, t) * y(t)}. The one of the first step is the yield of the
     * whole chain, the one of the last is what a refinery would call its yield.
     */
    public List<StatedYield> yields(Substance substance, String output) {
        Map<String, BigDecimal> reached = new HashMap<>();
        List<StatedYield> yields = new ArrayList<>();
        for (String step : steps().reversed()) {
            BigDecimal share = transfers(step, substance)
                    .map(transfer -> transfer.share().multiply(reachedFrom(transfer, output, reached)))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            reached.put(step, share);
            if (share.signum() > 0) {
                yields.addFirst(new StatedYield(substance, output, step, share));
            }
        }
        return List.copyOf(yields);
    }

    private static BigDecimal reachedFrom(Transfer transfer, String output, Map<String, BigDecimal> reached) {
        return transfer.target().equals(output)
                ? BigDecimal.ONE
                : reached.getOrDefault(transfer.target(), BigDecimal.ZERO);
    }

    private Composition pass(
            String step,
            NavigableMap<Substance, BigDecimal> masses,
            Map<String, NavigableMap<Substance, BigDecimal>> entered) {
        NavigableMap<Substance, BigDecimal> left = new TreeMap<>();
        masses.forEach((substance, mass) -> {
            BigDecimal handed = BigDecimal.ZERO;
            for (Transfer transfer : stated(step, substance)) {
                BigDecimal part = mass.multiply(transfer.share());
                entered.computeIfAbsent(transfer.target(), target -> new TreeMap<>())
                        .merge(substance, part, BigDecimal::add);
                handed = handed.add(part);
            }
            left.put(substance, mass.subtract(handed));
        });
        return new Composition(left);
    }

    private List<Transfer> stated(String step, Substance substance) {
        List<Transfer> transfers = transfers(step, substance).toList();
        if (transfers.isEmpty()) {
            throw InvalidInput.of(Finding.error(
                    "materials.no-yield",
                    steps.getOrDefault(step, List.of()).getFirst().position(),
                    step,
                    substance.toString()));
        }
        return transfers;
    }

    /** What a step states about the element, else about its material, else about any material. */
    private Stream<Transfer> transfers(String step, Substance substance) {
        List<Transfer> all = steps.getOrDefault(step, List.of());
        return Stream.of(substance, Substance.of(substance.material()), Substance.of(Transfer.ANY))
                .filter(named -> all.stream().anyMatch(one -> one.substance().equals(named)))
                .findFirst()
                .stream()
                .flatMap(named -> all.stream().filter(one -> one.substance().equals(named)));
    }

    private static Map<String, Composition> compositions(
            List<String> names, Map<String, NavigableMap<Substance, BigDecimal>> entered) {
        Map<String, Composition> found = new LinkedHashMap<>();
        names.forEach(name -> found.put(
                name,
                Optional.ofNullable(entered.get(name))
                        .map(Composition::new)
                        .orElseGet(() -> new Composition(new TreeMap<>()))));
        return found;
    }

    private static void requireNoGain(List<Transfer> step) {
        Map<Substance, BigDecimal> sums = new TreeMap<>();
        for (Transfer transfer : step) {
            BigDecimal sum = sums.merge(transfer.substance(), transfer.share(), BigDecimal::add);
            if (sum.compareTo(BigDecimal.ONE) > 0) {
                throw InvalidInput.of(Finding.error(
                        "materials.more-than-all",
                        transfer.position(),
                        transfer.step(),
                        transfer.substance().toString(),
                        sum.toPlainString()));
            }
        }
    }

    private static void requireForward(List<String> order, List<Transfer> transfers) {
        for (Transfer transfer : transfers) {
            int target = order.indexOf(transfer.target());
            if (target >= 0 && target <= order.indexOf(transfer.step())) {
                throw InvalidInput.of(
                        Finding.error("materials.backward", transfer.position(), transfer.step(), transfer.target()));
            }
        }
    }
}
