package org.vereda.report.chart;

import java.util.List;

/**
 * A tree as nested lists that open and close without any script: each branch with its name, what it takes, what it causes and
 * a bar for its share. What a branch leaves out is told as its last leaf.
 */
public final class Outline {
    private Outline() {}

    /**
     * A branch.
     *
     * @param name what it is called
     * @param detail words beside the name, empty for none
     * @param amount how much of it is taken, as it is written
     * @param value what it causes, as it is written
     * @param shown its share as it is written
     * @param share its share, 0 to 1; negative where it lowers the total
     * @param isOpen true where its own branches are to be seen from the start
     * @param branches what goes into it
     * @param rest what is left out below it, in words; empty for nothing
     */
    public record Branch(
            String name,
            String detail,
            String amount,
            String value,
            String shown,
            double share,
            boolean isOpen,
            List<Branch> branches,
            String rest) {
        public Branch {
            branches = List.copyOf(branches);
        }
    }

    /** The tree below a head that names its columns. */
    public static Markup of(List<String> heads, Branch root) {
        Markup head = Markup.of("p", "row tree-head").with("aria-hidden", "true");
        heads.forEach(word -> head.add(Markup.of("span").say(word)));
        return Markup.of("div", "outline").add(head, Markup.of("ul", "tree").add(item(root)));
    }

    /** A bar for a share of 0 to 1, beside the words that say it. */
    public static Markup bar(double share) {
        return Markup.of("meter", share < 0 ? "share credit" : "share")
                .with("aria-hidden", "true")
                .with("min", 0)
                .with("max", 1)
                .at("value", Math.clamp(Math.abs(share), 0, 1));
    }

    private static Markup item(Branch branch) {
        if (branch.branches().isEmpty() && branch.rest().isEmpty()) {
            return Markup.of("li").add(Markup.of("div", "leaf").add(row(branch)));
        }
        Markup details = Markup.of("details");
        if (branch.isOpen()) {
            details.with("open", "open");
        }
        Markup below = Markup.of("ul", "tree");
        branch.branches().forEach(one -> below.add(item(one)));
        if (!branch.rest().isEmpty()) {
            below.add(Markup.of("li").add(Markup.of("p", "rest").say(branch.rest())));
        }
        return Markup.of("li").add(details.add(Markup.of("summary").add(row(branch)), below));
    }

    private static Markup row(Branch branch) {
        Markup name = Markup.of("span", "name").say(branch.name());
        if (!branch.detail().isEmpty()) {
            name.add(Markup.of("span", "detail").say(" " + branch.detail()));
        }
        return Markup.of("span", "row")
                .add(
                        name,
                        Markup.of("span", "amount").say(branch.amount()),
                        Markup.of("span", "value").say(branch.value()),
                        Markup.of("span", "portion").add(Markup.of("span").say(branch.shown()), bar(branch.share())));
    }
}
