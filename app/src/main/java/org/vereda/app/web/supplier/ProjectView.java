package org.vereda.app.web.supplier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.vereda.app.flow.Knowledge;
import org.vereda.app.keep.Keep;
import org.vereda.app.keep.KeptTable;
import org.vereda.app.ledger.FolderLedger;
import org.vereda.app.ledger.LedgerTables;
import org.vereda.app.web.frame.Form;
import org.vereda.app.web.frame.Reply;
import org.vereda.app.web.frame.RowMistakes;
import org.vereda.app.web.frame.Visit;
import org.vereda.inventory.EnergyCarrier;
import org.vereda.inventory.Facility;
import org.vereda.inventory.Flow;
import org.vereda.inventory.SolventStream;
import org.vereda.inventory.WasteRoute;
import org.vereda.inventory.WaterFlow;
import org.vereda.partnership.Project;
import org.vereda.partnership.ProjectStatus;
import org.vereda.partnership.Verification;
import org.vereda.partnership.realised.SavingLine;
import org.vereda.quantity.Finding;
import org.vereda.report.FlowNames;
import org.vereda.report.chart.Markup;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;
import org.vereda.sources.folder.PartnershipFolder;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A project on its page: facts, savings, what a verifier found, its meters, and the forms for them. */
final class ProjectView {
    private final Visit visit;
    private final Material shown;
    private final Optional<ProjectDeeds.Refused> refused;

    /** What the page is made from. */
    private record Material(
            PartnershipFolder folder,
            List<Finding> findings,
            Project project,
            FolderLedger book,
            FlowNames names,
            Keep keep) {}

    ProjectView(
            Visit visit, ProjectPages.Own own, Keep keep, Knowledge knowledge, Optional<ProjectDeeds.Refused> refused) {
        this.visit = visit;
        this.shown = new Material(
                own.view().folder(),
                own.view().findings(),
                own.project(),
                own.view().ledger().get(),
                new FlowNames(knowledge.industries()),
                keep);
        this.refused = refused;
    }

    private Project project() {
        return shown.project();
    }

    private String here() {
        return ProjectPages.address(project().id());
    }

    private KeptTable table(String path) {
        return shown.keep().table(path, visit.who().reach());
    }

    List<Markup> content() {
        List<Markup> content = new ArrayList<>();
        content.add(facts());
        content.addAll(mistakes());
        content.add(section("label.projects.savings", savings()));
        verified().ifPresent(table -> content.add(section("label.projects.verified", table)));
        List<String> meters = project().metered().meters();
        if (meters.isEmpty()) {
            content.add(section("label.projects.meters", visit.page().empty("label.projects.no-meters")));
        }
        meters.forEach(meter -> content.add(new MeterView(
                        visit,
                        shown.folder(),
                        shown.findings(),
                        shown.book(),
                        shown.names(),
                        table(ProjectDeeds.READINGS))
                .section(here(), meter, refused.filter(one -> one.meter().equals(meter)))));
        content.add(section("label.projects.add-meter", meterForm()));
        content.add(section("label.projects.progress", progressForm()));
        content.add(Markup.of("p")
                .add(Markup.of("a").with("href", ProjectPages.PATH).say(visit.say("label.projects.title"))));
        return content;
    }

    private Markup section(String key, Markup content) {
        return Markup.of("section").add(Markup.of("h2").say(visit.say(key)), content);
    }

    private Markup facts() {
        String plant = shown.folder().facilities().stream()
                .filter(site -> site.id().equals(project().facility()))
                .map(Facility::name)
                .findFirst()
                .orElse(project().facility());
        Markup facts = Markup.of("dl", "facts");
        fact(facts, "facility", plant);
        fact(facts, "measure", project().measure());
        fact(facts, "status", visit.say(ProjectPages.status(project())));
        fact(facts, "start", project().start().map(Object::toString).orElse(""));
        fact(facts, "effect-from", project().effectFrom().map(Object::toString).orElse(""));
        fact(
                facts,
                "investment",
                project()
                        .investment()
                        .map(money -> visit.page().numbers().rounded(money.amount()) + " " + money.currency())
                        .orElse(""));
        return facts;
    }

    private void fact(Markup facts, String column, String value) {
        facts.add(
                Markup.of("dt").say(visit.say("label.column." + column)),
                Markup.of("dd").say(value.isEmpty() ? "–" : value));
    }

    /** What is wrong or doubtful in the project's own row, with the way to it. */
    private List<Markup> mistakes() {
        KeptTable projects = table(ProjectDeeds.PROJECTS);
        RowMistakes mistakes = new RowMistakes(shown.findings(), ProjectDeeds.PROJECTS);
        return row(projects).stream()
                .filter(row -> !mistakes.at(row.line()).isEmpty())
                .flatMap(row -> Stream.concat(
                        mistakes.sentences(visit, row.line()).stream(),
                        Stream.of(Markup.of("p")
                                .add(Markup.of("a")
                                        .with("href", "/data/projects/" + row.number())
                                        .say(visit.say("label.projects.correct"))))))
                .toList();
    }

    private Optional<KeptTable.Line> row(KeptTable projects) {
        return projects.rows().stream()
                .filter(row -> projects.cell(row, "id").strip().equals(project().id()))
                .findFirst();
    }

    private Markup savings() {
        ReportTable table = new LedgerTables(shown.book(), visit.page().words()).of(project());
        return table.isEmpty()
                ? visit.page().empty("label.projects.no-savings")
                : visit.page().table(table);
    }

    private Optional<Markup> verified() {
        List<List<Cell>> rows = shown.folder().verifications().stream()
                .filter(one -> one.project().equals(project().id()))
                .map(ProjectView::cells)
                .toList();
        List<Column> columns = List.of(
                Column.of("metric"),
                Column.of("project-verifier"),
                Column.of("project-day"),
                Column.of("result"),
                Column.of("project-finding"));
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(visit.page().table(new ReportTable("project-verified", columns, rows, List.of())));
    }

    private static List<Cell> cells(Verification one) {
        return List.of(
                Cell.word("label.metric." + one.metric()),
                Cell.text(one.verifier()),
                Cell.text(one.date().toString()),
                Cell.word("label.projects.result." + one.result().name().toLowerCase(Locale.ROOT)),
                Cell.text(one.finding()));
    }

    private String since() {
        return row(table(ProjectDeeds.PROJECTS))
                .map(row -> Long.toString(row.since()))
                .orElse("");
    }

    private Markup meterForm() {
        List<Form.Choice> flows = flows().map(flow -> new Form.Choice(
                        flow.id(), visit.page().say(shown.names().of(flow))))
                .toList();
        return Form.to(visit, here() + "/meter", "meter")
                .hidden("since", since())
                .required("meter", "text", visit.say("label.projects.meter-id"), "", "off")
                .choice("flow", visit.say("label.column.flow"), flows)
                .field("counts", "text", visit.say("label.projects.counts"), "", "off")
                .button("label.projects.do-add-meter");
    }

    /** What plants meter: energy, water, waste, solvents. */
    private static Stream<Flow> flows() {
        Stream<Flow> energy = Stream.of(EnergyCarrier.values()).map(Flow.Energy::new);
        Stream<Flow> water = Stream.of(WaterFlow.values()).map(Flow.Water::new);
        Stream<Flow> waste = Stream.of(true, false)
                .flatMap(hazardous -> Stream.of(WasteRoute.values()).map(route -> new Flow.Waste(hazardous, route)));
        Stream<Flow> solvents = Stream.of(SolventStream.values()).map(Flow.Solvent::new);
        return Stream.of(energy, water, waste, solvents).flatMap(flow -> flow);
    }

    private Markup progressForm() {
        List<Form.Choice> choices = Stream.of(ProjectStatus.values())
                .map(one -> new Form.Choice(
                        one.name(),
                        visit.say("label.project-status." + one.name().toLowerCase(Locale.ROOT))))
                .toList();
        String drivers = String.join(";", project().metered().drivers());
        return Form.to(visit, here() + "/progress", "progress")
                .hidden("since", since())
                .choice(
                        "status",
                        visit.say("label.column.status"),
                        choices,
                        project().status().name())
                .field(
                        "start",
                        "date",
                        visit.say("label.plan.start"),
                        day(project().start()),
                        "off")
                .field(
                        "end",
                        "date",
                        visit.say("label.projects.end"),
                        day(project().end()),
                        "off")
                .field(
                        "effect_from",
                        "date",
                        visit.say("label.projects.effect-from"),
                        day(project().metered().effectFrom()),
                        "off")
                .field("drivers", "text", visit.say("label.projects.drivers"), drivers, "off")
                .field(
                        "reason",
                        "text",
                        visit.say("label.projects.reason"),
                        project().reason(),
                        "off")
                .field("why", "text", visit.say("label.data.why"), "", "off")
                .button("label.data.save");
    }

    private static String day(Optional<java.time.LocalDate> day) {
        return day.map(Object::toString).orElse("");
    }

    /** A project for programs, with what came about of what was expected. */
    static ObjectNode told(ProjectPages.Own own, FolderLedger book) {
        Project project = own.project();
        ObjectNode told = Reply.object()
                .put("project", project.id())
                .put("name", project.name())
                .put("facility", project.facility())
                .put("cohort", project.cohort())
                .put("measure", project.measure())
                .put("status", project.status().name())
                .put("start", project.start().map(Object::toString).orElse(""))
                .put("end", project.end().map(Object::toString).orElse(""));
        told.set("meters", Reply.texts(project.metered().meters()));
        ArrayNode savings = told.putArray("savings");
        book.ledger().lines().stream()
                .filter(line -> line.project().equals(project.id()))
                .forEach(line -> savings.add(saving(line)));
        return told;
    }

    private static ObjectNode saving(SavingLine line) {
        ObjectNode saving = Reply.object()
                .put("metric", line.counted().metric())
                .put("unit", line.counted().unit())
                .put("metered", line.metered());
        line.estimated().ifPresent(amount -> saving.put("estimated", amount));
        line.realised()
                .ifPresent(range -> saving.putObject("realised")
                        .put("low", range.low())
                        .put("central", range.best())
                        .put("high", range.high()));
        line.verified().ifPresent(amount -> saving.put("verified", amount));
        return saving;
    }
}
