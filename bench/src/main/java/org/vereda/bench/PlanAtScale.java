package org.vereda.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.vereda.bench.plan.Monolith;
import org.vereda.bench.plan.PlanForge;
import org.vereda.bench.plan.PlanOnce;
import org.vereda.roadmap.Scenario;
import org.vereda.roadmap.policy.Pooling;

/** A roadmap of many facilities with a proven gap, beside the same problem as one mixed-integer program. */
final class PlanAtScale implements Measurement {
    private static final String WORK = "a roadmap of ten years for three countries, proven";
    private static final double GAP = 1e-4;
    private static final double ROUGH = 1e-3;
    private static final int PAID_ONCE = 20_000;
    private static final int HEAP_MEGABYTES = 2_048;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration QUICK_PATIENCE = Duration.ofSeconds(10);

    @Override
    public String goals() {
        return "P1";
    }

    @Override
    public String title() {
        return WORK;
    }

    @Override
    public List<Figure> measure(Setting setting) {
        List<Figure> figures = new ArrayList<>(List.of(besideOneProgram(setting)));
        int candidates = setting.quick() ? 10_000 : 100_000;
        figures.addAll(alone(new Case(candidates, "pooled", 0), GAP, 30, setting));
        figures.addAll(alone(new Case(candidates, "silo", 0), GAP, 60, setting));
        figures.addAll(alone(new Case(candidates, "pooled", PAID_ONCE), GAP, 120, setting));
        if (!setting.quick()) {
            figures.addAll(million(setting));
        }
        return figures.stream().map(setting::judged).toList();
    }

    /** The program gets limited patience; where that ends first, the ratio is a lower limit. */
    private static Figure besideOneProgram(Setting setting) {
        int candidates = setting.quick() ? 100 : 1_000;
        Scenario scenario = PlanForge.make(candidates, Pooling.POOLED, setting.seed());
        PlanOnce.Planned ours = PlanOnce.plan(scenario, ROUGH);
        Monolith.Result theirs = Monolith.solve(scenario, true, ROUGH, setting.quick() ? QUICK_PATIENCE : PATIENCE);
        if (theirs.proven() && Math.abs(theirs.cost() - ours.cost()) > 2 * ROUGH * Math.abs(ours.cost())) {
            throw new IllegalStateException("the two plans cost " + ours.cost() + " and " + theirs.cost());
        }
        String how = theirs.proven()
                ? "once, " + theirs.variables() + " binaries"
                : "stopped with a gap of %s %%, %,d binaries"
                        .formatted(Amount.digits(100 * theirs.gap()), theirs.variables());
        return Figure.ratio(
                "P1",
                WORK + " to 0.1 %",
                "plan_" + candidates,
                Amount.seconds(ours.seconds(), "once"),
                "SCIP, one program",
                Amount.seconds(theirs.seconds(), how),
                Goal.atLeast(1));
    }

    /** A scenario, and what each of its facilities pays once before anything starts there, in dollars. */
    private record Case(int candidates, String pooling, int paidOnce) {
        String arguments(Setting setting, double gap) {
            return candidates + " " + pooling + " " + setting.seed() + " " + gap + " " + paidOnce;
        }

        String system() {
            return "plan_" + candidates + ", " + pooling + (paidOnce > 0 ? ", fixed costs" : "");
        }
    }

    private static List<Figure> alone(Case what, double gap, double mostSeconds, Setting setting) {
        SmallHeap.Run run = run(HEAP_MEGABYTES, what.arguments(setting, gap));
        String system = what.system();
        String within = "first run of a program with a heap of 2 GiB";
        return List.of(
                Figure.alone("P1", WORK, system, Amount.seconds(run.seconds(), within), Goal.atMost(mostSeconds)),
                Figure.alone(
                        "P1", "gap of that", system, new Amount(100 * run.third(), "%", within), Goal.atMost(0.01)),
                Figure.alone(
                        "P1",
                        "peak memory of that",
                        system,
                        new Amount(run.bytes() / (1 << 20), "MiB", within + ", garbage included"),
                        Goal.atMost(HEAP_MEGABYTES)));
    }

    private static List<Figure> million(Setting setting) {
        SmallHeap.Run run = run(10_240, new Case(1_000_000, "pooled", 0).arguments(setting, ROUGH));
        String within = "first run of a program with a heap of 10 GiB";
        return List.of(
                Figure.alone(
                        "P1", WORK, "plan_1000000, pooled", Amount.seconds(run.seconds(), within), Goal.atMost(600)),
                Figure.alone(
                        "P1",
                        "gap of that",
                        "plan_1000000, pooled",
                        new Amount(100 * run.third(), "%", within),
                        Goal.atMost(0.1)));
    }

    private static SmallHeap.Run run(int megabytes, String arguments) {
        try {
            return SmallHeap.run(megabytes, PlanOnce.class, arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
