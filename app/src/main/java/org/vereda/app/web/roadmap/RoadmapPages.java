package org.vereda.app.web.roadmap;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;
import org.vereda.app.accounts.Role;
import org.vereda.app.console.FindingsText;
import org.vereda.app.delegations.SharedPlan;
import org.vereda.app.jobs.Job;
import org.vereda.app.jobs.Jobs;
import org.vereda.app.web.frame.Call;
import org.vereda.app.web.frame.Form;
import org.vereda.app.web.frame.Forms;
import org.vereda.app.web.frame.Place;
import org.vereda.app.web.frame.Reply;
import org.vereda.app.web.frame.Shell;
import org.vereda.app.web.frame.Visit;
import org.vereda.app.web.workshop.Circle;
import org.vereda.app.web.workshop.Workshop;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.chart.Markup;
import org.vereda.roadmap.Scenario;
import org.vereda.roadmap.review.Draft;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Roadmaps tried out by the secretariat: what goes in, a run, its progress, its plan, two of them side by side. */
public final class RoadmapPages {
    static final String PATH = "/roadmaps";
    private static final Set<Role> READERS = EnumSet.of(Role.SECRETARIAT);
    private static final int PAUSE = 5;
    private static final int DAY_AND_MINUTE = 16;

    /** The tables that a roadmap is made from and that the secretariat writes, with the keys of their names. */
    private static final List<String> TABLES = List.of("targets", "budgets", "rules", "measures");

    private final Jobs jobs;
    private final Workshop workshop;
    private final Clock clock;
    private final Shell shell;

    public RoadmapPages(Jobs jobs, Workshop workshop, Clock clock, Shell shell) {
        this.jobs = jobs;
        this.workshop = workshop;
        this.clock = clock;
        this.shell = shell;
    }

    /** Its pages and forms. */
    public List<Place> places() {
        Place list = Place.page(PATH, READERS, this::list);
        shell.leadTo(list, Shell.Corner.PARTNERSHIP, "label.job.title");
        return List.of(
                list,
                Place.page(PATH + "/compare", READERS, this::compare),
                Place.page(PATH + "/{run}", READERS, this::run),
                Place.form(PATH, READERS, this::ask),
                Place.form(PATH + "/{run}/stop", READERS, this::stop));
    }

    /** What programs of the secretariat ask and do: runs, how far they are, what came of them. */
    public List<Call> calls(Forms forms) {
        return List.of(
                Call.many(
                        PATH,
                        READERS,
                        "runs",
                        visit -> runs(visit).stream()
                                .<JsonNode>map(job -> told(visit, job))
                                .toList()),
                Call.one(PATH + "/{run}", READERS, visit -> Optional.of(told(visit, run(visit, visit.part("run"))))),
                Call.one(PATH + "/{run}/result", READERS, this::result),
                Call.doing(PATH, forms.at(PATH), sentTo -> sentTo),
                Call.doing(PATH + "/{run}/stop", forms.at(PATH + "/{run}/stop")));
    }

    private ObjectNode told(Visit visit, Job job) {
        RoadmapWish wish = RoadmapWish.read(job.asked());
        ObjectNode told = Reply.object()
                .put("run", job.id())
                .put("name", wish.name())
                .put("together", wish.together().name())
                .put("rates", wish.rates().name())
                .put("gap", wish.gap())
                .put("seconds", wish.seconds())
                .put("state", job.state().name())
                .put("made", job.made())
                .put("ended", job.ended())
                .put("result", job.result().isPresent());
        jobs.step(job)
                .ifPresent(step -> told.put(
                        "progress", visit.say(step.key(), step.arguments().toArray())));
        job.problem()
                .ifPresent(problem ->
                        told.put("problem", new FindingsText(visit.page().words()).line(problem)));
        return told;
    }

    /** The plan as it is kept; of plants that do not consent now, nothing. */
    private Optional<ObjectNode> result(Visit visit) {
        return jobs.result(run(visit, visit.part("run"))).map(this::shared);
    }

    private ObjectNode shared(byte[] bytes) {
        return ShownPlan.shared(
                bytes,
                Circle.of(workshop, LocalDate.now(clock))
                        .map(Circle::openToRoadmaps)
                        .orElse(Set.of()));
    }

    private List<Job> runs(Visit visit) {
        return jobs.of(visit.who().id()).stream()
                .filter(job -> job.kind().equals(RoadmapRun.KIND))
                .toList();
    }

    private Job run(Visit visit, String id) {
        return runs(visit).stream()
                .filter(job -> job.id().equals(id))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(Finding.error("jobs.none", SourcePosition.NOWHERE, id)));
    }

    // --- the list

    private ServerResponse list(Visit visit) {
        List<Job> runs = runs(visit);
        List<Markup> content = new ArrayList<>();
        content.add(visit.page().paragraph("label.job.lead"));
        content.add(tables(visit));
        content.add(Markup.of("section").add(Markup.of("h2").say(visit.say("label.job.new")), form(visit)));
        content.add(runs(visit, runs));
        List<Job> kept = runs.stream().filter(job -> job.result().isPresent()).toList();
        if (kept.size() > 1) {
            content.add(comparison(visit, kept));
        }
        return shown(visit, visit.say("label.job.title"), content, runs.stream().anyMatch(Job::isOpen));
    }

    private static Markup tables(Visit visit) {
        Markup list = Markup.of("ul");
        TABLES.forEach(table -> list.add(Markup.of("li")
                .add(Markup.of("a").with("href", "/data/" + table).say(visit.say("label.job.table." + table)))));
        return Markup.of("section").add(Markup.of("h2").say(visit.say("label.job.inputs")), list);
    }

    private static Markup form(Visit visit) {
        return Form.to(visit, PATH, "run")
                .required("name", "text", visit.say("label.job.name"), "", "off")
                .choice(
                        "together",
                        visit.say("label.job.together"),
                        Stream.of(RoadmapWish.Together.values())
                                .map(one -> choice(visit, "label.job.together.", one))
                                .toList())
                .choice(
                        "rates",
                        visit.say("label.job.rates"),
                        Stream.of(Scenario.Rates.values())
                                .map(one -> choice(visit, "label.job.rates.", one))
                                .toList())
                .required("gap", "text", visit.say("label.job.gap"), "1", "off")
                .required(
                        "seconds",
                        "text",
                        visit.say("label.job.seconds", Integer.toString(RoadmapWish.LONGEST)),
                        "60",
                        "off")
                .button("label.job.start");
    }

    private static Form.Choice choice(Visit visit, String prefix, Enum<?> one) {
        return new Form.Choice(one.name(), visit.say(prefix + word(one)));
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    private static Markup runs(Visit visit, List<Job> runs) {
        Markup section = Markup.of("section").add(Markup.of("h2").say(visit.say("label.job.runs")));
        if (runs.isEmpty()) {
            return section.add(visit.page().empty("label.job.no-runs"));
        }
        Markup list = Markup.of("ul");
        runs.forEach(job -> list.add(Markup.of("li")
                .add(Markup.of("a").with("href", PATH + "/" + job.id()).say(name(job)))
                .say(" · " + visit.say("label.job.state." + word(job.state())) + " · " + when(job))));
        return section.add(list);
    }

    private static String name(Job job) {
        return RoadmapWish.read(job.asked()).name();
    }

    /** Day and minute in universal time. */
    private static String when(Job job) {
        return job.made()
                        .substring(0, Math.min(DAY_AND_MINUTE, job.made().length()))
                        .replace('T', ' ') + " UTC";
    }

    /** The last two stand there at first, those that were stopped after all others: of what they found, little may be left to compare. */
    private static Markup comparison(Visit visit, List<Job> kept) {
        List<Job> likely = kept.stream()
                .sorted(Comparator.comparing(job -> job.state() != Job.State.DONE))
                .toList();
        Job first = likely.get(1);
        Job second = likely.getFirst();
        List<Form.Choice> choices = kept.stream()
                .map(job -> new Form.Choice(job.id(), name(job) + " · " + when(job)))
                .toList();
        Markup form = Markup.of("form")
                .with("method", "get")
                .with("action", PATH + "/compare")
                .with("class", "entry");
        form.add(
                chosen(visit, "one", choices, first.id()),
                chosen(visit, "other", choices, second.id()),
                Markup.of("p", "field")
                        .add(Markup.of("button").with("type", "submit").say(visit.say("label.job.compare"))));
        return Markup.of("section").add(Markup.of("h2").say(visit.say("label.job.compare")), form);
    }

    private static Markup chosen(Visit visit, String name, List<Form.Choice> choices, String value) {
        return Markup.of("p", "field")
                .add(
                        Markup.of("label").with("for", "compare-" + name).say(visit.say("label.job." + name)),
                        Form.select("compare", name, choices, value));
    }

    // --- a run

    private ServerResponse ask(Visit visit) {
        RoadmapWish wish = RoadmapWish.of(
                visit.field("together"),
                visit.field("rates"),
                visit.field("gap"),
                visit.field("seconds"),
                visit.field("name"));
        return to(jobs.ask(visit.who().id(), RoadmapRun.KIND, wish.write()));
    }

    private ServerResponse stop(Visit visit) {
        Job job = run(visit, visit.part("run"));
        jobs.stop(job.id(), visit.who().id());
        return to(job.id());
    }

    private static ServerResponse to(String id) {
        return ServerResponse.seeOther(URI.create(PATH + "/" + id)).build();
    }

    private ServerResponse run(Visit visit) {
        Job job = run(visit, visit.part("run"));
        List<Markup> content = new ArrayList<>();
        content.add(asked(visit, job));
        content.add(Markup.of("p").with("role", "status").say(visit.say("label.job.said." + word(job.state()))));
        job.problem().ifPresent(problem -> content.add(problem(visit, problem)));
        if (job.isOpen()) {
            jobs.step(job)
                    .ifPresent(step -> content.add(Markup.of("p")
                            .say(visit.say(step.key(), step.arguments().toArray()))));
            content.add(Form.to(visit, PATH + "/" + job.id() + "/stop", "stop").button("label.job.stop"));
            content.add(way(visit, PATH + "/" + job.id(), "label.job.again"));
        }
        jobs.result(job).ifPresent(bytes -> content.addAll(plan(visit, job, bytes)));
        content.add(way(visit, PATH, "label.job.all"));
        return shown(visit, visit.say("label.job.run", name(job)), content, job.isOpen());
    }

    /** The plan; what a plant would do stands here only as long as its organization consents. */
    private List<Markup> plan(Visit visit, Job job, byte[] bytes) {
        List<Markup> content = new ArrayList<>(PlanMarkup.plan(visit, SharedPlan.read(name(job), bytes)));
        ShownPlan.read(bytes).ifPresent(shown -> {
            Set<String> consenting = Circle.of(workshop, LocalDate.now(clock))
                    .map(Circle::openToRoadmaps)
                    .orElse(Set.of());
            content.addAll(new ShownPlanMarkup(visit, shown.only(consenting)).all());
        });
        return content;
    }

    private static Markup asked(Visit visit, Job job) {
        RoadmapWish wish = RoadmapWish.read(job.asked());
        return Markup.of("p", "tags")
                .say(String.join(
                        " · ",
                        visit.say("label.job.together." + word(wish.together())),
                        visit.say("label.job.rates." + word(wish.rates())),
                        visit.say("label.job.asked-gap", wish.gap().toPlainString()),
                        when(job)));
    }

    private static Markup problem(Visit visit, Finding problem) {
        return Markup.of("div", "alert")
                .with("role", "alert")
                .add(Markup.of("p").say(new FindingsText(visit.page().words()).line(problem)));
    }

    private static Markup way(Visit visit, String address, String key) {
        return Markup.of("p").add(Markup.of("a").with("href", address).say(visit.say(key)));
    }

    private ServerResponse shown(Visit visit, String title, List<Markup> content, boolean isOpen) {
        return isOpen
                ? shell.lookingAgain(visit, PAUSE, title, content)
                : shell.page(visit, HttpStatus.OK, title, content);
    }

    // --- two of them

    private ServerResponse compare(Visit visit) {
        if (visit.field("one").isEmpty() || visit.field("other").isEmpty()) {
            return list(visit);
        }
        Draft one = kept(visit, visit.field("one"));
        Draft other = kept(visit, visit.field("other"));
        List<Markup> content = new ArrayList<>(PlanMarkup.beside(visit, one, other));
        content.add(way(visit, PATH, "label.job.all"));
        return shown(visit, visit.say("label.job.compared"), content, false);
    }

    private Draft kept(Visit visit, String id) {
        Job job = run(visit, id);
        return jobs.result(job)
                .map(bytes -> SharedPlan.read(name(job), bytes))
                .orElseThrow(() -> InvalidInput.of(Finding.error("jobs.no-result", SourcePosition.NOWHERE, name(job))));
    }
}
