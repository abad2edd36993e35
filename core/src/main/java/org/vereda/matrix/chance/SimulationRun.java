package org.vereda.matrix.chance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.IntFunction;
import org.vereda.matrix.SampledSystem;
import org.vereda.matrix.Unwrapped;

/** One pass over all samples of a plan, cut into parts that any thread may do; threads share the rooms for their work. */
final class SimulationRun {
    /** What becomes of the samples of one part, block after block. */
    interface Part {
        void take(SampleBlock block, List<double[]> solved);
    }

    private final UncertainSystem system;
    private final SamplingPlan plan;
    private final Simulation.Progress progress;
    private final SampledSystem sampled;
    private final Queue<SampleBlock> idle = new ConcurrentLinkedQueue<>();
    private final List<FailedSample> failures = new ArrayList<>();
    private boolean ended;
    private int done;

    SimulationRun(UncertainSystem system, SamplingPlan plan, Simulation.Progress progress) {
        this.system = system;
        this.plan = plan;
        this.progress = progress;
        this.sampled = system.solver().sampled();
    }

    /** The failures by number of the sample. */
    List<FailedSample> run(
            int mostParts, SampleBlock.Task task, IntFunction<Part> partOf, Executor executor, int accepted) {
        int blocks = Math.ceilDiv(plan.samples(), SampleBlock.LANES);
        int parts = Math.min(mostParts, blocks);
        CompletableFuture<?>[] running = new CompletableFuture<?>[parts];
        for (int p = 0; p < parts; p++) {
            int first = (int) ((long) blocks * p / parts);
            int end = (int) ((long) blocks * (p + 1) / parts);
            Part part = partOf.apply(p);
            running[p] = CompletableFuture.runAsync(() -> part(first, end, task, part), executor);
        }
        Unwrapped.join(CompletableFuture.allOf(running));
        return judged(accepted);
    }

    private void part(int first, int end, SampleBlock.Task task, Part part) {
        SampleBlock free = idle.poll();
        SampleBlock block = free == null ? room() : free;
        for (int b = first; b < end && !isEnded(); b++) {
            int from = b * SampleBlock.LANES;
            int to = Math.min(from + SampleBlock.LANES, plan.samples());
            part.take(block, block.run(from, to, task));
            note(block, to - from);
        }
        idle.add(block);
    }

    private SampleBlock room() {
        return new SampleBlock(system, sampled, group -> Shares.of(plan, group.ids));
    }

    private synchronized boolean isEnded() {
        return ended;
    }

    private synchronized void note(SampleBlock block, int samples) {
        failures.addAll(block.failures());
        done += samples;
        ended |= !progress.goesOn(done, plan.samples());
    }

    private synchronized List<FailedSample> judged(int accepted) {
        if (done < plan.samples()) {
            throw new CancellationException("Ended after " + done + " of " + plan.samples() + " samples");
        }
        failures.sort(Comparator.comparingInt(FailedSample::sample));
        if (failures.size() > accepted) {
            throw new TooManyFailures(failures, plan.samples(), accepted);
        }
        return List.copyOf(failures);
    }
}
