package org.vereda.app.web.anchor;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vereda.app.accounts.AccountReach;
import org.vereda.app.answers.AnswerTables;
import org.vereda.app.requests.MemberRequest.Kind;
import org.vereda.app.requests.MemberRequest.Wish;
import org.vereda.app.requests.MemberRequests;
import org.vereda.app.web.frame.Form;
import org.vereda.app.web.frame.Visit;
import org.vereda.app.web.supplier.ConsentDeeds;
import org.vereda.inventory.Facility;
import org.vereda.inventory.Flow;
import org.vereda.partnership.Organization;
import org.vereda.quantity.Period;
import org.vereda.report.chart.Markup;

/** What is asked of a member, as it is typed: activity data of a period, the answers to a form, or a consent. */
final class WishForm {
    private static final String DUE = "due";
    private static final int LONGEST_YEARS = 10;

    private final Asker asker;
    private final List<String> forms;
    private final LocalDate today;

    /**
     * @param forms the forms that there are
     */
    WishForm(Asker asker, List<String> forms, LocalDate today) {
        this.asker = asker;
        this.forms = List.copyOf(forms);
        this.today = today;
    }

    // --- the forms

    List<Markup> markup(Visit visit, String path) {
        List<Markup> parts = new ArrayList<>(List.of(
                part(visit, Kind.ACTIVITY_DATA, activity(visit, path)),
                part(visit, Kind.FORM_ANSWERS, answers(visit, path))));
        parts.add(
                asker.isNamed()
                        ? part(visit, Kind.CONSENT, consent(visit, path))
                        : visit.page().paragraph("label.ask.no-secretariat"));
        return parts;
    }

    private static Markup part(Visit visit, Kind kind, Markup form) {
        return Markup.of("details", "words").add(Markup.of("summary").say(visit.say(kind.key())), form);
    }

    private Form begun(Visit visit, String path, Kind kind) {
        return Form.to(visit, path, "ask-" + kind.name().toLowerCase(Locale.ROOT))
                .hidden("kind", kind.name());
    }

    private Markup activity(Visit visit, String path) {
        int year = today.getYear() - 1;
        return ended(
                visit,
                plants(visit, begun(visit, path, Kind.ACTIVITY_DATA))
                        .required("from", "date", visit.say("label.ask.from"), year + "-01-01", "off")
                        .required("until", "date", visit.say("label.ask.until"), year + "-12-31", "off")
                        .suggested(
                                "subject",
                                visit.say("label.ask.flow"),
                                "",
                                visit.say("label.ask.flow-help"),
                                List.of()));
    }

    private Markup answers(Visit visit, String path) {
        AnswerTables words = new AnswerTables(visit.page().words());
        return ended(
                visit,
                plants(visit, begun(visit, path, Kind.FORM_ANSWERS))
                        .choice(
                                "subject",
                                visit.say("label.ask.form"),
                                forms.stream()
                                        .map(form -> new Form.Choice(form, words.title(form)))
                                        .toList()));
    }

    private Markup consent(Visit visit, String path) {
        List<Form.Choice> members = asker.members().stream()
                .map(one -> new Form.Choice(one.id(), one.name()))
                .toList();
        return ended(
                visit,
                begun(visit, path, Kind.CONSENT)
                        .choice("organization", visit.say("label.account.organization"), members)
                        .choice("subject", visit.say("label.consent.field"), fields(visit))
                        .required("purpose", "text", visit.say("label.consent.purpose"), "cohort", "off"));
    }

    private static List<Form.Choice> fields(Visit visit) {
        List<Form.Choice> choices = new ArrayList<>();
        AccountReach.ofPlants().stream()
                .filter(path -> !path.equals(ConsentDeeds.TABLE))
                .sorted()
                .forEach(path -> {
                    String table = path.replaceFirst("csv$", "*");
                    choices.add(new Form.Choice(table, visit.say("label.consent.whole-table", table)));
                    ConsentDeeds.fields(path).forEach(field -> choices.add(new Form.Choice(field, field)));
                });
        return choices;
    }

    private Form plants(Visit visit, Form form) {
        List<Form.Choice> plants = asker.plants().stream()
                .map(site -> new Form.Choice(site.id(), site.name() + " · " + name(site.organization())))
                .toList();
        return form.choice("plant", visit.say("label.column.facility"), plants);
    }

    private String name(String member) {
        return asker.members().stream()
                .filter(one -> one.id().equals(member))
                .map(Organization::name)
                .findFirst()
                .orElse(member);
    }

    private Markup ended(Visit visit, Form form) {
        return form.required(
                        DUE,
                        "date",
                        visit.say("label.ask.due-day"),
                        today.plusDays(MemberRequests.DAYS).toString(),
                        "off")
                .button("label.ask.send");
    }

    // --- what was typed

    /** What is asked for. */
    Wish wish(Visit visit) {
        Kind kind = kind(visit.field("kind"));
        return switch (kind) {
            case ACTIVITY_DATA -> ofPlant(visit, kind, flow(visit), Optional.of(period(visit)));
            case FORM_ANSWERS -> ofPlant(visit, kind, form(visit), Optional.empty());
            case CONSENT -> consent(visit);
            case SUPPLIER_FOOTPRINT -> throw Asker.refused("anchor.no-kind", kind.name());
        };
    }

    /** Until when it ought to be answered. */
    LocalDate due(Visit visit) {
        return visit.field(DUE).isBlank() ? today.plusDays(MemberRequests.DAYS) : day(visit.field(DUE));
    }

    private static Kind kind(String text) {
        for (Kind kind : Kind.values()) {
            if (kind.name().equals(text)) {
                return kind;
            }
        }
        throw Asker.refused("anchor.no-kind", text);
    }

    private Wish ofPlant(Visit visit, Kind kind, String subject, Optional<Period> period) {
        Facility plant = asker.plant(visit.field("plant"));
        return new Wish(
                asker.organization(), plant.organization(), plant.id(), kind, subject, period, "", BigDecimal.ZERO);
    }

    private Wish consent(Visit visit) {
        if (!asker.isNamed()) {
            throw Asker.refused("anchor.no-secretariat", "");
        }
        String member = asker.member(visit.field("organization")).id();
        String field = visit.field("subject");
        String purpose = visit.field("purpose").strip();
        if (!ConsentDeeds.isField(field)) {
            throw Asker.refused("consent.no-field", field);
        }
        if (!ConsentDeeds.isPurpose(purpose)) {
            throw Asker.refused("consent.no-purpose", purpose);
        }
        return new Wish(
                asker.organization(), member, "", Kind.CONSENT, field, Optional.empty(), purpose, BigDecimal.ZERO);
    }

    private static String flow(Visit visit) {
        String flow = visit.field("subject").strip();
        if (!flow.isEmpty() && Flow.find(flow).isEmpty()) {
            throw Asker.refused("anchor.no-flow", flow);
        }
        return flow;
    }

    private String form(Visit visit) {
        return forms.stream()
                .filter(form -> form.equals(visit.field("subject")))
                .findFirst()
                .orElseThrow(() -> Asker.refused("anchor.no-form", visit.field("subject")));
    }

    private static Period period(Visit visit) {
        LocalDate from = day(visit.field("from"));
        LocalDate until = day(visit.field("until"));
        if (until.isBefore(from) || until.isAfter(from.plusYears(LONGEST_YEARS))) {
            throw Asker.refused("anchor.no-period", from + " – " + until);
        }
        return new Period(from, until);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException notADay) {
            throw Asker.refused("anchor.no-day", text);
        }
    }
}
