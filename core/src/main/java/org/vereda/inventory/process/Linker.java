package org.vereda.inventory.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vereda.inventory.process.LinkOutcome.CutOff;
import org.vereda.inventory.process.LinkOutcome.Linked;
import org.vereda.inventory.process.LinkOutcome.Mismatched;
import org.vereda.inventory.process.LinkOutcome.Missing;
import org.vereda.inventory.process.LinkOutcome.Undecided;

/** Finds a provider for every product that goes into a process and for every waste that comes out. */
public final class Linker {
    private final List<LinkRule> rules;
    private final Map<String, List<Offer>> offers = new HashMap<>();
    private final Map<String, List<Offer>> coProducts = new HashMap<>();
    private final Map<LinkRule.Chosen, Map<String, LinkChoice>> choices = new HashMap<>();

    private Linker(ProcessDatabase database, List<LinkRule> rules, CoProducts coProducts) {
        this.rules = List.copyOf(rules);
        boolean all = coProducts instanceof CoProducts.Allocated;
        database.processes()
                .forEach(process -> process.delivered().forEach(line -> addOffer(new Offer(process, line), all)));
        rules.forEach(rule -> {
            if (rule instanceof LinkRule.Chosen chosen) {
                choices.put(chosen, index(chosen));
            }
        });
    }

    /**
     * Links a database.
     *
     * @param rules asked in this order for every line until one decides
     * @param coProducts with allocation co-products provide too, otherwise only reference products do
     */
    public static LinkReport link(ProcessDatabase database, List<LinkRule> rules, CoProducts coProducts) {
        Linker linker = new Linker(database, rules, coProducts);
        List<LinkOutcome> outcomes = new ArrayList<>();
        database.processes()
                .forEach(user ->
                        user.demanded().map(line -> linker.outcome(user, line)).forEach(outcomes::add));
        return new LinkReport(database, linker.rules, coProducts, outcomes);
    }

    private void addOffer(Offer offer, boolean isCoProductToo) {
        Map<String, List<Offer>> target = offer.isReference() || isCoProductToo ? offers : coProducts;
        target.computeIfAbsent(offer.line().flow().id(), flow -> new ArrayList<>(1))
                .add(offer);
    }

    private static Map<String, LinkChoice> index(LinkRule.Chosen chosen) {
        Map<String, LinkChoice> index = new HashMap<>();
        chosen.choices().forEach(choice -> index.put(key(choice.flow(), choice.user()), choice));
        return index;
    }

    private static String key(String flow, String user) {
        return flow + "\n" + user;
    }

    private LinkOutcome outcome(UnitProcess user, FlowAmount line) {
        List<Offer> candidates = offers.getOrDefault(line.flow().id(), List.of());
        for (LinkRule rule : rules) {
            Optional<LinkOutcome> decided = switch (rule) {
                case LinkRule.Chosen chosen -> chosen(chosen, user, line, candidates);
                case LinkRule.StatedProvider stated -> named(stated, user, line, line.provider(), candidates);
                case LinkRule.OnlyProvider only -> single(only, user, line, candidates);
                case LinkRule.SamePlace same ->
                    single(same, user, line, at(user.location().label(), candidates));
                case LinkRule.PreferredPlaces preferred ->
                    preferred.places().stream()
                            .map(place -> single(preferred, user, line, at(place, candidates)))
                            .flatMap(Optional::stream)
                            .findFirst();
            };
            if (decided.isPresent()) {
                return decided.get();
            }
        }
        return candidates.isEmpty() ? cutOff(user, line) : new Undecided(user, line, candidates);
    }

    private CutOff cutOff(UnitProcess user, FlowAmount line) {
        boolean isCoProduct = coProducts.containsKey(line.flow().id());
        return new CutOff(user, line, isCoProduct ? CutOff.Reason.ONLY_CO_PRODUCT : CutOff.Reason.NO_PROVIDER);
    }

    private Optional<LinkOutcome> chosen(
            LinkRule.Chosen rule, UnitProcess user, FlowAmount line, List<Offer> candidates) {
        Map<String, LinkChoice> index = choices.getOrDefault(rule, Map.of());
        String flow = line.flow().id();
        return Optional.ofNullable(index.get(key(flow, user.id())))
                .or(() -> Optional.ofNullable(index.get(key(flow, ""))))
                .flatMap(choice -> choice.provider().isEmpty()
                        ? Optional.of(new CutOff(user, line, CutOff.Reason.CHOSEN))
                        : named(rule, user, line, choice.provider(), candidates));
    }

    /** Nothing where no provider is named; {@link Missing} where the named one does not deliver the flow. */
    private static Optional<LinkOutcome> named(
            LinkRule rule, UnitProcess user, FlowAmount line, String provider, List<Offer> candidates) {
        if (provider.isEmpty()) {
            return Optional.empty();
        }
        return candidates.stream()
                .filter(offer -> offer.process().id().equals(provider))
                .findFirst()
                .map(offer -> linked(rule, user, line, offer))
                .or(() -> Optional.of(new Missing(user, line, provider)));
    }

    private static Optional<LinkOutcome> single(
            LinkRule rule, UnitProcess user, FlowAmount line, List<Offer> candidates) {
        return candidates.size() == 1 ? Optional.of(linked(rule, user, line, candidates.getFirst())) : Optional.empty();
    }

    private static List<Offer> at(String place, List<Offer> candidates) {
        return candidates.stream()
                .filter(offer -> offer.process().location().label().equals(place))
                .toList();
    }

    private static LinkOutcome linked(LinkRule rule, UnitProcess user, FlowAmount line, Offer offer) {
        if (!line.isConvertible()) {
            return new Mismatched(user, line, line);
        }
        return offer.line().isConvertible()
                ? new Linked(user, line, offer, rule)
                : new Mismatched(user, line, offer.line());
    }
}
