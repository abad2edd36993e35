package org.vereda.app.web.supplier;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.servlet.function.ServerResponse;
import org.vereda.app.accounts.AccountReach;
import org.vereda.app.accounts.Role;
import org.vereda.app.keep.Change;
import org.vereda.app.keep.Edit;
import org.vereda.app.keep.Keep;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.KeptTable;
import org.vereda.app.web.frame.Call;
import org.vereda.app.web.frame.Form;
import org.vereda.app.web.frame.Forms;
import org.vereda.app.web.frame.Place;
import org.vereda.app.web.frame.Reply;
import org.vereda.app.web.frame.Shell;
import org.vereda.app.web.frame.Visit;
import org.vereda.app.web.workshop.Circle;
import org.vereda.app.web.workshop.Workshop;
import org.vereda.partnership.consent.Consent;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.chart.Markup;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;
import tools.jackson.databind.JsonNode;

/** Who may see which fields of one's own organization: what holds, granting, withdrawing, the history, and who has read. */
public final class ConsentPages {
    private static final String PATH = "/consents";
    private static final Set<Role> PLANTS = EnumSet.of(Role.SUPPLIER, Role.ANCHOR, Role.RECYCLER);
    private static final int LOOKED_AT = 40;
    private static final int READINGS = 50;
    private static final int MINUTES = 16;

    private final Keep keep;
    private final Workshop workshop;
    private final ConsentDeeds deeds;
    private final ReadingLog log;
    private final SharedPages shared;
    private final Shell shell;

    public ConsentPages(Keep keep, Workshop workshop, KeepDatabase database, Clock clock, Shell shell) {
        this.keep = keep;
        this.workshop = workshop;
        this.deeds = new ConsentDeeds(clock);
        this.log = new ReadingLog(database, clock);
        this.shared = new SharedPages(keep, workshop, log, clock, shell);
        this.shell = shell;
    }

    /** Its pages and forms, and those of what others show. */
    public List<Place> places() {
        Place page = Place.page(PATH, PLANTS, this::page);
        shell.leadTo(page, Shell.Corner.EXCHANGE, "label.consent.title");
        List<Place> own = List.of(
                page,
                Place.deed(PATH + "/grant", PLANTS, this::grant, "organization", "field", "receiver", "purpose"),
                Place.deed(PATH + "/withdraw", PLANTS, this::withdraw, "row"));
        return Stream.concat(own.stream(), shared.places().stream()).toList();
    }

    /** What programs ask and do about consents; their rows are those of the table {@code consents}. */
    public List<Call> calls(Forms forms) {
        List<Call> own = List.of(
                Call.many(PATH + "/readings", PLANTS, "readings", this::told),
                Call.doing(PATH, forms.at(PATH + "/grant")),
                Call.doing(PATH + "/{row}/withdraw", forms.at(PATH + "/withdraw")));
        return Stream.concat(own.stream(), shared.calls().stream()).toList();
    }

    private List<JsonNode> told(Visit visit) {
        return ConsentDeeds.organizations(visit.who()).stream()
                .flatMap(owner -> log.of(owner, READINGS).stream()
                        .<JsonNode>map(one -> Reply.object()
                                .put("organization", owner)
                                .put("date", one.date())
                                .put("receiver", one.receiver())
                                .put("purpose", one.purpose())))
                .toList();
    }

    private Circle circle() {
        return Circle.of(workshop, deeds.today())
                .orElseThrow(() ->
                        InvalidInput.of(Finding.error("keep.no-table", SourcePosition.ofFile(ConsentDeeds.TABLE))));
    }

    private ServerResponse page(Visit visit) {
        List<Markup> content = new ArrayList<>(List.of(visit.page().paragraph("label.consent.lead")));
        List<String> own = ConsentDeeds.organizations(visit.who());
        if (own.isEmpty() || keep.last() == 0) {
            content.add(visit.page().empty("label.consent.not-whole"));
        } else {
            Circle circle = circle();
            own.forEach(owner -> content.addAll(seen(visit, new SeenByWhom(owner, circle))));
            content.add(section(visit, "label.consent.holding", rows(visit, circle)));
            content.add(section(visit, "label.consent.grant", form(visit, circle, own)));
            content.add(section(visit, "label.portal.history", history(visit)));
            own.forEach(owner -> content.add(section(visit, "label.consent.readings", readings(visit, circle, owner))));
        }
        return shell.page(visit, visit.say("label.consent.title"), content.toArray(Markup[]::new));
    }

    private static Markup section(Visit visit, String key, Markup content) {
        return Markup.of("section").add(Markup.of("h2").say(visit.say(key)), content);
    }

    private List<Markup> seen(Visit visit, SeenByWhom seen) {
        Map<String, Long> counts = new HashMap<>(workshop.counts(visit.who().reach()));
        return List.of(
                Markup.of("h2").say(seen.circle().name(seen.owner())),
                visit.page().paragraph("label.consent.roles-lead"),
                visit.page().table(seen.table(visit, counts)));
    }

    // --- what was granted

    /** Every consent as a sentence, with the button that takes it back where it holds. */
    private Markup rows(Visit visit, Circle circle) {
        KeptTable table = keep.table(ConsentDeeds.TABLE, visit.who().reach());
        if (table.rows().isEmpty()) {
            return visit.page().empty("label.consent.none");
        }
        Markup list = Markup.of("ul", "changes");
        table.rows().forEach(row -> {
            boolean isWithdrawn = !table.cell(row, "withdrawn_on").isBlank();
            Markup item = Markup.of("li").say(sentence(visit, circle, table, row));
            list.add(
                    isWithdrawn
                            ? item
                            : item.add(Form.to(visit, PATH + "/withdraw", "w" + row.number())
                                    .hidden("row", Long.toString(row.number()))
                                    .hidden("since", Long.toString(row.since()))
                                    .button("label.consent.withdraw")));
        });
        return list;
    }

    private static String sentence(Visit visit, Circle circle, KeptTable table, KeptTable.Line row) {
        String receiver = table.cell(row, "receiver");
        String whom = receiver.equals(Consent.EVERYBODY) ? visit.say("label.consent.everybody") : circle.name(receiver);
        String until = table.cell(row, "until");
        String withdrawn = table.cell(row, "withdrawn_on");
        String words = visit.say(
                "label.consent.sentence",
                whom,
                table.cell(row, "field"),
                SharedPages.purpose(visit, table.cell(row, "purpose")),
                table.cell(row, "from"));
        return words
                + (until.isBlank() ? "" : " " + visit.say("label.consent.until", until))
                + (withdrawn.isBlank() ? "" : " " + visit.say("label.consent.withdrawn-on", withdrawn))
                + " ";
    }

    private Markup form(Visit visit, Circle circle, List<String> own) {
        List<Form.Choice> receivers =
                new ArrayList<>(List.of(new Form.Choice(Consent.EVERYBODY, visit.say("label.consent.everybody"))));
        circle.organizations().stream()
                .filter(one -> !own.contains(one.id()))
                .forEach(one -> receivers.add(new Form.Choice(one.id(), one.name())));
        Form form = Form.to(visit, PATH + "/grant", "grant");
        if (own.size() == 1) {
            form.hidden("organization", own.getFirst());
        } else {
            form.choice(
                    "organization",
                    visit.say("label.account.organization"),
                    own.stream()
                            .map(one -> new Form.Choice(one, circle.name(one)))
                            .toList());
        }
        return form.choice("field", visit.say("label.consent.field"), fields(visit))
                .choice("receiver", visit.say("label.consent.receiver"), receivers)
                .required("purpose", "text", visit.say("label.consent.purpose"), "", "off")
                .field("until", "date", visit.say("label.consent.last-day"), "", "off")
                .field("document", "text", visit.say("label.consent.document"), "", "off")
                .field("why", "text", visit.say("label.data.why"), "", "off")
                .button("label.consent.do-grant");
    }

    /** Whole tables and single fields of the tables that hold rows of the reader, and of projects, which a roadmap plans too. */
    private List<Form.Choice> fields(Visit visit) {
        Map<String, Long> counts = workshop.counts(visit.who().reach());
        List<Form.Choice> choices = new ArrayList<>();
        AccountReach.ofPlants().stream()
                .filter(path -> counts.getOrDefault(path, 0L) > 0 || path.equals(ProjectDeeds.PROJECTS))
                .filter(path -> !path.equals(ConsentDeeds.TABLE))
                .sorted()
                .forEach(path -> {
                    String table = path.replaceFirst("csv$", "*");
                    choices.add(new Form.Choice(table, visit.say("label.consent.whole-table", table)));
                    ConsentDeeds.fields(path).forEach(field -> choices.add(new Form.Choice(field, field)));
                });
        choices.add(new Form.Choice("*", visit.say("label.consent.all-fields")));
        return choices;
    }

    private ServerResponse grant(Visit visit) {
        KeptTable table = keep.table(ConsentDeeds.TABLE, visit.who().reach());
        return done(visit, deeds.grant(visit.who(), circle(), table.columns(), visit::field));
    }

    private ServerResponse withdraw(Visit visit) {
        KeptTable table = keep.table(ConsentDeeds.TABLE, visit.who().reach());
        String row = visit.request().pathVariables().getOrDefault("row", visit.field("row"));
        return done(visit, deeds.withdraw(table, row, visit.field("since")));
    }

    private ServerResponse done(Visit visit, Edit edit) {
        keep.edit(
                List.of(edit),
                visit.who().reach(),
                new Keep.Author(visit.who().email(), visit.field("why").strip()));
        return ServerResponse.seeOther(URI.create(PATH)).build();
    }

    // --- what was done, and by whom it was read

    /** The changes of consents with the way back. */
    private Markup history(Visit visit) {
        AccountReach reach = visit.who().reach();
        List<Change> found = keep.history(reach, Long.MAX_VALUE, LOOKED_AT).stream()
                .filter(change -> keep.traces(change.number(), reach).stream()
                        .anyMatch(trace -> trace.path().equals(ConsentDeeds.TABLE)))
                .toList();
        if (found.isEmpty()) {
            return visit.page().empty("label.history.nothing");
        }
        Markup list = Markup.of("ul", "changes");
        found.forEach(change -> list.add(Markup.of("li")
                .add(Markup.of("a")
                        .with("href", "/history/" + change.number())
                        .say(visit.say("label.history.change", Long.toString(change.number()))))
                .say(" " + change.happened().toString().substring(0, MINUTES).replace('T', ' ') + " UTC · "
                        + change.author() + (change.why().isEmpty() ? "" : " · " + change.why()))));
        return Markup.of("div").add(list, visit.page().paragraph("label.consent.undo"));
    }

    private Markup readings(Visit visit, Circle circle, String owner) {
        List<List<Cell>> rows = log.of(owner, READINGS).stream()
                .map(one -> List.of(
                        Cell.text(one.date()),
                        Cell.text(
                                one.receiver().equals(Consent.EVERYBODY)
                                        ? visit.say("label.consent.everybody")
                                        : circle.name(one.receiver())),
                        Cell.text(SharedPages.purpose(visit, one.purpose()))))
                .toList();
        return rows.isEmpty()
                ? visit.page().empty("label.consent.no-readings")
                : visit.page()
                        .table(new ReportTable(
                                "readings-by-consent",
                                List.of(Column.of("reading-date"), Column.of("reading-receiver"), Column.of("purpose")),
                                rows,
                                List.of()));
    }
}
