package org.vereda.report.upstream;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.vereda.report.content.ComparisonLine;
import org.vereda.report.content.Interval;
import org.vereda.report.content.RequestList;
import org.vereda.report.content.UpstreamBranch;
import org.vereda.report.content.UpstreamDetail;
import org.vereda.report.content.UpstreamDetail.FactShare;
import org.vereda.report.content.UpstreamDetail.ImpactPath;
import org.vereda.report.page.Page;

/** What stands behind footprints, as lines of a terminal. */
public final class UpstreamText {
    private static final int NAME = 56;
    private static final int AMOUNT = 18;
    private static final int VALUE = 12;
    private static final int SHARE = 8;
    private static final int SHOWN = 12;
    private static final int WIDTH = NAME + AMOUNT + VALUE + SHARE + 16;

    private final Page page;

    public UpstreamText(Page page) {
        this.page = page;
    }

    /** A footprint with everything that was asked for. */
    public List<String> of(UpstreamDetail detail) {
        List<String> lines = new ArrayList<>();
        lines.add(head(detail));
        lines.addAll(total(detail));
        detail.tree().ifPresent(root -> {
            lines.add("");
            lines.add(columns(
                    page.say("label.column.part"),
                    page.say("label.column.taken"),
                    detail.unit(),
                    page.say("label.column.share")));
            branch(root, "", "", lines);
            detail.leftOut()
                    .ifPresent(share -> lines.add(
                            page.say("label.upstream.tree-rest", page.numbers().percent(share, 1))));
        });
        paths(detail, lines);
        facts(detail, lines);
        return lines;
    }

    private String head(UpstreamDetail detail) {
        String maker = detail.maker().isEmpty() ? "" : " @ " + detail.maker();
        return page.say(detail.name()) + maker + " (" + detail.product() + "), " + detail.declaredUnit() + ", "
                + detail.category();
    }

    private List<String> total(UpstreamDetail detail) {
        Interval total = detail.total();
        String best = page.numbers().rounded(total.best()) + " " + detail.unit();
        return total.isExact()
                ? List.of("  " + best + "  " + page.say("label.upstream.no-spread"))
                : List.of(
                        "  " + best,
                        "  "
                                + page.say(
                                        "label.upstream.ranges-text",
                                        range(total.half()),
                                        range(total.most()),
                                        page.say(detail.basis())));
    }

    private String range(Interval.Range range) {
        String dash = range.low().signum() < 0 ? " … " : "–";
        return page.numbers().rounded(range.low()) + dash + page.numbers().rounded(range.high());
    }

    private void branch(UpstreamBranch branch, String lead, String below, List<String> lines) {
        String place = branch.place().isEmpty() ? "" : " @ " + branch.place();
        lines.add(columns(
                lead + page.say(branch.name()) + place,
                page.numbers().amount(branch.amount()) + " " + branch.unit(),
                page.numbers().rounded(branch.impact()),
                branch.share().map(share -> page.numbers().percent(share, 1)).orElse("–")));
        if (branch.branches().isEmpty()) {
            return;
        }
        boolean hasRest = branch.leftOut().signum() != 0;
        boolean hasOwn = branch.own().signum() != 0;
        for (int at = 0; at < branch.branches().size(); at++) {
            boolean last = at == branch.branches().size() - 1 && !hasRest && !hasOwn;
            branch(branch.branches().get(at), below + (last ? "└ " : "├ "), below + (last ? "  " : "│ "), lines);
        }
        if (hasOwn) {
            String bend = hasRest ? "├ " : "└ ";
            lines.add(part(below + bend + page.say("label.upstream.itself"), branch.own()));
        }
        if (hasRest) {
            lines.add(part(below + "└ " + page.say("label.upstream.rest"), branch.leftOut()));
        }
    }

    private String part(String name, BigDecimal impact) {
        return columns(name, "", page.numbers().rounded(impact), "");
    }

    private static String columns(String name, String amount, String value, String share) {
        return (left(name, NAME) + right(amount, AMOUNT) + right(value, VALUE) + right(share, SHARE)).stripTrailing();
    }

    private static String left(String text, int width) {
        String cut = text.length() <= width ? text : text.substring(0, width - 1) + "…";
        return cut + " ".repeat(width - cut.length());
    }

    private static String right(String text, int width) {
        return " ".repeat(Math.max(1, width - text.length())) + text;
    }

    private void paths(UpstreamDetail detail, List<String> lines) {
        if (detail.paths().isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(page.say("label.table.paths"));
        for (ImpactPath path : detail.paths()) {
            String share =
                    path.share().map(value -> page.numbers().percent(value, 1)).orElse("–");
            lines.add(right(page.numbers().rounded(path.impact()), VALUE) + right(share, SHARE) + "  "
                    + path.steps().stream().map(page::say).collect(Collectors.joining(" ← ")));
        }
    }

    private void facts(UpstreamDetail detail, List<String> lines) {
        if (detail.facts().isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(page.say("label.table.uncertainty"));
        for (FactShare fact : detail.facts().stream().limit(SHOWN).toList()) {
            String holder = fact.holder().isEmpty() ? "" : ", " + fact.holder();
            String line = right(page.numbers().percent(fact.share(), 1), SHARE) + "  " + page.say(fact.name()) + " ("
                    + page.say(fact.kind()) + holder + ")";
            lines.add(line.length() <= WIDTH ? line : line.substring(0, WIDTH - 1) + "…");
        }
    }

    /** How two products compare. */
    public List<String> of(ComparisonLine line) {
        String first = page.say(line.first());
        String second = page.say(line.second());
        List<String> lines = new ArrayList<>(List.of(
                page.say(
                        "label.upstream.compared",
                        first,
                        second,
                        page.numbers().percent(line.lower(), 1),
                        page.numbers().percent(line.higher(), 1),
                        line.draws()),
                page.say(
                        "label.upstream.difference",
                        page.numbers().rounded(line.difference().best()),
                        range(line.difference().most()),
                        line.unit())));
        if (line.failed() > 0) {
            lines.add(page.say("label.upstream.failed-draws", line.failed()));
        }
        return lines;
    }

    /** The data requests of a list in the order in which to send them. */
    public List<String> of(RequestList list) {
        List<String> lines = new ArrayList<>();
        lines.add(page.say("label.upstream.requests", page.say(list.subject())));
        if (list.requests().isEmpty()) {
            lines.add(page.say("label.upstream.no-requests"));
            return lines;
        }
        int rank = 1;
        for (RequestList.Request request : list.requests()) {
            lines.add(right(Integer.toString(rank++), 4) + right(page.numbers().percent(request.removed(), 1), SHARE)
                    + right(page.numbers().percent(request.together(), 1), SHARE)
                    + "  " + page.say(request.kind()) + ": " + page.say(request.what()) + ", " + request.holder() + " ("
                    + page.numbers().amount(request.effort()) + " h)");
        }
        lines.add(worth(list));
        return lines;
    }

    /** What the requests of a list remove together, and what no others could. */
    String worth(RequestList list) {
        RequestList.Request last = list.requests().getLast();
        String removed = page.numbers().percent(last.together(), 0);
        String deviation = page.numbers().percent(BigDecimal.ONE.subtract(last.deviation()), 0);
        int count = list.requests().size();
        return last.bound()
                .map(bound -> page.say(
                        "label.upstream.worth-bound",
                        count,
                        removed,
                        deviation,
                        page.numbers().percent(bound, 0)))
                .orElseGet(() -> page.say("label.upstream.worth", count, removed, deviation));
    }
}
