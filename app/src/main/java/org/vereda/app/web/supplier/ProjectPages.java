package org.vereda.app.web.supplier;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;
import org.vereda.app.accounts.Role;
import org.vereda.app.keep.Edit;
import org.vereda.app.keep.Keep;
import org.vereda.app.ledger.FolderLedger;
import org.vereda.app.web.frame.Call;
import org.vereda.app.web.frame.Forms;
import org.vereda.app.web.frame.Place;
import org.vereda.app.web.frame.Reply;
import org.vereda.app.web.frame.Shell;
import org.vereda.app.web.frame.Visit;
import org.vereda.app.web.workshop.Workshop;
import org.vereda.inventory.Facility;
import org.vereda.partnership.Project;
import org.vereda.partnership.realised.Ranged;
import org.vereda.partnership.realised.SavingLine;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.chart.Markup;
import tools.jackson.databind.JsonNode;

/** The projects of the reader's plants: what they save, their meters with readings, how far they are, and new ones. */
public final class ProjectPages {
    static final String PATH = "/projects";
    private static final String ONE = PATH + "/of/{project}";
    private static final List<String> COLUMNS = List.of("project", "facility", "status", "start", "realised");
    private static final Set<Role> PLANTS = EnumSet.of(Role.SUPPLIER, Role.ANCHOR, Role.RECYCLER);

    private final Keep keep;
    private final Workshop workshop;
    private final ProjectDeeds deeds;
    private final Shell shell;

    public ProjectPages(Keep keep, Workshop workshop, Shell shell) {
        this.keep = keep;
        this.workshop = workshop;
        this.deeds = new ProjectDeeds(keep, workshop);
        this.shell = shell;
    }

    /** Its pages and forms. */
    public List<Place> places() {
        Place list = Place.page(PATH, PLANTS, this::list);
        shell.leadTo(list, Shell.Corner.RESULTS, "label.projects.title");
        return List.of(
                list,
                Place.page(PATH + "/new", PLANTS, this::fresh),
                Place.form(PATH + "/new", PLANTS, this::plan),
                Place.page(ONE, PLANTS, this::one),
                Place.form(ONE + "/progress", PLANTS, visit -> done(visit, deeds::progress)),
                Place.form(ONE + "/meter", PLANTS, visit -> done(visit, deeds::meter)),
                Place.form(ONE + "/reading", PLANTS, this::reading));
    }

    /** What programs of plants, for example energy meters, ask and do. */
    public List<Call> calls(Forms forms) {
        String one = PATH + "/{project}";
        return List.of(
                Call.many(PATH, PLANTS, "projects", this::told),
                Call.one(
                        one,
                        PLANTS,
                        visit -> own(visit)
                                .map(own -> ProjectView.told(
                                        own, own.view().ledger().get()))),
                Call.many(
                        "/project-options",
                        PLANTS,
                        "options",
                        visit -> planned(visit).stream()
                                .flatMap(planned -> planned.told().stream())
                                .toList()),
                Call.doing(PATH, forms.at(PATH + "/new"), sentTo -> sentTo.replace("/of/", "/")),
                Call.doing(one + "/progress", forms.at(ONE + "/progress")),
                Call.doing(one + "/meters", forms.at(ONE + "/meter")),
                new Call(HttpMethod.POST, one + "/readings", PLANTS, Optional.empty(), this::read));
    }

    private List<JsonNode> told(Visit visit) {
        return workshop.view(visit.who().reach()).stream()
                .flatMap(view -> {
                    FolderLedger book = view.ledger().get();
                    return own(view).stream().<JsonNode>map(project -> ProjectView.told(new Own(view, project), book));
                })
                .toList();
    }

    /** Takes a reading of a program in, or throws what is wrong with it. */
    private Reply read(Visit visit) {
        return own(visit)
                .<Reply>map(own -> {
                    deeds.reading(visit, own).ifPresent(refused -> {
                        throw new InvalidInput(refused.findings());
                    });
                    return new Reply.Done("");
                })
                .orElseGet(Reply.Missing::new);
    }

    static String address(String project) {
        return PATH + "/of/"
                + URLEncoder.encode(project, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * A project of the reader.
     *
     * @param view what the reader may see
     * @param project the project
     */
    record Own(Workshop.View view, Project project) {}

    /** A project of a plant of the reader; that of somebody else is as one that is not there. */
    private Optional<Own> own(Visit visit) {
        return workshop.view(visit.who().reach())
                .flatMap(view -> own(view).stream()
                        .filter(project -> project.id().equals(visit.part("project")))
                        .findFirst()
                        .map(project -> new Own(view, project)));
    }

    private static List<Project> own(Workshop.View view) {
        return view.folder().projects().stream()
                .filter(project -> view.plants().contains(project.facility()))
                .toList();
    }

    // --- the list

    private ServerResponse list(Visit visit) {
        List<Markup> content = new ArrayList<>(List.of(visit.page().paragraph("label.projects.lead")));
        workshop.view(visit.who().reach())
                .filter(view -> !own(view).isEmpty())
                .ifPresentOrElse(
                        view -> content.add(table(visit, view)),
                        () -> content.add(visit.page().empty("label.projects.none")));
        content.add(way(visit, PATH + "/new", "label.projects.new"));
        content.add(way(visit, "/ledger", "label.portal.ledger"));
        return shell.page(visit, visit.say("label.projects.title"), content.toArray(Markup[]::new));
    }

    private static Markup way(Visit visit, String address, String key) {
        return Markup.of("p").add(Markup.of("a").with("href", address).say(visit.say(key)));
    }

    private Markup table(Visit visit, Workshop.View view) {
        FolderLedger book = view.ledger().get();
        Map<String, String> names =
                view.folder().facilities().stream().collect(Collectors.toMap(Facility::id, Facility::name));
        Markup head = Markup.of("tr").with("role", "row");
        COLUMNS.forEach(column -> head.add(Markup.of("th")
                .with("scope", "col")
                .with("role", "columnheader")
                .say(visit.say("label.column." + column))));
        Markup body = Markup.of("tbody").with("role", "rowgroup");
        own(view)
                .forEach(project -> body.add(Markup.of("tr")
                        .with("role", "row")
                        .add(
                                Markup.of("th")
                                        .with("scope", "row")
                                        .with("role", "rowheader")
                                        .add(Markup.of("a")
                                                .with("href", address(project.id()))
                                                .say(project.name())),
                                cell(visit, "facility", names.getOrDefault(project.facility(), project.facility())),
                                cell(visit, "status", visit.say(status(project))),
                                cell(
                                        visit,
                                        "start",
                                        project.start().map(Object::toString).orElse("–")),
                                cell(visit, "realised", realised(visit, book, project)))));
        return Markup.of("table", "stacked")
                .with("role", "table")
                .add(
                        Markup.of("caption").say(visit.say("label.projects.title")),
                        Markup.of("thead").with("role", "rowgroup").add(head),
                        body);
    }

    private static Markup cell(Visit visit, String column, String value) {
        return Markup.of("td")
                .with("role", "cell")
                .with("data-label", visit.say("label.column." + column))
                .say(value);
    }

    static String status(Project project) {
        return "label.project-status." + project.status().name().toLowerCase(Locale.ROOT);
    }

    /** Savings a year that came about, beside what was expected of them. */
    private static String realised(Visit visit, FolderLedger book, Project project) {
        String all = book.ledger().lines().stream()
                .filter(line -> line.project().equals(project.id()))
                .flatMap(line -> line.realised().map(Ranged::best).map(best -> saving(visit, line, best)).stream())
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? "–" : all;
    }

    private static String saving(Visit visit, SavingLine line, double best) {
        String expected = line.estimated()
                .map(amount -> " (" + visit.say("label.projects.of-expected", rounded(visit, amount)) + ")")
                .orElse("");
        return visit.say("label.metric." + line.counted().metric()) + " " + rounded(visit, best) + " "
                + line.counted().unit() + expected;
    }

    private static String rounded(Visit visit, double amount) {
        return visit.page().numbers().rounded(java.math.BigDecimal.valueOf(amount));
    }

    // --- a new one

    /** The ranked actions of the reader's plants, of which one becomes a project. */
    private ServerResponse fresh(Visit visit) {
        List<Markup> content = new ArrayList<>();
        try {
            planned(visit)
                    .filter(PlannedAction::isPossible)
                    .ifPresentOrElse(
                            planned -> content.add(planned.form(visit, PATH + "/new")),
                            () -> content.add(visit.page().empty("label.projects.no-actions")));
        } catch (InvalidInput e) {
            return shell.problem(visit, HttpStatus.OK, e.findings());
        }
        content.add(way(visit, "/actions", "label.projects.ranked"));
        return shell.page(visit, visit.say("label.projects.new"), content.toArray(Markup[]::new));
    }

    private Optional<PlannedAction> planned(Visit visit) {
        return workshop.view(visit.who().reach())
                .filter(view -> !view.plants().isEmpty())
                .map(view -> new PlannedAction(view));
    }

    private ServerResponse plan(Visit visit) {
        PlannedAction planned = planned(visit)
                .orElseThrow(() ->
                        InvalidInput.of(Finding.error("keep.no-table", SourcePosition.ofFile(ProjectDeeds.PROJECTS))));
        Edit.Add project = planned.project(
                visit, keep.table(ProjectDeeds.PROJECTS, visit.who().reach()).columns());
        deeds.write(visit, List.of(project));
        return to(address(project.rows().getFirst().getOrDefault("id", "")));
    }

    private static ServerResponse to(String address) {
        return ServerResponse.seeOther(URI.create(address)).build();
    }

    // --- one of them

    private ServerResponse one(Visit visit) {
        return own(visit)
                .map(own -> shown(visit, own, HttpStatus.OK, Optional.empty()))
                .orElseGet(() -> shell.notHere(visit, HttpStatus.NOT_FOUND));
    }

    private ServerResponse shown(Visit visit, Own own, HttpStatus status, Optional<ProjectDeeds.Refused> refused) {
        ProjectView view = new ProjectView(visit, own, keep, workshop.knowledge(), refused);
        return shell.page(visit, status, own.project().name(), view.content());
    }

    private ServerResponse done(Visit visit, BiFunction<Visit, Own, List<Edit>> deed) {
        return own(visit)
                .map(own -> {
                    deeds.write(visit, deed.apply(visit, own));
                    return to(address(own.project().id()));
                })
                .orElseGet(() -> shell.notHere(visit, HttpStatus.NOT_FOUND));
    }

    /** A reading that breaks a rule is not taken in: the form comes back with what is wrong, as it was typed. */
    private ServerResponse reading(Visit visit) {
        return own(visit)
                .map(own -> {
                    Optional<ProjectDeeds.Refused> refused = deeds.reading(visit, own);
                    return refused.isPresent()
                            ? shown(visit, own, HttpStatus.UNPROCESSABLE_CONTENT, refused)
                            : to(address(own.project().id()));
                })
                .orElseGet(() -> shell.notHere(visit, HttpStatus.NOT_FOUND));
    }
}
