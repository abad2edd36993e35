package org.vereda.report.chart;

import java.math.BigDecimal;
import java.util.List;

/**
 * The marginal abatement cost curve of an optimized plan: a block for each chosen action, as wide as what it saves in
 * the plan and as high as its cost per tonne, from the cheapest to the dearest. It is a picture of the plan, not the
 * way in which the plan was made.
 *
 * @param numbers how numbers are written
 * @param across what the horizontal axis counts
 * @param upward what the vertical axis counts
 * @param names the names of the countries in the legend
 * @param styles their style classes
 * @param blocks the blocks in ascending order of cost
 */
public record CostCurve(
        Numbers numbers, String across, String upward, List<String> names, List<String> styles, List<Block> blocks)
        implements Chart {
    private static final double PLOT = 250;
    /** The share of all tonnes at either end of the curve that may lie beyond the axis. */
    private static final double BEYOND = 0.01;

    /**
     * An action of the plan.
     *
     * @param number its number in the table below
     * @param tonnes its width: t CO2e a year
     * @param cost its height: money per t CO2e
     * @param style the style class of its country
     * @param tip its name and numbers
     */
    public record Block(int number, BigDecimal tonnes, BigDecimal cost, String style, String tip) {}

    @Override
    public Markup on(Drawing drawing) {
        double top = drawing.legend(0, names, styles) + 26;
        drawing.text(0, top - 14, "small", upward);
        Scale up = Scale.round(lowest(), highest(), 5, top + PLOT, top + 8);
        double left = YearAxis.roomFor(numbers, up);
        YearAxis.grid(drawing, numbers, up, left);
        double total = blocks.stream()
                .mapToDouble(block -> block.tonnes().doubleValue())
                .sum();
        Scale along = Scale.tight(0, total, left, drawing.width() - 4);
        double reached = 0;
        for (Block block : blocks) {
            draw(drawing, up, along, block, reached);
            reached += block.tonnes().doubleValue();
        }
        axis(drawing, total, along, top + PLOT);
        return drawing.finish(top + PLOT + 44);
    }

    /** The blocks that are higher or deeper than the axis: little tonnage whose cost would flatten all the others. */
    public List<Block> cut() {
        return blocks.stream()
                .filter(block ->
                        block.cost().doubleValue() < lowest() || block.cost().doubleValue() > highest())
                .toList();
    }

    private double lowest() {
        return reach(blocks);
    }

    private double highest() {
        return reach(blocks.reversed());
    }

    /** The cost of the first block, from one end, with which more than the share beyond the axis is passed. */
    private static double reach(List<Block> fromEnd) {
        double all = fromEnd.stream()
                .mapToDouble(block -> block.tonnes().doubleValue())
                .sum();
        double passed = 0;
        for (Block block : fromEnd) {
            passed += block.tonnes().doubleValue();
            if (passed > BEYOND * all) {
                return block.cost().doubleValue();
            }
        }
        return 0;
    }

    private static void draw(Drawing drawing, Scale up, Scale along, Block block, double start) {
        double x = along.at(start);
        double wide = along.at(start + block.tonnes().doubleValue()) - x;
        double end = up.within(block.cost().doubleValue());
        double y = Math.min(up.at(0), end);
        double high = Math.max(Math.abs(up.at(0) - end), 1.2);
        drawing.rectangle(x, y, wide - (wide > 3 ? 1 : 0), high, block.style(), block.tip());
        String number = Integer.toString(block.number());
        if (wide > Drawing.widthOf(number, Drawing.SMALL) + 3) {
            double label = block.cost().signum() < 0 ? up.at(0) - 5 : y - 5;
            drawing.textMiddle(x + wide / 2, label, "small strong", number);
        }
    }

    private void axis(Drawing drawing, double total, Scale along, double bottom) {
        Scale round = Scale.round(0, total, drawing.isNarrow() ? 3 : 6, 0, 1);
        for (BigDecimal tick : round.ticks()) {
            if (tick.doubleValue() <= total) {
                drawing.line(along.at(tick), bottom, along.at(tick), bottom + 4, "axis");
                drawing.textMiddle(along.at(tick), bottom + 18, "small", numbers.compact(tick));
            }
        }
        drawing.textEnd(drawing.width(), bottom + 38, "small", across);
    }
}
