package org.vereda.app.web.yard;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.web.servlet.function.ServerResponse;
import org.vereda.app.accounts.Role;
import org.vereda.app.console.FindingsText;
import org.vereda.app.keep.Edit;
import org.vereda.app.keep.Keep;
import org.vereda.app.shown.TablesPage;
import org.vereda.app.web.frame.Call;
import org.vereda.app.web.frame.Form;
import org.vereda.app.web.frame.Forms;
import org.vereda.app.web.frame.Place;
import org.vereda.app.web.frame.Reply;
import org.vereda.app.web.frame.Shell;
import org.vereda.app.web.frame.Visit;
import org.vereda.app.web.workshop.Workshop;
import org.vereda.app.yard.BalanceSheets;
import org.vereda.app.yard.YardSheets;
import org.vereda.endoflife.yard.Checklist;
import org.vereda.endoflife.yard.CustodyChain;
import org.vereda.endoflife.yard.DepollutionRecord;
import org.vereda.endoflife.yard.Handover;
import org.vereda.endoflife.yard.MassBalance;
import org.vereda.endoflife.yard.MovementKind;
import org.vereda.endoflife.yard.VinSeal;
import org.vereda.endoflife.yard.YardBook;
import org.vereda.inventory.Facility;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Period;
import org.vereda.report.chart.Markup;
import org.vereda.sources.folder.PartnershipFolder;
import org.vereda.sources.vehicles.VehiclePacks;

/** The yard of a dismantler or shredder: its vehicles with their checklists, weights, hand-overs and the balance of a period. */
public final class YardPages {
    private static final Set<Role> YARDS = EnumSet.of(Role.RECYCLER);
    private static final String PATH = "/yard";

    /** The chance of a false alarm of the test for gross errors, as of the command. */
    private static final double CHANCE = 0.05;

    /** After so many days without acknowledgement, and beyond that difference of weights, a hand-over is a gap. */
    private static final int DAYS = 30;

    private static final BigDecimal PERCENT = BigDecimal.valueOf(2);

    private final Workshop workshop;
    private final YardDeeds deeds;
    private final Optional<VinSeal> seal;
    private final Clock clock;
    private final Shell shell;

    /**
     * @param seal seals identification numbers; nothing where the portal keeps no key, so that none can be entered
     */
    public YardPages(Keep keep, Workshop workshop, Optional<VinSeal> seal, Clock clock, Shell shell) {
        this.workshop = workshop;
        this.deeds = new YardDeeds(keep, seal);
        this.seal = seal;
        this.clock = clock;
        this.shell = shell;
    }

    /** Its pages and forms. */
    public List<Place> places() {
        Place yard = Place.page(PATH, YARDS, this::yard);
        Place balance = Place.page(PATH + "/balance", YARDS, this::balance);
        Place custody = Place.page(PATH + "/custody", YARDS, this::custody);
        shell.leadTo(yard, Shell.Corner.DATA, "label.yard.title");
        shell.leadTo(balance, Shell.Corner.RESULTS, "label.yard.balance");
        shell.leadTo(custody, Shell.Corner.EXCHANGE, "label.yard.custody");
        return List.of(
                yard,
                balance,
                custody,
                Place.form(PATH + "/intake", YARDS, visit -> done(visit, deeds.intake(visit, here(visit)), "")),
                Place.form(PATH + "/tick", YARDS, visit -> done(visit, deeds.tick(visit, here(visit)), "")),
                Place.form(PATH + "/weigh", YARDS, visit -> done(visit, deeds.weigh(visit, here(visit)), "/balance")),
                Place.form(PATH + "/hand", YARDS, visit -> done(visit, deeds.hand(visit, here(visit)), "/custody")),
                Place.form(
                        PATH + "/receive", YARDS, visit -> done(visit, deeds.receive(visit, here(visit)), "/custody")));
    }

    /** What programs of yards, for example scales, ask and do. */
    public List<Call> calls(Forms forms) {
        return List.of(
                Call.asking(
                        PATH,
                        YARDS,
                        visit -> told(
                                visit, here -> Optional.of(sheets(visit, here).yard()))),
                Call.asking(PATH + "/balance", YARDS, visit -> told(visit, here -> balanced(visit, here))),
                Call.asking(
                        PATH + "/custody",
                        YARDS,
                        visit -> told(
                                visit,
                                here -> Optional.of(handed(
                                        visit, workshop.handovers(visit.who().reach()))))),
                Call.doing(PATH + "/vehicles", forms.at(PATH + "/intake")),
                Call.doing(PATH + "/checklist", forms.at(PATH + "/tick")),
                Call.doing(PATH + "/weights", forms.at(PATH + "/weigh")),
                Call.doing(PATH + "/handovers", forms.at(PATH + "/hand")),
                Call.doing(PATH + "/receipts", forms.at(PATH + "/receive")));
    }

    private Reply told(Visit visit, Function<Here, Optional<TablesPage>> tables) {
        Optional<TablesPage> told = known(visit).flatMap(tables);
        return Reply.tables(
                told.map(TablesPage::tables).orElse(List.of()),
                told.map(TablesPage::notes).orElse(List.of()));
    }

    private ServerResponse done(Visit visit, List<Edit> edits, String page) {
        deeds.write(visit, edits);
        return ServerResponse.seeOther(URI.create(PATH + page)).build();
    }

    /** The reader's own yards, with what was written down in them. */
    private Here here(Visit visit) {
        return workshop.view(visit.who().reach()).map(view -> Here.of(view)).orElseThrow(() -> YardDeeds.noYard(""));
    }

    /**
     * What a visitor works with.
     *
     * @param folder what is within reach
     * @param plants the facilities whose rows the visitor may write
     * @param mistakes what is wrong with rows of yards
     */
    record Here(PartnershipFolder folder, List<String> plants, List<Finding> mistakes) {
        static Here of(Workshop.View view) {
            List<Finding> mistakes = view.findings().stream()
                    .filter(one -> one.isError() && one.position().file().startsWith("yard-"))
                    .toList();
            return new Here(view.folder(), view.plants(), mistakes);
        }

        List<Form.Choice> yards() {
            return folder.facilities().stream()
                    .filter(site -> plants.contains(site.id()))
                    .map(site -> new Form.Choice(site.id(), site.name()))
                    .toList();
        }

        Optional<Facility> site(String id) {
            return folder.facilities().stream()
                    .filter(site -> site.id().equals(id))
                    .findFirst();
        }
    }

    private YardSheets sheets(Visit visit, Here here) {
        return new YardSheets(
                here.folder().yards(),
                new VehiclePacks(workshop.knowledge().packs()).depollutionRules(),
                visit.page().words());
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }

    // --- pages

    private ServerResponse yard(Visit visit) {
        Optional<Here> known = known(visit);
        List<Markup> content = new ArrayList<>(List.of(visit.page().paragraph("label.yard.lead")));
        known.ifPresent(here -> {
            YardSheets sheets = sheets(visit, here);
            content.add(intakeForm(visit, here));
            content.add(tickForm(visit, sheets.checklists()));
            TablesPage tables = sheets.yard();
            content.addAll(Shell.tables(visit, tables.tables(), tables.notes(), "label.yard.none"));
        });
        return page(visit, "label.yard.title", known, content);
    }

    private Optional<Here> known(Visit visit) {
        return workshop.view(visit.who().reach())
                .map(view -> Here.of(view))
                .filter(here -> !here.plants().isEmpty());
    }

    private ServerResponse page(Visit visit, String title, Optional<Here> known, List<Markup> content) {
        if (known.isEmpty()) {
            content.add(visit.page().empty("label.yard.no-yard"));
        }
        known.filter(here -> !here.mistakes().isEmpty()).ifPresent(here -> content.add(1, mistakes(visit, here)));
        return shell.page(visit, visit.say(title), content.toArray(Markup[]::new));
    }

    private static Markup mistakes(Visit visit, Here here) {
        FindingsText text = new FindingsText(visit.page().words());
        Markup list = Markup.of("ul");
        here.mistakes().forEach(one -> list.add(Markup.of("li").say(text.line(one))));
        return Markup.of("div", "doubt")
                .add(
                        Markup.of("p")
                                .add(Markup.of("a").with("href", "/data").say(visit.say("label.yard.not-counted"))),
                        list);
    }

    private Markup intakeForm(Visit visit, Here here) {
        Form form = Form.to(visit, PATH + "/intake", "intake")
                .choice("facility", visit.say("label.yard.site"), here.yards())
                .required("id", "text", visit.say("label.yard.number"), "", "off")
                .required("received", "date", visit.say("label.yard.received"), today(), "off")
                .choice("powertrain", visit.say("label.yard.powertrain"), powertrains(visit))
                .field("model_year", "number", visit.say("label.yard.model-year"), "", "off")
                .field("mass", "text", visit.say("label.yard.mass"), "", "off")
                .field("error_percent", "text", visit.say("label.yard.error"), "1", "off")
                .field("document", "text", visit.say("label.yard.document"), "", "off");
        Form whole = seal.isPresent() ? form.field("vin", "text", visit.say("label.yard.vin"), "", "off") : form;
        return section(visit, "label.yard.take-in", whole.button("label.yard.do-take-in"));
    }

    private static List<Form.Choice> powertrains(Visit visit) {
        return Arrays.stream(YardDeeds.POWERTRAINS.split(" ", -1))
                .map(one -> new Form.Choice(one, visit.say("label.yard.powertrain." + one)))
                .toList();
    }

    private static Markup section(Visit visit, String title, Markup form) {
        return Markup.of("section").add(Markup.of("h2").say(visit.say(title)), form);
    }

    private Markup tickForm(Visit visit, List<Checklist> checklists) {
        List<Form.Choice> open = new ArrayList<>();
        for (Checklist list : checklists) {
            list.lines().stream()
                    .filter(line -> line.state() == Checklist.State.OPEN)
                    .map(line -> line.rule().item())
                    .distinct()
                    .forEach(item -> open.add(new Form.Choice(
                            list.vehicle().id() + YardDeeds.BETWEEN + item,
                            list.vehicle().id() + ": "
                                    + YardSheets.item(visit.page().words(), item))));
        }
        Markup section = Markup.of("section").add(Markup.of("h2").say(visit.say("label.yard.tick")));
        if (open.isEmpty()) {
            return section.add(visit.page().empty("label.yard.nothing-open"));
        }
        return section.add(Form.to(visit, PATH + "/tick", "tick")
                .choice("what", visit.say("label.yard.open-item"), open)
                .choice(
                        "outcome",
                        visit.say("label.yard.outcome"),
                        words(visit, DepollutionRecord.Outcome.values(), "label.yard.state."))
                .required("date", "date", visit.say("label.yard.day"), today(), "off")
                .field("note", "text", visit.say("label.yard.note"), "", "off")
                .button("label.yard.do-tick"));
    }

    private static <E extends Enum<E>> List<Form.Choice> words(Visit visit, E[] values, String prefix) {
        return Arrays.stream(values)
                .map(one -> new Form.Choice(one.name(), visit.say(prefix + YardDeeds.key(one))))
                .toList();
    }

    private ServerResponse balance(Visit visit) {
        Optional<Here> known = known(visit);
        List<Markup> content = new ArrayList<>(List.of(visit.page().paragraph("label.yard.balance-lead")));
        known.ifPresent(here -> {
            content.add(weighForm(visit, here));
            content.add(periodForm(visit));
            balanced(visit, here)
                    .ifPresent(tables -> content.addAll(
                            Shell.tables(visit, tables.tables(), tables.notes(), "label.yard.no-weights")));
        });
        return page(visit, "label.yard.balance", known, content);
    }

    private static Optional<TablesPage> balanced(Visit visit, Here here) {
        return period(visit, here)
                .map(period -> MassBalance.of(period, here.folder().yards().movements(), CHANCE))
                .map(balance -> new BalanceSheets(visit.page().words()).of(balance));
    }

    /** The days that the address names, else from the first to the last movement. */
    private static Optional<Period> period(Visit visit, Here here) {
        Optional<LocalDate> from = YardDeeds.day(visit.field("from"));
        Optional<LocalDate> until = YardDeeds.day(visit.field("until"));
        return from.isPresent() && until.isPresent() && !until.get().isBefore(from.get())
                ? Optional.of(new Period(from.get(), until.get()))
                : BalanceSheets.spanOf(here.folder().yards().movements());
    }

    private static Markup periodForm(Visit visit) {
        Function<String, Markup> field = name -> Markup.of("label")
                .say(visit.say("label.yard." + name + "-day"))
                .add(Markup.of("input").with("type", "date").with("name", name).with("value", visit.field(name)));
        return Markup.of("form")
                .with("method", "get")
                .with("action", PATH + "/balance")
                .add(
                        field.apply("from"),
                        field.apply("until"),
                        Markup.of("button").with("type", "submit").say(visit.say("label.yard.show-period")));
    }

    private Markup weighForm(Visit visit, Here here) {
        return section(
                visit,
                "label.yard.weigh",
                Form.to(visit, PATH + "/weigh", "weigh")
                        .choice("facility", visit.say("label.yard.site"), here.yards())
                        .required("date", "date", visit.say("label.yard.day"), today(), "off")
                        .choice(
                                "kind",
                                visit.say("label.yard.kind"),
                                words(visit, MovementKind.values(), "label.yard.moved."))
                        .choice(
                                "side",
                                visit.say("label.yard.side"),
                                List.of(
                                        new Form.Choice("out", visit.say("label.yard.goes-out")),
                                        new Form.Choice("in", visit.say("label.yard.comes-in"))))
                        .field("other", "text", visit.say("label.yard.other-side"), "", "off")
                        .required("amount", "text", visit.say("label.yard.mass"), "", "off")
                        .field("error_percent", "text", visit.say("label.yard.error"), "1", "off")
                        .field("document", "text", visit.say("label.yard.document"), "", "off")
                        .button("label.yard.do-weigh"));
    }

    private ServerResponse custody(Visit visit) {
        Optional<Here> known = known(visit);
        List<Markup> content = new ArrayList<>(List.of(visit.page().paragraph("label.yard.custody-lead")));
        known.ifPresent(here -> {
            List<Handover> handovers = workshop.handovers(visit.who().reach());
            content.add(handForm(visit, here));
            awaited(here, handovers).ifPresent(choices -> content.add(receiveForm(visit, choices)));
            TablesPage tables = handed(visit, handovers);
            content.addAll(Shell.tables(visit, tables.tables(), tables.notes(), "label.yard.no-custody"));
        });
        return page(visit, "label.yard.custody", known, content);
    }

    private TablesPage handed(Visit visit, List<Handover> handovers) {
        return new YardSheets(
                        new YardBook(List.of(), List.of(), List.of(), handovers, List.of()),
                        List.of(),
                        visit.page().words())
                .custody(new CustodyChain.Rules(LocalDate.now(clock), DAYS, PERCENT));
    }

    private Markup handForm(Visit visit, Here here) {
        List<Form.Choice> receivers = here.folder().facilities().stream()
                .map(site -> new Form.Choice(site.id(), site.name()))
                .toList();
        return section(
                visit,
                "label.yard.hand",
                Form.to(visit, PATH + "/hand", "hand")
                        .choice("facility", visit.say("label.yard.site"), here.yards())
                        .choice(
                                "kind",
                                visit.say("label.yard.kind"),
                                words(visit, Handover.Kind.values(), "label.yard.handed."))
                        .required("item", "text", visit.say("label.yard.number"), "", "off")
                        .choice("to", visit.say("label.yard.receiver"), receivers)
                        .required("sent_on", "date", visit.say("label.yard.day"), today(), "off")
                        .field("sent_mass", "text", visit.say("label.yard.mass"), "", "off")
                        .field("document", "text", visit.say("label.yard.document"), "", "off")
                        .button("label.yard.do-hand"));
    }

    /** What is on its way to the visitor's own yards. */
    private static Optional<List<Form.Choice>> awaited(Here here, List<Handover> handovers) {
        List<Form.Choice> choices = handovers.stream()
                .filter(one ->
                        here.plants().contains(one.to()) && one.acknowledgedOn().isEmpty())
                .map(one -> new Form.Choice(
                        String.join(
                                YardDeeds.BETWEEN,
                                one.to(),
                                one.item(),
                                one.sentOn().toString()),
                        one.item() + " · " + one.from() + " · " + one.sentOn()))
                .toList();
        return choices.isEmpty() ? Optional.empty() : Optional.of(choices);
    }

    private Markup receiveForm(Visit visit, List<Form.Choice> choices) {
        return section(
                visit,
                "label.yard.receive",
                Form.to(visit, PATH + "/receive", "receive")
                        .choice("what", visit.say("label.yard.on-its-way"), choices)
                        .required("acknowledged_on", "date", visit.say("label.yard.day"), today(), "off")
                        .field("mass", "text", visit.say("label.yard.mass"), "", "off")
                        .field("document", "text", visit.say("label.yard.document"), "", "off")
                        .button("label.yard.do-receive"));
    }
}
