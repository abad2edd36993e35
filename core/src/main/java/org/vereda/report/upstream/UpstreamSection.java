package org.vereda.report.upstream;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vereda.report.chart.IntervalBars;
import org.vereda.report.chart.Markup;
import org.vereda.report.chart.Outline;
import org.vereda.report.chart.Rows;
import org.vereda.report.chart.Sankey;
import org.vereda.report.chart.ValueBars;
import org.vereda.report.content.ImpactFlows;
import org.vereda.report.content.Interval;
import org.vereda.report.content.RequestList;
import org.vereda.report.content.UpstreamBranch;
import org.vereda.report.content.UpstreamDetail;
import org.vereda.report.content.UpstreamDetail.FactShare;
import org.vereda.report.page.Page;

/** What stands behind footprints, as parts of a page. */
public final class UpstreamSection {
    /** Branches down to this level are open from the start. */
    private static final int OPEN = 0;
    /** More facts than this are words, not a picture. */
    private static final int FACTS = 10;
    /** Ranges of products whose footprints differ by more than this cannot share an axis. */
    private static final double MOST_RATIO = 40;

    private final Page page;

    public UpstreamSection(Page page) {
        this.page = page;
    }

    /**
     * Everything known about one footprint: flows, tree, paths and the facts that make it uncertain.
     *
     * @param id a word of the page that no other part has
     */
    public List<Markup> parts(UpstreamDetail detail, String id) {
        List<Markup> parts = new ArrayList<>();
        detail.flows().ifPresent(flows -> parts.add(flows(detail, flows, id)));
        detail.tree().ifPresent(root -> {
            parts.add(page.heading("label.upstream.tree", page.say(detail.name())));
            parts.add(page.paragraph("label.upstream.tree-lead", detail.declaredUnit(), detail.unit()));
            parts.add(tree(detail, root));
        });
        if (!detail.paths().isEmpty()) {
            parts.add(page.table(UpstreamTables.paths(List.of(detail))));
        }
        if (!detail.facts().isEmpty()) {
            parts.add(facts(detail, id));
        }
        return parts;
    }

    // --- flows

    private Markup flows(UpstreamDetail detail, ImpactFlows flows, String id) {
        List<Sankey.Node> nodes =
                flows.boxes().stream().map(box -> node(detail, box)).toList();
        List<Sankey.Flow> bands = flows.bands().stream()
                .map(band ->
                        new Sankey.Flow(band.from(), band.to(), band.impact().doubleValue(), tip(detail, flows, band)))
                .toList();
        Sankey.Words words = new Sankey.Words(
                page.say("label.upstream.carried"),
                page.say("label.upstream.own"),
                page.say("label.upstream.credit"),
                page.say("label.upstream.loop"));
        String spoken =
                String.join(" ", bands.stream().map(band -> band.tip() + ".").toList());
        return page.figure(
                "flows-" + id,
                page.say("label.upstream.flows", page.say(detail.name())),
                page.say("label.upstream.flows-caption", detail.unit(), detail.declaredUnit()),
                spoken,
                new Sankey(words, nodes, bands));
    }

    private Sankey.Node node(UpstreamDetail detail, ImpactFlows.Box box) {
        BigDecimal total = detail.total().best();
        String share = total.signum() == 0
                ? ""
                : " · " + page.numbers().percent(box.through().divide(total, java.math.MathContext.DECIMAL64), 0);
        return new Sankey.Node(
                page.say(box.name()),
                page.numbers().rounded(box.through()) + share,
                box.own().doubleValue(),
                box.through().doubleValue());
    }

    private String tip(UpstreamDetail detail, ImpactFlows flows, ImpactFlows.Band band) {
        return page.say(
                "label.upstream.band",
                page.say(flows.boxes().get(band.from()).name()),
                page.say(flows.boxes().get(band.to()).name()),
                page.numbers().rounded(band.impact()) + " " + detail.unit());
    }

    // --- tree

    private Markup tree(UpstreamDetail detail, UpstreamBranch root) {
        List<String> heads = List.of(
                page.say("label.column.part"),
                page.say("label.column.taken"),
                detail.unit(),
                page.say("label.column.share"));
        return Outline.of(heads, branch(detail, root, 0));
    }

    private Outline.Branch branch(UpstreamDetail detail, UpstreamBranch branch, int level) {
        List<Outline.Branch> below = branch.branches().stream()
                .map(one -> branch(detail, one, level + 1))
                .toList();
        String amount = page.numbers().amount(branch.amount()) + "\u00a0" + branch.unit();
        return new Outline.Branch(
                page.say(branch.name()),
                branch.place(),
                amount,
                page.numbers().rounded(branch.impact()),
                branch.share().map(share -> page.numbers().percent(share, 0)).orElse("–"),
                branch.share().map(BigDecimal::doubleValue).orElse(0.0),
                level <= OPEN,
                below,
                rest(detail, branch));
    }

    /** What a branch causes by itself and by what is not shown. */
    private String rest(UpstreamDetail detail, UpstreamBranch branch) {
        List<String> said = new ArrayList<>();
        if (branch.own().signum() != 0 && !branch.branches().isEmpty()) {
            said.add(page.say("label.upstream.own-part", page.numbers().rounded(branch.own()), detail.unit()));
        }
        if (branch.leftOut().signum() != 0) {
            said.add(page.say(
                    "label.upstream.left-out",
                    page.numbers().rounded(branch.leftOut()),
                    detail.unit(),
                    shareOf(branch.leftOut(), detail)));
        }
        return String.join(" ", said);
    }

    private String shareOf(BigDecimal part, UpstreamDetail detail) {
        BigDecimal total = detail.total().best();
        return total.signum() == 0
                ? "–"
                : page.numbers().percent(part.divide(total, java.math.MathContext.DECIMAL64), 1);
    }

    // --- uncertainty

    /** The facts that a footprint's uncertainty rests on, as bars that add up to the whole variance. */
    private Markup facts(UpstreamDetail detail, String id) {
        List<ValueBars.Row> rows = new ArrayList<>();
        detail.facts().stream().limit(FACTS).forEach(fact -> rows.add(fact(fact)));
        BigDecimal shown = Page.sum(
                detail.facts().stream().limit(FACTS).map(FactShare::share).toList());
        BigDecimal rest = BigDecimal.ONE.subtract(shown);
        if (rest.compareTo(new BigDecimal("0.001")) > 0) {
            rows.add(row(page.say("label.upstream.other-facts"), "", rest, "part-3"));
        }
        String spoken = String.join(
                " ",
                rows.stream()
                        .map(row -> row.label().name() + ": " + row.shown() + ".")
                        .toList());
        return page.figure(
                "facts-" + id,
                page.say("label.upstream.facts", page.say(detail.name())),
                page.say("label.upstream.facts-caption"),
                spoken,
                new ValueBars(rows, false));
    }

    private ValueBars.Row fact(FactShare fact) {
        String kind = page.say(fact.kind());
        return row(
                page.say(fact.name()),
                fact.holder().isEmpty() ? kind : kind + " · " + fact.holder(),
                fact.share(),
                "part-1");
    }

    private ValueBars.Row row(String name, String detail, BigDecimal share, String style) {
        return new ValueBars.Row(
                new Rows.Label(name, detail), share, page.numbers().percent(share, 0), Optional.empty(), style, false);
    }

    /** How sure the footprints are: in their unit where one axis can hold them, else in percent of the best estimate. */
    public Markup ranges(List<UpstreamDetail> details, String id) {
        double least = details.stream()
                .mapToDouble(detail -> Math.abs(detail.total().best().doubleValue()))
                .min()
                .orElse(0);
        double most = details.stream()
                .mapToDouble(detail -> Math.abs(detail.total().most().high().doubleValue()))
                .max()
                .orElse(0);
        boolean relative = least * MOST_RATIO < most;
        List<IntervalBars.Row> rows =
                details.stream().map(detail -> range(detail, relative)).toList();
        String unit = relative
                ? page.say("label.upstream.percent-of-best")
                : page.say("label.upstream.per-unit", details.getFirst().unit());
        List<String> legend = List.of(
                page.say("label.upstream.best"), page.say("label.upstream.half"), page.say("label.upstream.most"));
        String spoken = String.join(
                " ",
                rows.stream()
                        .map(row -> row.label().name() + ": " + row.shown() + ".")
                        .toList());
        return page.figure(
                "ranges-" + id,
                page.say("label.upstream.ranges"),
                page.say(details.getFirst().basis()),
                spoken,
                new IntervalBars(page.numbers(), unit, legend, rows));
    }

    private IntervalBars.Row range(UpstreamDetail detail, boolean relative) {
        Interval total = detail.total();
        double scale = relative ? 100 / total.best().doubleValue() : 1;
        return new IntervalBars.Row(
                new Rows.Label(page.say(detail.name()), detail.maker()),
                total.best().doubleValue() * scale,
                range(total.half(), scale),
                range(total.most(), scale),
                page.estimate(total.estimate()));
    }

    private static IntervalBars.Range range(Interval.Range range, double scale) {
        double low = range.low().doubleValue() * scale;
        double high = range.high().doubleValue() * scale;
        return new IntervalBars.Range(Math.min(low, high), Math.max(low, high));
    }

    // --- ask next

    /** The data requests of a list with the sentence that says what they are worth. */
    public List<Markup> requests(RequestList list) {
        if (list.requests().isEmpty()) {
            return List.of(page.empty("label.upstream.no-requests"));
        }
        return List.of(
                page.heading("label.upstream.requests", page.say(list.subject())),
                Markup.of("p").say(new UpstreamText(page).worth(list)),
                page.table(UpstreamTables.requests(List.of(list))));
    }
}
