package org.vereda.app.web.verification;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.servlet.function.ServerResponse;
import org.vereda.app.accounts.Role;
import org.vereda.app.ledger.FolderLedger;
import org.vereda.app.shown.TablesPage;
import org.vereda.app.verification.PlanTables;
import org.vereda.app.verification.StatementScope;
import org.vereda.app.verification.VerificationPlan;
import org.vereda.app.web.frame.Form;
import org.vereda.app.web.frame.Place;
import org.vereda.app.web.frame.Shell;
import org.vereda.app.web.frame.Visit;
import org.vereda.app.web.workshop.Workshop;
import org.vereda.partnership.realised.SavingLine;
import org.vereda.partnership.verification.SampleSize;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.chart.Markup;

/**
 * A sample of the projects that a verifier may see, drawn as {@code vereda verify plan} draws it. The draw only asks, so its address can be kept; keys
 * and signatures never come here.
 */
public final class SamplePage {
    private static final String PATH = "/verification";
    private static final Set<Role> READERS = EnumSet.of(Role.VERIFIER);
    private static final String USUAL = "5";
    private static final double CONFIDENCE = 0.9;

    private final Workshop workshop;
    private final Shell shell;

    public SamplePage(Workshop workshop, Shell shell) {
        this.workshop = workshop;
        this.shell = shell;
    }

    /** Its page. */
    public List<Place> places() {
        Place page = Place.page(PATH, READERS, this::page);
        shell.leadTo(page, Shell.Corner.PARTNERSHIP, "label.sample.title");
        return List.of(page);
    }

    private ServerResponse page(Visit visit) {
        List<Markup> content = new ArrayList<>(List.of(visit.page().paragraph("label.sample.lead")));
        Optional<Workshop.View> view = workshop.view(visit.who().reach());
        List<SavingLine> lines = view.map(SamplePage::carriedOut).orElse(List.of());
        if (lines.isEmpty()) {
            content.add(visit.page().empty("label.sample.none"));
        } else {
            content.add(form(visit, lines));
            view.filter(any -> !visit.field("seed").isBlank()).ifPresent(seen -> content.addAll(drawn(visit, seen)));
        }
        content.add(Markup.of("section")
                .add(
                        Markup.of("h2").say(visit.say("label.sample.then")),
                        Markup.of("ul")
                                .add(
                                        way(visit, "/data/verification", "label.sample.found"),
                                        way(visit, "/ledger", "label.portal.ledger")),
                        visit.page().paragraph("label.sample.sign")));
        return shell.page(visit, visit.say("label.sample.title"), content.toArray(Markup[]::new));
    }

    /** The savings of which a share counts and whose project was carried out. */
    private static List<SavingLine> carriedOut(Workshop.View view) {
        FolderLedger book = view.ledger().get();
        return book.ledger().lines().stream()
                .filter(line -> line.share() > 0 && book.ledger().project(line).isCarriedOut())
                .toList();
    }

    private static Markup form(Visit visit, List<SavingLine> lines) {
        List<Form.Choice> metrics = lines.stream()
                .map(line -> line.counted().metric())
                .distinct()
                .sorted()
                .map(metric -> new Form.Choice(metric, visit.say("label.metric." + metric)))
                .toList();
        return Markup.of("form")
                .with("method", "get")
                .with("action", PATH)
                .with("class", "entry")
                .add(
                        field(
                                visit,
                                "metric",
                                "label.sample.metric",
                                Form.select("sample", "metric", metrics, visit.field("metric"))),
                        field(
                                visit,
                                "projects",
                                "label.sample.projects",
                                input("projects", typed(visit, "projects")).with("inputmode", "numeric")),
                        field(
                                        visit,
                                        "seed",
                                        "label.sample.seed",
                                        input("seed", visit.field("seed")).with("aria-describedby", "sample-seed-help"))
                                .add(Markup.of("small")
                                        .with("id", "sample-seed-help")
                                        .say(visit.say("label.sample.seed-help"))),
                        Markup.of("p", "field")
                                .add(Markup.of("button").with("type", "submit").say(visit.say("label.sample.draw"))));
    }

    private static String typed(Visit visit, String field) {
        return visit.field(field).isBlank() ? USUAL : visit.field(field);
    }

    private static Markup input(String name, String value) {
        return Markup.of("input")
                .with("id", "sample-" + name)
                .with("name", name)
                .with("type", "text")
                .with("value", value)
                .with("autocomplete", "off")
                .with("maxlength", "200")
                .with("required", "required");
    }

    private static Markup field(Visit visit, String name, String key, Markup input) {
        return Markup.of("div", "field")
                .add(Markup.of("label").with("for", "sample-" + name).say(visit.say(key)), input);
    }

    /** The plan and what to look at, or what is wrong with the question beside the form that holds it. */
    private List<Markup> drawn(Visit visit, Workshop.View view) {
        try {
            VerificationPlan plan = new VerificationPlan(
                    view.folder(),
                    workshop.knowledge(),
                    view.ledger().get(),
                    visit.field("metric"),
                    StatementScope.ALL);
            String seed = visit.field("seed").strip();
            SampleSize size = size(visit);
            TablesPage found = new PlanTables(plan, visit.page().words()).plan(size, seed, CONFIDENCE);
            List<Markup> content =
                    new ArrayList<>(Shell.tables(visit, found.tables(), found.notes(), "label.sample.none"));
            content.add(found(visit, plan.sample(size, seed).open()));
            return content;
        } catch (InvalidInput wrong) {
            return List.of(Shell.alert(visit, wrong.findings()));
        }
    }

    private static SampleSize size(Visit visit) {
        String typed = typed(visit, "projects").strip();
        if (!typed.matches("[1-9][0-9]{0,3}")) {
            throw InvalidInput.of(Finding.error("verification.bad-sample", SourcePosition.NOWHERE, typed));
        }
        return new SampleSize.Count(Integer.parseInt(typed));
    }

    /** The drawn projects that nobody has verified yet, each with the way to say what was found. */
    private static Markup found(Visit visit, List<String> open) {
        if (open.isEmpty()) {
            return visit.page().paragraph("label.sample.all-found");
        }
        Markup list = Markup.of("ul");
        open.forEach(project -> list.add(Markup.of("li")
                .add(Markup.of("a")
                        .with(
                                "href",
                                "/data/verification/new?c-project=" + encoded(project) + "&c-metric="
                                        + encoded(visit.field("metric")))
                        .say(visit.say("label.sample.say-found", project)))));
        return Markup.of("div").add(Markup.of("p").say(visit.say("label.sample.open")), list);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Markup way(Visit visit, String address, String key) {
        return Markup.of("li").add(Markup.of("a").with("href", address).say(visit.say(key)));
    }
}
