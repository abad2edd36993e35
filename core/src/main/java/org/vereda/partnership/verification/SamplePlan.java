package org.vereda.partnership.verification;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A sample of projects, drawn with a probability in proportion to size times risk by sequential Poisson sampling (Ohlsson, Journal of
 * Official Statistics 14, 1998): each project has a fixed number u between 0 and 1, and those with the smallest u/p are taken. What would
 * have a probability of 1 or more is taken for certain.
 *
 * <p>u comes from SHA-256 of the seed text and the project's identifier, so that anybody can draw the sample again, nobody can steer
 * it once the seed is fixed, and a project that comes or goes does not change the numbers of others. The seed should be a text that nobody
 * could know when the savings were stated, such as the closing value of an index on a day agreed beforehand.
 *
 * @param seed the seed text
 * @param lines one for each project, those drawn first
 */
public record SamplePlan(String seed, List<Line> lines) {
    private static final double UNIT = 1.0 / (1L << 53);

    public SamplePlan {
        lines = List.copyOf(lines);
    }

    /**
     * A project in the plan.
     *
     * @param item the project
     * @param probability the probability of being drawn
     * @param drawn whether it is
     */
    public record Line(SampleItem item, double probability, boolean drawn) {
        /** How many projects it stands for. */
        public double weight() {
            return 1 / probability;
        }

        public boolean isCertain() {
            return probability >= 1;
        }
    }

    /**
     * Draws.
     *
     * @param items the projects; those without size are never drawn
     * @param count how many are drawn, all where there are fewer
     * @param seed the seed text
     */
    public static SamplePlan draw(List<SampleItem> items, int count, String seed) {
        List<Line> ranked = new ArrayList<>(probabilities(items, count));
        ranked.sort(Comparator.comparingDouble((Line line) -> rank(line, seed))
                .thenComparing(line -> line.item().id()));
        List<Line> lines = new ArrayList<>();
        for (int at = 0; at < ranked.size(); at++) {
            Line line = ranked.get(at);
            lines.add(new Line(line.item(), line.probability(), at < count));
        }
        return new SamplePlan(seed, lines);
    }

    /** The share of all sizes that is to be expected in a sample: sum of p size over the sum of sizes. */
    static double expectedShare(List<SampleItem> items, int count) {
        double all = items.stream().mapToDouble(SampleItem::size).sum();
        double seen = probabilities(items, count).stream()
                .mapToDouble(line -> line.probability() * line.item().size())
                .sum();
        return all == 0 ? 1 : seen / all;
    }

    /** The share of all sizes that the drawn projects hold. */
    public double share() {
        double all = lines.stream().mapToDouble(line -> line.item().size()).sum();
        return all == 0
                ? 1
                : drawn().stream().mapToDouble(line -> line.item().size()).sum() / all;
    }

    /** Picks of what belongs to a drawn project, such as readings of its meter: those with the smallest numbers, in their own order. */
    public static List<String> pick(List<String> ids, int count, String seed) {
        Set<String> picked = ids.stream()
                .sorted(Comparator.comparingDouble((String id) -> number(seed, id))
                        .thenComparing(id -> id))
                .limit(count)
                .collect(Collectors.toSet());
        return ids.stream().filter(picked::contains).toList();
    }

    private static double rank(Line line, String seed) {
        return line.isCertain() ? -1 : number(seed, line.item().id()) / line.probability();
    }

    /** p = n m / sum of m; what reaches 1 is certain, and the rest shares what is left of n. */
    private static List<Line> probabilities(List<SampleItem> all, int most) {
        List<SampleItem> items = all.stream().filter(item -> item.size() > 0).toList();
        int count = Math.min(most, items.size());
        Set<String> certain = new HashSet<>();
        boolean changed = true;
        while (changed) {
            changed = false;
            double left = sum(items, certain);
            for (SampleItem item : items) {
                boolean full = item.measure() * (count - certain.size()) >= left * (1 - 1e-12);
                if (!certain.contains(item.id()) && full) {
                    certain.add(item.id());
                    changed = true;
                    break;
                }
            }
        }
        double left = sum(items, certain);
        return items.stream()
                .map(item -> new Line(
                        item,
                        certain.contains(item.id()) ? 1 : item.measure() * (count - certain.size()) / left,
                        false))
                .toList();
    }

    private static double sum(List<SampleItem> items, Set<String> without) {
        return items.stream()
                .filter(item -> !without.contains(item.id()))
                .mapToDouble(SampleItem::measure)
                .sum();
    }

    /** The number of a project: the first 53 bits of SHA-256(seed, line feed, identifier), between 0 and 1. */
    static double number(String seed, String id) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((seed + "\n" + id).getBytes(StandardCharsets.UTF_8));
            return ((ByteBuffer.wrap(digest).getLong() >>> 11) + 0.5) * UNIT;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The projects that are drawn. */
    public List<Line> drawn() {
        return lines.stream().filter(Line::drawn).toList();
    }
}
