package org.vereda.app.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.vereda.app.flow.FootprintQuestion.Sampling;
import org.vereda.footprint.network.Demand;
import org.vereda.footprint.network.UncertainNetwork;
import org.vereda.matrix.chance.SampledImpacts;
import org.vereda.matrix.chance.SamplingPlan;
import org.vereda.matrix.chance.Simulation;
import org.vereda.matrix.chance.TooManyFailures;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.content.ComparisonLine;
import org.vereda.report.content.UpstreamDetail;
import org.vereda.report.upstream.DrawnLines;

/** Ranges and comparisons from draws, all products from the same ones. */
final class DrawnAnswers {
    /** One draw in so many may be without solution; it is counted and told. */
    private static final int ACCEPTED = 20;

    private final FootprintInput input;
    private final Progress progress;
    private final List<Integer> products;
    private final List<Integer> categories;

    DrawnAnswers(FootprintInput input, Progress progress, List<Integer> products, List<Integer> categories) {
        this.input = input;
        this.progress = progress;
        this.products = products;
        this.categories = categories;
    }

    /**
     * The answer with the ranges that the draws tell, and how the compared products compare.
     *
     * @param details product by product and category by category
     * @param compared the two products that are compared, or none
     * @throws InvalidInput where too many draws have no solution
     */
    FootprintAnswer drawn(List<UpstreamDetail> details, Sampling sampling, List<Integer> compared) {
        SampledImpacts impacts = impacts(sampling);
        List<UpstreamDetail> ranged = new ArrayList<>();
        for (int at = 0; at < details.size(); at++) {
            int product = at / categories.size();
            int category = categories.get(at % categories.size());
            ranged.add(DrawnLines.ranged(details.get(at), impacts.of(product, category)));
        }
        List<ComparisonLine> comparisons = new ArrayList<>();
        if (compared.size() == 2) {
            for (int category : categories) {
                comparisons.add(DrawnLines.compared(
                        input.words().name(input.network().node(compared.getFirst())),
                        input.words().name(input.network().node(compared.getLast())),
                        input.network().categories().get(category),
                        impacts.compare(
                                products.indexOf(compared.getFirst()),
                                products.indexOf(compared.getLast()),
                                category)));
            }
        }
        return new FootprintAnswer(ranged, comparisons, List.of(), List.of(), List.of());
    }

    private SampledImpacts impacts(Sampling sampling) {
        try (ExecutorService executor =
                        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
                Progress.Running running = progress.begin("label.step.draws")) {
            UncertainNetwork network = input.network().uncertain();
            return Simulation.of(network.system(), plan(network, sampling))
                    .on(executor)
                    .watchedBy((done, all) -> {
                        running.reached(done, all);
                        return true;
                    })
                    .accepting(sampling.runs() / ACCEPTED)
                    .impacts(products.stream()
                            .map(Demand::of)
                            .map(network::vector)
                            .toList());
        } catch (TooManyFailures failures) {
            throw InvalidInput.of(Finding.error(
                    "app.failed-draws",
                    SourcePosition.ofFile(input.name()),
                    Integer.toString(failures.failures().size()),
                    Integer.toString(sampling.runs())));
        }
    }

    private SamplingPlan plan(UncertainNetwork network, Sampling sampling) {
        return switch (sampling.plan()) {
            case LHS -> new SamplingPlan.LatinHypercube(sampling.seed(), sampling.runs());
            case RANDOM -> new SamplingPlan.Independent(sampling.seed(), sampling.runs());
            case SOBOL ->
                network.sobol(Demand.of(products.getFirst()), categories.getFirst(), sampling.seed(), sampling.runs());
        };
    }
}
