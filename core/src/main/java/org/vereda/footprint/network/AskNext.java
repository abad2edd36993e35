package org.vereda.footprint.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Which data requests would make a footprint surer: each alone, and one after the other by the variance that they remove per
 * effort, with a bound on what any other set of as many requests could remove.
 *
 * @param total the footprint's best estimate
 * @param variance its variance today, to first order
 * @param ranking what each request removes alone, largest first; those that remove nothing are left out
 * @param plan the requests one after the other
 */
public record AskNext(double total, double variance, List<Answer> ranking, List<Step> plan) {
    /** Nodes whose footprint is considered where nothing else was asked for. */
    public static final int CANDIDATES = 300;

    public AskNext {
        ranking = List.copyOf(ranking);
        plan = List.copyOf(plan);
    }

    /**
     * What a request alone does.
     *
     * @param request the request
     * @param varianceLeft the variance after its answer
     * @param shareRemoved of the variance, 0 to 1
     */
    public record Answer(DataRequest request, double varianceLeft, double shareRemoved) {}

    /**
     * One request more.
     *
     * @param request the request
     * @param varianceLeft the variance after its answer and those before it
     * @param deviationLeft the standard deviation after them
     * @param shareRemoved what they have removed of the variance together, 0 to 1
     * @param shareOfDeviationRemoved what they have removed of the standard deviation together, 0 to 1
     * @param bound the share of the variance that no set of as many of the requests exceeds
     * @param effort of all requests so far
     */
    public record Step(
            DataRequest request,
            double varianceLeft,
            double deviationLeft,
            double shareRemoved,
            double shareOfDeviationRemoved,
            double bound,
            double effort) {}

    /** The standard deviation today. */
    public double deviation() {
        return Math.sqrt(variance);
    }

    /** The first step after which at least a share of the variance is removed. */
    public Optional<Step> reaching(double share) {
        return plan.stream().filter(step -> step.shareRemoved() >= share).findFirst();
    }

    static AskNext of(NetworkFootprint footprint, List<DataRequest> requests, int most) {
        return new Choice(footprint, requests, most).result();
    }

    private static final class Choice {
        private static final double NOTHING = 1e-12;

        private final NetworkFootprint footprint;
        private final RequestModel model;
        private final RequestBound bound;
        private final int most;
        private final double variance;
        private final List<Integer> chosen = new ArrayList<>();
        private final List<Step> plan = new ArrayList<>();

        Choice(NetworkFootprint footprint, List<DataRequest> requests, int most) {
            this.footprint = footprint;
            this.model = new RequestModel(footprint, requests);
            this.bound = new RequestBound(footprint, model);
            this.most = Math.min(most, requests.size());
            this.variance = model.variance();
        }

        AskNext result() {
            RequestState today = new RequestState(model);
            List<Answer> ranking = IntStream.range(0, model.requests().size())
                    .mapToObj(request -> alone(request, today))
                    .filter(answer -> answer.shareRemoved() > NOTHING)
                    .sorted(Comparator.comparingDouble((Answer answer) -> -answer.shareRemoved())
                            .thenComparing(answer -> answer.request().holder())
                            .thenComparing(answer -> answer.request().subject()))
                    .toList();
            choose();
            return new AskNext(footprint.total(), variance, ranking, withBounds());
        }

        private Answer alone(int request, RequestState today) {
            double left = today.with(request);
            return new Answer(model.requests().get(request), left, removed(left));
        }

        private double removed(double left) {
            return variance == 0 ? 0 : 1 - left / variance;
        }

        private void choose() {
            Set<Integer> open = new TreeSet<>(
                    IntStream.range(0, model.requests().size()).boxed().toList());
            RequestState state = new RequestState(model);
            double effort = 0;
            while (plan.size() < most) {
                Optional<Integer> next = best(open, state);
                if (next.isEmpty()) {
                    return;
                }
                open.remove(next.get());
                chosen.add(next.get());
                DataRequest request = model.requests().get(next.get());
                state.add(next.get());
                double left = state.variance();
                effort += request.effort();
                double ratio = Math.sqrt(left / variance);
                plan.add(new Step(request, left, Math.sqrt(left), removed(left), 1 - ratio, 1, effort));
            }
        }

        private Optional<Integer> best(Set<Integer> open, RequestState state) {
            Optional<Integer> best = Optional.empty();
            double most = NOTHING * variance;
            for (int request : open) {
                double gain = (state.variance() - state.with(request))
                        / model.requests().get(request).effort();
                if (gain > most) {
                    most = gain;
                    best = Optional.of(request);
                }
            }
            return best;
        }

        /** Every beginning of the plan gives a bound for sets of any size; the smallest of them counts. */
        private List<Step> withBounds() {
            double[] least = bound.from(List.of(), plan.size());
            for (int first = 1; first <= plan.size(); first++) {
                double[] other = bound.from(chosen.subList(0, first), plan.size());
                for (int k = 0; k < least.length; k++) {
                    least[k] = Math.min(least[k], other[k]);
                }
            }
            return IntStream.range(0, plan.size())
                    .mapToObj(i -> withBound(plan.get(i), least[i + 1]))
                    .toList();
        }

        private Step withBound(Step step, double removable) {
            double share = Math.clamp(removable / variance, 0, 1);
            return new Step(
                    step.request(),
                    step.varianceLeft(),
                    step.deviationLeft(),
                    step.shareRemoved(),
                    step.shareOfDeviationRemoved(),
                    share,
                    step.effort());
        }
    }
}
