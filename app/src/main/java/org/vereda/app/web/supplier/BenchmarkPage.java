package org.vereda.app.web.supplier;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.ServerResponse;
import org.vereda.app.accounts.Role;
import org.vereda.app.benchmark.BenchmarkTables;
import org.vereda.app.benchmark.FolderBenchmark;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.log.KeptLog;
import org.vereda.app.shown.TablesPage;
import org.vereda.app.web.frame.Call;
import org.vereda.app.web.frame.Form;
import org.vereda.app.web.frame.Place;
import org.vereda.app.web.frame.Reply;
import org.vereda.app.web.frame.Shell;
import org.vereda.app.web.frame.Visit;
import org.vereda.app.web.workshop.SharedPolicy;
import org.vereda.app.web.workshop.Workshop;
import org.vereda.inventory.Facility;
import org.vereda.inventory.Metric;
import org.vereda.partnership.benchmark.BenchmarkFigure;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.chart.Markup;
import org.vereda.sources.folder.PartnershipFolder;
import tools.jackson.databind.JsonNode;

/**
 * How the reader's plants stand among their peers. What is shown is written into the log of the database before anybody sees it; looking at
 * it again asks nothing anew.
 */
public final class BenchmarkPage {
    private static final String PATH = "/benchmark";
    private static final Set<Role> PLANTS = EnumSet.of(Role.SUPPLIER, Role.ANCHOR, Role.RECYCLER);

    /** What a comparison is made from; rows of other tables are not read. */
    private static final Set<String> TABLES = Set.of("organizations.csv", "facilities.csv", "benchmarks.csv");

    /** Stands between the parts of a choice; no identifier holds it. */
    private static final String BETWEEN = "|";

    private final Workshop workshop;
    private final KeptLog log;
    private final Clock clock;
    private final Shell shell;

    public BenchmarkPage(Workshop workshop, KeepDatabase database, Clock clock, Shell shell) {
        this.workshop = workshop;
        this.log = new KeptLog(database, "benchmark");
        this.clock = clock;
        this.shell = shell;
    }

    /** Its page and form. */
    public List<Place> places() {
        Place page = Place.page(PATH, PLANTS, this::page);
        shell.leadTo(page, Shell.Corner.RESULTS, "label.benchmark.title");
        return List.of(page, Place.deed(PATH, PLANTS, this::ask, "of"));
    }

    /** What programs of plants ask. */
    public List<Call> calls() {
        return List.of(
                Call.many(PATH, PLANTS, "questions", this::told),
                Call.asking(PATH + "/standing", PLANTS, this::standing),
                new Call(HttpMethod.POST, PATH, PLANTS, Optional.of(List.of("of")), visit -> {
                    asked(visit);
                    return standing(visit);
                }));
    }

    private List<JsonNode> told(Visit visit) {
        return workshop.view(visit.who().reach()).stream()
                .flatMap(view -> questions(view).stream())
                .<JsonNode>map(question -> Reply.object()
                        .put("of", question.word())
                        .put("plant", question.plant().id())
                        .put("metric", question.metric())
                        .put("year", question.year()))
                .toList();
    }

    /** Where a plant stands by a reference that was shown before; no table where there is none. */
    private Reply standing(Visit visit) {
        Optional<Workshop.View> view = workshop.view(visit.who().reach());
        Optional<Question> asked = view.stream()
                .flatMap(own -> questions(own).stream())
                .filter(one -> one.word().equals(visit.field("of")))
                .findFirst();
        if (asked.isEmpty()) {
            return new Reply.Missing();
        }
        Optional<TablesPage> found = view.flatMap(own -> known(own, asked.get()))
                .map(answered -> new BenchmarkTables(visit.page().words()).of(Optional.of(answered)));
        return Reply.tables(
                found.map(TablesPage::tables).orElse(List.of()),
                found.map(TablesPage::notes).orElse(List.of()));
    }

    private Optional<FolderBenchmark.Answered> known(Workshop.View view, Question asked) {
        return benchmark(view.folder()).known(asked.plant().id(), asked.metric(), asked.year());
    }

    /**
     * What is compared.
     *
     * @param plant a facility of the reader
     * @param metric the metric
     * @param year the year
     */
    private record Question(Facility plant, String metric, int year) {
        String word() {
            return String.join(BETWEEN, plant.id(), metric, Integer.toString(year));
        }

        String words(Visit visit) {
            return plant.name() + " · " + visit.say("label.metric." + metric) + " · " + year;
        }
    }

    /** What can be asked: the metrics that the reader's plants state, the last year first. */
    private static List<Question> questions(Workshop.View view) {
        return view.folder().facilities().stream()
                .filter(site -> view.plants().contains(site.id()))
                .flatMap(site -> view.folder().benchmarks().stream()
                        .filter(figure -> figure.facility().equals(site.id()))
                        .filter(figure -> Metric.find(figure.item()).isPresent())
                        .sorted((one, other) -> Integer.compare(other.year(), one.year()))
                        .map(figure -> question(site, figure)))
                .toList();
    }

    private static Question question(Facility site, BenchmarkFigure figure) {
        return new Question(site, figure.item(), figure.year());
    }

    private ServerResponse page(Visit visit) {
        List<Markup> content = new ArrayList<>(List.of(visit.page().paragraph("label.benchmark.lead")));
        workshop.view(visit.who().reach()).ifPresent(view -> {
            List<Question> questions = questions(view);
            if (questions.isEmpty()) {
                content.add(visit.page().empty("label.benchmark.none"));
                content.add(way("/data/benchmarks", visit.say("label.benchmark.write")));
            } else {
                Question asked = questions.stream()
                        .filter(one -> one.word().equals(visit.field("of")))
                        .findFirst()
                        .orElse(questions.getFirst());
                content.add(form(visit, questions, asked));
                content.addAll(answer(visit, view, asked));
            }
        });
        content.add(way("/disclosure", visit.say("label.benchmark.policy")));
        return shell.page(visit, visit.say("label.benchmark.title"), content.toArray(Markup[]::new));
    }

    private static Markup way(String address, String words) {
        return Markup.of("p").add(Markup.of("a").with("href", address).say(words));
    }

    private static Markup form(Visit visit, List<Question> questions, Question asked) {
        return Form.to(visit, PATH, "compare")
                .choice(
                        "of",
                        visit.say("label.benchmark.question"),
                        questions.stream()
                                .map(one -> new Form.Choice(one.word(), one.words(visit)))
                                .toList(),
                        asked.word())
                .button("label.benchmark.ask");
    }

    /** What is known of the question already, or that nothing may be shown. */
    private List<Markup> answer(Visit visit, Workshop.View view, Question asked) {
        if (visit.field("answer").equals("refused")) {
            return List.of(Markup.of("p", "empty").with("role", "status").say(visit.say("label.benchmark.refused")));
        }
        return known(view, asked).map(answered -> shown(visit, asked, answered)).orElse(List.of());
    }

    private static List<Markup> shown(Visit visit, Question asked, FolderBenchmark.Answered answered) {
        BenchmarkTables tables = new BenchmarkTables(visit.page().words());
        TablesPage found = tables.of(Optional.of(answered));
        List<Markup> content = new ArrayList<>(List.of(
                Markup.of("h2").say(asked.words(visit)),
                tables.chart(answered, asked.plant().name())));
        content.addAll(Shell.tables(visit, found.tables(), found.notes(), "label.benchmark.refused"));
        return content;
    }

    private FolderBenchmark benchmark(PartnershipFolder folder) {
        return new FolderBenchmark(folder, SharedPolicy.of(folder), log, LocalDate.now(clock));
    }

    /** Asks for a plant of the reader; a plant of somebody else is as one that is not there. */
    private Optional<Question> asked(Visit visit) {
        Question asked = workshop.view(visit.who().reach()).stream()
                .flatMap(view -> questions(view).stream())
                .filter(one -> one.word().equals(visit.field("of")))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(Finding.error(
                        "benchmark.not-own",
                        SourcePosition.NOWHERE,
                        visit.field("of").replace(BETWEEN, " "))));
        return workshop.tables(
                        TABLES,
                        folder -> benchmark(folder)
                                .standing(asked.plant().id(), Optional.of(asked.metric()), OptionalInt.of(asked.year()))
                                .isPresent())
                .filter(isAnswered -> isAnswered)
                .map(isAnswered -> asked);
    }

    private ServerResponse ask(Visit visit) {
        String of = URLEncoder.encode(visit.field("of"), StandardCharsets.UTF_8);
        String refused = asked(visit).isPresent() ? "" : "&answer=refused";
        return ServerResponse.seeOther(URI.create(PATH + "?of=" + of + refused)).build();
    }
}
