package org.vereda.app.web.roadmap;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.vereda.app.roadmap.Planning;
import org.vereda.app.shown.KeyWord;
import org.vereda.app.web.roadmap.ShownPlan.Bar;
import org.vereda.app.web.roadmap.ShownPlan.Block;
import org.vereda.app.web.roadmap.ShownPlan.Place;
import org.vereda.app.web.roadmap.ShownPlan.Why;
import org.vereda.inventory.Facility;
import org.vereda.measures.Option;
import org.vereda.partnership.disclosure.CellRule;
import org.vereda.partnership.disclosure.DisclosurePolicy;
import org.vereda.partnership.disclosure.Holdings;
import org.vereda.report.content.Named;
import org.vereda.roadmap.Roadmap;
import org.vereda.roadmap.insight.Explanation;
import org.vereda.roadmap.insight.OptionReason;

/**
 * Takes of a plan what may be shown. A group of actions or options stands where the organizations behind it are enough; a block of the cost
 * curve where tonnes and cost each keep the rules for totals, and what is left over keeps them too, so that no difference tells more.
 */
final class ShownPlanMaker {
    /** Digits of tonnes and costs, as of all sums that are shown of a plan. */
    private static final MathContext DIGITS = new MathContext(3);

    private static final Place EVERYWHERE = new Place("", "", "");
    private static final Named OTHERS = Named.of("");

    private final Planning planning;
    private final Roadmap roadmap;
    private final DisclosurePolicy policy;
    private final Set<String> consenting;
    private final Map<String, Facility> sites = new HashMap<>();

    /**
     * @param consenting the organizations whose plants may stand by their names
     */
    ShownPlanMaker(Planning planning, Roadmap roadmap, DisclosurePolicy policy, Set<String> consenting) {
        this.planning = planning;
        this.roadmap = roadmap;
        this.policy = policy;
        this.consenting = Set.copyOf(consenting);
        planning.folder().facilities().forEach(site -> sites.put(site.id(), site));
    }

    ShownPlan make() {
        return new ShownPlan(
                planning.scenario().firstYear(),
                planning.scenario().lastYear(),
                planning.scenario().currency().name(),
                bars(),
                blocks(),
                reasons());
    }

    private String owner(Option option) {
        return Optional.ofNullable(sites.get(option.facility()))
                .map(Facility::organization)
                .orElse("");
    }

    private boolean isConsenting(Option option) {
        return consenting.contains(owner(option));
    }

    private Place plant(Option option) {
        return Optional.ofNullable(sites.get(option.facility()))
                .map(site -> new Place(
                        site.organization(), site.name(), site.country().name()))
                .orElse(EVERYWHERE);
    }

    private Named name(Option option) {
        return planning.actions().nameOf(option);
    }

    private boolean areEnough(Stream<Option> options) {
        return options.map(this::owner).distinct().count() >= policy.contributors();
    }

    // --- when

    private List<Bar> bars() {
        Map<String, List<Roadmap.Action>> groups = new TreeMap<>();
        roadmap.actions()
                .forEach(action -> groups.computeIfAbsent(group(action), any -> new ArrayList<>())
                        .add(action));
        Stream<Bar> shared = groups.values().stream()
                .filter(actions -> areEnough(actions.stream().map(Roadmap.Action::option)))
                .map(actions ->
                        bar(new Place("", "", actions.getFirst().country().name()), actions));
        Stream<Bar> open = roadmap.actions().stream()
                .filter(action -> isConsenting(action.option()))
                .map(action -> bar(plant(action.option()), List.of(action)))
                .sorted(Comparator.comparing((Bar bar) -> bar.place().plant()).thenComparingInt(Bar::from));
        return Stream.concat(shared, open).toList();
    }

    private static String group(Roadmap.Action action) {
        return action.country().name() + "/" + action.option().measure();
    }

    private Bar bar(Place place, List<Roadmap.Action> actions) {
        return new Bar(
                place,
                name(actions.getFirst().option()),
                actions.stream().mapToInt(Roadmap.Action::startYear).min().orElseThrow(),
                actions.stream().mapToInt(Roadmap.Action::startYear).max().orElseThrow(),
                actions.size());
    }

    // --- what a tonne costs

    /** Groups that may stand by themselves, and the rest as one block; groups join the rest until it may be shown too. */
    private List<Block> blocks() {
        Map<String, List<Roadmap.Action>> groups = new TreeMap<>();
        roadmap.actions().stream()
                .filter(action -> action.tonnes().signum() > 0)
                .forEach(action -> groups.computeIfAbsent(group(action), any -> new ArrayList<>())
                        .add(action));
        List<List<Roadmap.Action>> shown = new ArrayList<>(groups.values().stream()
                .filter(this::mayStand)
                .sorted(Comparator.comparing(ShownPlanMaker::tonnes))
                .toList());
        List<Roadmap.Action> rest = new ArrayList<>(groups.values().stream()
                .filter(actions -> !mayStand(actions))
                .flatMap(List::stream)
                .toList());
        while (!rest.isEmpty() && !mayStand(rest) && !shown.isEmpty()) {
            rest.addAll(shown.removeFirst());
        }
        if (!rest.isEmpty() && !mayStand(rest)) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>(shown.stream()
                .map(actions -> block(
                        name(actions.getFirst().option()),
                        actions.getFirst().country().name(),
                        actions))
                .toList());
        if (!rest.isEmpty()) {
            blocks.add(block(OTHERS, "", rest));
        }
        blocks.sort(Comparator.comparing(Block::cost));
        return blocks;
    }

    private boolean mayStand(List<Roadmap.Action> actions) {
        return isKept(actions, Roadmap.Action::tonnes)
                && isKept(actions, action -> action.netCost().amount().abs());
    }

    private boolean isKept(List<Roadmap.Action> actions, Function<Roadmap.Action, BigDecimal> size) {
        Map<String, BigDecimal> byOwner = new HashMap<>();
        actions.forEach(action -> byOwner.merge(owner(action.option()), size.apply(action), BigDecimal::add));
        return CellRule.broken(Holdings.of(byOwner), policy).isEmpty();
    }

    private static BigDecimal tonnes(List<Roadmap.Action> actions) {
        return actions.stream().map(Roadmap.Action::tonnes).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Block block(Named name, String country, List<Roadmap.Action> actions) {
        BigDecimal tonnes = tonnes(actions);
        BigDecimal cost =
                actions.stream().map(action -> action.netCost().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Block(name, country, rounded(tonnes), rounded(cost.divide(tonnes, DIGITS)));
    }

    private static BigDecimal rounded(BigDecimal amount) {
        return new BigDecimal(amount.round(DIGITS).toPlainString());
    }

    // --- why, and why not

    private List<Why> reasons() {
        List<OptionReason> all = Explanation.of(roadmap);
        Map<String, List<OptionReason>> groups = new TreeMap<>();
        all.forEach(one -> groups.computeIfAbsent(
                        one.option().measure() + "/" + KeyWord.of(one.reason()), any -> new ArrayList<>())
                .add(one));
        Stream<Why> shared = groups.values().stream()
                .filter(some -> areEnough(some.stream().map(OptionReason::option)))
                .map(some -> why(EVERYWHERE, some.getFirst(), some.size()));
        Stream<Why> open =
                all.stream().filter(one -> isConsenting(one.option())).map(one -> why(plant(one.option()), one, 1));
        Set<Why> distinct = new HashSet<>();
        return Stream.concat(shared, open).filter(distinct::add).toList();
    }

    private Why why(Place place, OptionReason one, int count) {
        return new Why(place, name(one.option()), KeyWord.of(one.reason()), count);
    }
}
