package org.vereda.app.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vereda.footprint.method.MethodProfile;
import org.vereda.footprint.method.ProfiledFootprint;
import org.vereda.footprint.network.Demand;
import org.vereda.footprint.network.NetworkFootprint;
import org.vereda.footprint.network.NetworkNode;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.content.Named;
import org.vereda.report.content.ProfileLine;
import org.vereda.report.content.RequestList;
import org.vereda.report.content.UpstreamDetail;
import org.vereda.report.upstream.ProfileLines;
import org.vereda.report.upstream.RequestLines;
import org.vereda.report.upstream.UpstreamLines;

/** Answers questions about the footprints of a supply network. */
public final class FootprintAnswers {
    private static final String ALL = "all";
    private static final int BOXES = 18;
    private static final int PATHS = 20;
    private static final int FACTS = 12;

    private final FootprintInput input;
    private final ProductSearch search;
    private final Progress progress;

    public FootprintAnswers(FootprintInput input, Progress progress) {
        this.input = input;
        this.search = new ProductSearch(input);
        this.progress = progress;
    }

    /**
     * The answer to a question.
     *
     * @throws InvalidInput where a product, cohort or category is not known, or there is nothing to ask about
     */
    public FootprintAnswer answer(FootprintQuestion question) {
        List<Integer> products =
                question.products().stream().map(search::product).toList();
        List<Integer> categories = categories(question.categories());
        List<UpstreamDetail> details = new ArrayList<>();
        try (Progress.Running running = progress.begin("label.step.footprints")) {
            UpstreamLines lines = new UpstreamLines(input.words());
            for (int product : products) {
                for (int category : categories) {
                    NetworkFootprint footprint = input.network().footprint(Demand.of(product), category);
                    details.add(lines.detail(footprint, wanted(question)));
                    running.reached(details.size(), (long) products.size() * categories.size());
                }
            }
        }
        FootprintAnswer drawn = drawn(question, products, categories, details);
        return new FootprintAnswer(
                drawn.details(),
                drawn.comparisons(),
                profiles(question, products),
                requests(question, products, categories.getFirst()),
                products.stream()
                        .flatMap(product -> input.recycled().apply(product).stream())
                        .toList());
    }

    /** The nodes of products, all products where none is named. */
    public List<Integer> products(List<String> names) {
        return names.isEmpty()
                ? input.products()
                : names.stream().map(search::product).toList();
    }

    private FootprintAnswer drawn(
            FootprintQuestion question,
            List<Integer> products,
            List<Integer> categories,
            List<UpstreamDetail> details) {
        List<Integer> compared =
                question.compared().stream().map(search::product).toList();
        return question.sampling()
                .filter(sampling -> !products.isEmpty())
                .map(sampling ->
                        new DrawnAnswers(input, progress, products, categories).drawn(details, sampling, compared))
                .orElseGet(() -> new FootprintAnswer(details, List.of(), List.of(), List.of(), List.of()));
    }

    private List<ProfileLine> profiles(FootprintQuestion question, List<Integer> products) {
        List<ProfileLine> lines = new ArrayList<>();
        for (int product : products) {
            NetworkNode node = input.network().node(product);
            for (MethodProfile profile : question.profiles()) {
                ProfiledFootprint footprint = input.profiles()
                        .apply(product, profile)
                        .orElseThrow(() -> InvalidInput.of(Finding.error(
                                "app.no-profile", SourcePosition.ofFile(input.name()), node.label(), profile.title())));
                lines.add(ProfileLines.line(footprint, input.words().name(node), node.unit()));
            }
        }
        return lines;
    }

    private static UpstreamLines.Wanted wanted(FootprintQuestion question) {
        return new UpstreamLines.Wanted(
                question.tree(),
                question.flows(),
                question.paths(),
                question.depth(),
                question.cutoff(),
                BOXES,
                PATHS,
                FACTS);
    }

    /** The categories of those names, that of greenhouse gases where none is named. */
    public List<Integer> categories(List<String> names) {
        int count = input.network().categories().size();
        if (count == 0) {
            throw InvalidInput.of(Finding.error("app.no-categories", SourcePosition.ofFile(input.name())));
        }
        if (names.stream().anyMatch(ALL::equalsIgnoreCase)) {
            return IntStream.range(0, count).boxed().toList();
        }
        return names.isEmpty()
                ? List.of(search.usualCategory())
                : names.stream().map(search::category).distinct().toList();
    }

    // --- ask next

    private List<RequestList> requests(FootprintQuestion question, List<Integer> products, int category) {
        if (question.requests().isEmpty()) {
            return List.of();
        }
        try (Progress.Running running = progress.begin("label.step.ask-next")) {
            List<RequestList> lists = new ArrayList<>();
            for (Subject subject : subjects(question, products)) {
                NetworkFootprint footprint = input.network().footprint(subject.demand(), category);
                lists.add(new RequestLines(input.words(), input.effort())
                        .list(subject.name(), footprint, question.requests().getAsInt()));
                running.reached(lists.size(), lists.size());
            }
            return lists;
        }
    }

    private record Subject(Named name, Demand demand) {}

    private List<Subject> subjects(FootprintQuestion question, List<Integer> products) {
        if (!question.subjects().isEmpty()) {
            return question.subjects().stream().map(this::subject).toList();
        }
        if (!products.isEmpty()) {
            return products.stream().map(this::ofProduct).toList();
        }
        Demand portfolio = input.portfolio()
                .orElseThrow(
                        () -> InvalidInput.of(Finding.error("app.no-portfolio", SourcePosition.ofFile(input.name()))));
        return List.of(new Subject(RequestLines.portfolio(), portfolio));
    }

    private Subject subject(String name) {
        return Optional.ofNullable(input.groups().get(name))
                .map(demand -> new Subject(Named.of(name), demand))
                .orElseGet(() -> ofProduct(search.product(name)));
    }

    private Subject ofProduct(int product) {
        return new Subject(input.words().name(input.network().node(product)), Demand.of(product));
    }
}
