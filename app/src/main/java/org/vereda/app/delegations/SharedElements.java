package org.vereda.app.delegations;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.vereda.app.roadmap.Planning;
import org.vereda.inventory.Facility;
import org.vereda.inventory.Metric;
import org.vereda.measures.Option;
import org.vereda.partnership.disclosure.CellRule;
import org.vereda.partnership.disclosure.DisclosurePolicy;
import org.vereda.partnership.disclosure.Holdings;
import org.vereda.quantity.Country;
import org.vereda.quantity.Quantity;
import org.vereda.report.content.Named;
import org.vereda.roadmap.Roadmap;
import org.vereda.roadmap.review.Element;

/**
 * What delegations comment on where they may not see the figures of single plants: actions by measure and country, without money, and counted
 * only where enough organizations stand behind them; sums only where the policy lets them be shown.
 */
final class SharedElements {
    private static final Set<String> OF_MONEY =
            Set.of("text/money", "text/summary", "number/cost", "number/spending", "number/bound");
    private static final Set<String> OF_GASES = Set.of("text/summary", "number/gases");

    private final Planning planning;
    private final Roadmap roadmap;
    private final DisclosurePolicy policy;
    private final DraftMaker maker;
    private final Map<String, Facility> facilities = new HashMap<>();

    SharedElements(Planning planning, Roadmap roadmap, DisclosurePolicy policy, DraftMaker maker) {
        this.planning = planning;
        this.roadmap = roadmap;
        this.policy = policy;
        this.maker = maker;
        planning.folder().facilities().forEach(one -> facilities.put(one.id(), one));
    }

    List<Element> all() {
        List<Element> all = new ArrayList<>(maker.texts());
        maker.targets().stream().filter(this::mayBeShown).forEach(all::add);
        all.addAll(measures());
        all.addAll(maker.numbers());
        Set<String> hidden = hidden();
        return all.stream().filter(one -> !hidden.contains(one.id())).toList();
    }

    /** Sums that would show too much of an organization; paragraphs of the partnership's own say what it wants. */
    private Set<String> hidden() {
        Set<String> hidden = new HashSet<>();
        if (isBroken(action -> action.investment().amount())) {
            hidden.addAll(OF_MONEY);
        }
        if (isBroken(SharedElements::gases)) {
            hidden.addAll(OF_GASES);
        }
        if (!planning.folder().roadmapText().isEmpty()) {
            hidden.removeIf(id -> id.startsWith("text/"));
        }
        return hidden;
    }

    private boolean isBroken(Function<Roadmap.Action, BigDecimal> size) {
        Map<String, BigDecimal> byOwner = new HashMap<>();
        roadmap.actions()
                .forEach(action ->
                        byOwner.merge(owner(action), size.apply(action).abs(), BigDecimal::add));
        return !CellRule.broken(Holdings.of(byOwner), policy).isEmpty();
    }

    private static BigDecimal gases(Roadmap.Action action) {
        List<Quantity> years = action.reduction().getOrDefault(Metric.GHG, List.of());
        return years.isEmpty() ? BigDecimal.ZERO : years.getLast().amount();
    }

    private String owner(Roadmap.Action action) {
        Facility site = facilities.get(action.option().facility());
        return site == null ? "" : site.organization();
    }

    /** The amount of a target is a share of what its scope emits: shown where enough organizations are in the scope. */
    private boolean mayBeShown(Element target) {
        List<String> countries =
                Arrays.stream(Country.values()).map(Country::name).toList();
        List<String> parts = List.of(target.id().split("/", -1));
        List<String> scope = List.of(parts.get(parts.size() - 2).split("\\+", -1));
        return countries.containsAll(scope)
                && facilities.values().stream()
                                .filter(one -> scope.contains(one.country().name()))
                                .map(Facility::organization)
                                .distinct()
                                .count()
                        >= policy.contributors();
    }

    private List<Element> measures() {
        SortedMap<String, List<Roadmap.Action>> groups = new TreeMap<>();
        roadmap.actions()
                .forEach(action -> groups.computeIfAbsent(
                                "measure/" + action.option().measure() + "/"
                                        + action.country().name(),
                                any -> new ArrayList<>())
                        .add(action));
        Function<Option, Named> names = planning.actions().names();
        List<Element> elements = new ArrayList<>();
        groups.forEach((id, actions) ->
                elements.add(measure(id, names.apply(actions.getFirst().option()), actions)));
        return elements;
    }

    private Element measure(String id, Named name, List<Roadmap.Action> actions) {
        SortedMap<String, String> words = maker.words(
                page -> page.say(name) + " · " + page.country(actions.getFirst().country()));
        return new Element(id, Element.Kind.MEASURE, words, counted(actions));
    }

    private String counted(List<Roadmap.Action> actions) {
        long owners = actions.stream().map(this::owner).distinct().count();
        if (owners < policy.contributors()) {
            return "< " + policy.contributors();
        }
        int first = actions.stream().mapToInt(Roadmap.Action::startYear).min().orElseThrow();
        int last = actions.stream().mapToInt(Roadmap.Action::startYear).max().orElseThrow();
        return actions.size() + " (" + (first == last ? Integer.toString(first) : first + "–" + last) + ")";
    }
}
