package org.vereda.report.upstream;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vereda.footprint.network.Fact;
import org.vereda.footprint.network.FootprintSpread;
import org.vereda.footprint.network.NetworkFootprint;
import org.vereda.footprint.network.NetworkNode;
import org.vereda.footprint.network.Sankey;
import org.vereda.footprint.network.StructuralPaths;
import org.vereda.footprint.network.UpstreamTree;
import org.vereda.report.content.ImpactFlows;
import org.vereda.report.content.Interval;
import org.vereda.report.content.Named;
import org.vereda.report.content.UpstreamBranch;
import org.vereda.report.content.UpstreamDetail;
import org.vereda.report.content.UpstreamDetail.FactShare;
import org.vereda.report.content.UpstreamDetail.ImpactPath;
import org.vereda.report.words.Language;
import org.vereda.report.words.Messages;

/** Footprints of a network as lines of a report, with the names that people use put in. */
public final class UpstreamLines {
    /** Digits of a computed number that are shown; beyond them lies the noise of binary fractions. */
    private static final MathContext DIGITS = new MathContext(12);

    private final NodeWords words;
    private final Messages english = Messages.in(Language.EN);
    private final Messages french = Messages.in(Language.FR);
    private final Messages spanish = Messages.in(Language.ES);

    public UpstreamLines(NodeWords words) {
        this.words = words;
    }

    /**
     * What is wanted of a footprint beside its total.
     *
     * @param tree true for the tree
     * @param flows true for the flow diagram
     * @param paths true for the paths
     * @param depth levels of the tree below the product
     * @param cutoff the share of the total below which branches, steps and paths are left out, 0 to 1
     * @param boxes no more steps than that in the diagram
     * @param most no more paths than that
     * @param facts no more facts than that
     */
    public record Wanted(
            boolean tree, boolean flows, boolean paths, int depth, double cutoff, int boxes, int most, int facts) {}

    /** The footprint of one unit of a node. */
    public UpstreamDetail detail(NetworkFootprint footprint, Wanted wanted) {
        NetworkNode node = footprint.network().node(footprint.demand().node(0));
        FootprintSpread spread = footprint.spread(wanted.facts());
        Optional<UpstreamTree> tree =
                wanted.tree() ? Optional.of(footprint.tree(wanted.cutoff(), wanted.depth())) : Optional.empty();
        return new UpstreamDetail(
                node.product(),
                words.name(node),
                words.place(node),
                declared(footprint, node),
                footprint.category().id(),
                footprint.category().unit(),
                interval(spread),
                spread.standardDeviation() == 0 ? "label.basis.none" : "label.basis.analytic",
                tree.map(grown -> branch(footprint, grown.roots().getFirst())),
                tree.map(grown -> decimal(grown.shareLeftOut())),
                wanted.flows()
                        ? Optional.of(flows(footprint, footprint.sankey(wanted.cutoff(), wanted.boxes())))
                        : Optional.empty(),
                wanted.paths() ? paths(footprint, footprint.paths(wanted.cutoff(), wanted.most())) : List.of(),
                spread.facts().stream().map(this::fact).toList());
    }

    private static String declared(NetworkFootprint footprint, NetworkNode node) {
        double amount = footprint.demand().amount(0);
        return amount == 1 ? one(node) : decimal(amount).stripTrailingZeros().toPlainString() + " " + unit(node);
    }

    /** One unit of a node in words; a unit may itself be an amount, such as {@code 100 kg}. */
    static String one(NetworkNode node) {
        return isAmount(node.unit()) ? node.unit() : "1 " + node.unit();
    }

    /** What stands behind an amount of a node. */
    private static String unit(NetworkNode node) {
        if (node.unit().startsWith("1 ")) {
            return node.unit().substring(2);
        }
        return isAmount(node.unit()) ? "× " + node.unit() : node.unit();
    }

    private static boolean isAmount(String unit) {
        return !unit.isEmpty() && Character.isDigit(unit.charAt(0));
    }

    private static Interval interval(FootprintSpread spread) {
        return new Interval(
                decimal(spread.total()),
                range(spread.interval(org.vereda.footprint.network.Interval.Level.HALF)),
                range(spread.interval(org.vereda.footprint.network.Interval.Level.NINETY_FIVE)));
    }

    private static Interval.Range range(org.vereda.footprint.network.Interval interval) {
        return new Interval.Range(decimal(interval.low()), decimal(interval.high()));
    }

    private UpstreamBranch branch(NetworkFootprint footprint, UpstreamTree.Branch branch) {
        NetworkNode node = footprint.network().node(branch.node());
        boolean folds = node.kind() == NetworkNode.Kind.BOUGHT
                && branch.inputs().stream().allMatch(input -> isFactor(footprint, input));
        double own = folds ? branch.impact() - branch.leftOut() : branch.own();
        List<UpstreamTree.Branch> inputs = folds ? List.of() : branch.inputs();
        return new UpstreamBranch(
                words.name(node),
                words.place(node),
                decimal(branch.amount()),
                unit(node),
                decimal(branch.impact()),
                share(branch.impact(), footprint),
                decimal(own),
                decimal(branch.leftOut()),
                inputs.stream().map(one -> branch(footprint, one)).toList());
    }

    /** A bought good and the factor that it is computed with are one line for a reader. */
    private static boolean isFactor(NetworkFootprint footprint, UpstreamTree.Branch branch) {
        return footprint.network().node(branch.node()).kind() == NetworkNode.Kind.FACTOR
                && branch.inputs().isEmpty();
    }

    // --- flows

    private ImpactFlows flows(NetworkFootprint footprint, Sankey whole) {
        Sankey sankey = whole.withOthersAsSource();
        Map<Integer, Integer> causes = passed(footprint, sankey);
        Map<Integer, Integer> places = new HashMap<>();
        List<ImpactFlows.Box> boxes = new ArrayList<>();
        for (Sankey.Box box : sankey.boxes()) {
            boolean isEnd = box.node() == Sankey.DEMAND && footprint.demand().size() == 1;
            if (!isEnd && !causes.containsKey(box.node())) {
                places.put(box.node(), boxes.size());
                boxes.add(box(footprint, box));
            }
        }
        Map<List<Integer>, Double> bands = new LinkedHashMap<>();
        for (Sankey.Band band : sankey.bands()) {
            if (places.containsKey(band.to())) {
                int from = causes.getOrDefault(band.from(), band.from());
                bands.merge(List.of(place(places, from), place(places, band.to())), band.impact(), Double::sum);
            }
        }
        return new ImpactFlows(
                boxes,
                bands.entrySet().stream()
                        .map(band -> new ImpactFlows.Band(
                                band.getKey().getFirst(), band.getKey().getLast(), decimal(band.getValue())))
                        .toList());
    }

    /** Bought goods that only hand on the factor that they are computed with, each with it: one box is enough for both. */
    private static Map<Integer, Integer> passed(NetworkFootprint footprint, Sankey sankey) {
        Map<Integer, Integer> causes = new HashMap<>();
        for (Sankey.Box box : sankey.boxes()) {
            List<Sankey.Band> into = sankey.bands().stream()
                    .filter(band -> band.to() == box.node())
                    .toList();
            boolean bought =
                    box.node() >= 0 && footprint.network().node(box.node()).kind() == NetworkNode.Kind.BOUGHT;
            if (bought && box.own() == 0 && into.size() == 1) {
                causes.put(box.node(), into.getFirst().from());
            }
        }
        return causes;
    }

    private static int place(Map<Integer, Integer> places, int node) {
        Integer place = places.get(node);
        if (place == null) {
            throw new IllegalStateException("a flow touches node " + node + ", which has no box");
        }
        return place;
    }

    private ImpactFlows.Box box(NetworkFootprint footprint, Sankey.Box box) {
        return new ImpactFlows.Box(
                name(footprint, box), decimal(box.own()), decimal(box.own() + box.inflow()), box.folded());
    }

    private Named name(NetworkFootprint footprint, Sankey.Box box) {
        return switch (box.node()) {
            case Sankey.OTHERS -> said("label.upstream.others", box.folded());
            case Sankey.DEMAND -> said("label.upstream.portfolio");
            default -> words.name(footprint.network().node(box.node()));
        };
    }

    private Named said(String key, Object... arguments) {
        return new Named(english.text(key, arguments), french.text(key, arguments), spanish.text(key, arguments));
    }

    // --- paths and facts

    private List<ImpactPath> paths(NetworkFootprint footprint, StructuralPaths found) {
        return found.paths().stream()
                .map(path -> new ImpactPath(
                        steps(footprint, path.nodes()), decimal(path.impact()), share(path.impact(), footprint)))
                .toList();
    }

    /** The names along a path; a good and the factor of the same name behind it are one step. */
    private List<Named> steps(NetworkFootprint footprint, List<Integer> nodes) {
        List<Named> steps = new ArrayList<>();
        for (int node : nodes) {
            Named name = words.name(footprint.network().node(node));
            if (steps.isEmpty() || !steps.getLast().equals(name)) {
                steps.add(name);
            }
        }
        return steps;
    }

    private FactShare fact(FootprintSpread.FactShare share) {
        return share.fact()
                .map(fact -> new FactShare(
                        words.subject(fact.subject()),
                        kind(fact.kind()),
                        words.maker(fact.holder()),
                        decimal(share.share())))
                .orElseGet(() -> new FactShare(
                        Named.of(Long.toHexString(share.identity())),
                        "label.fact.database",
                        "",
                        decimal(share.share())));
    }

    /** The key of the words for a kind of fact. */
    static String kind(Fact.Kind kind) {
        return "label.fact." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Optional<BigDecimal> share(double part, NetworkFootprint footprint) {
        return footprint.total() == 0 ? Optional.empty() : Optional.of(decimal(part / footprint.total()));
    }

    /** A computed number without the noise of its last bits. */
    static BigDecimal decimal(double value) {
        return new BigDecimal(value, DIGITS);
    }
}
