package org.vereda.app.web.anchor;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vereda.app.accounts.Role;
import org.vereda.app.answers.AnswerTables;
import org.vereda.app.requests.MemberRequest;
import org.vereda.app.requests.MemberRequest.Wish;
import org.vereda.app.requests.RequestLine;
import org.vereda.app.web.frame.Reply;
import org.vereda.app.web.frame.Visit;
import org.vereda.app.web.workshop.Workshop;
import org.vereda.inventory.Facility;
import org.vereda.inventory.Product;
import org.vereda.partnership.Organization;
import org.vereda.partnership.answers.FormQuestion;
import org.vereda.quantity.Period;
import org.vereda.report.content.Named;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Requests between members in the words of both sides. */
final class RequestWords {
    private final Visit visit;
    private final Workshop workshop;
    private final Optional<Workshop.View> view;

    RequestWords(Visit visit, Workshop workshop) {
        this.visit = visit;
        this.workshop = workshop;
        this.view = workshop.view(visit.who().reach());
    }

    String member(String id) {
        return id.equals(Asker.RUNNING) ? visit.say(Role.SECRETARIAT.key()) : name(id);
    }

    private String name(String id) {
        return view.stream()
                .flatMap(known -> known.folder().organizations().stream())
                .filter(one -> one.id().equals(id))
                .map(Organization::name)
                .findFirst()
                .orElse(id);
    }

    /** The plant that is asked, or the organization where it is asked as a whole. */
    String whom(Wish wish) {
        return wish.plant().isEmpty()
                ? member(wish.holder())
                : view.stream()
                        .flatMap(known -> known.folder().facilities().stream())
                        .filter(one -> one.id().equals(wish.plant()))
                        .map(Facility::name)
                        .findFirst()
                        .orElse(wish.plant());
    }

    /** What is asked for, in one line. */
    String what(Wish wish) {
        return switch (wish.kind()) {
            case SUPPLIER_FOOTPRINT -> of(wish, product(wish.subject()));
            case ACTIVITY_DATA ->
                of(wish, wish.subject().isEmpty() ? visit.say("label.ask.all-flows") : wish.subject())
                        + wish.period().map(period -> ", " + days(period)).orElse("");
            case FORM_ANSWERS -> of(wish, new AnswerTables(visit.page().words()).title(wish.subject()));
            case CONSENT -> visit.say("label.ask.consent-to", wish.subject(), wish.purpose());
        };
    }

    private String of(Wish wish, String subject) {
        return visit.say("label.ask.of", visit.say(wish.kind().key()), subject);
    }

    private String product(String id) {
        return view.stream()
                .flatMap(known -> known.folder().products().stream())
                .filter(one -> one.id().equals(id))
                .map(Product::name)
                .findFirst()
                .orElse(id);
    }

    String days(Period period) {
        return day(period.start()) + " – " + day(period.end());
    }

    String day(LocalDate day) {
        return visit.page().numbers().date(day);
    }

    /** Until when it ought to be answered, or since when it is overdue. */
    String due(MemberRequest request, LocalDate today) {
        return visit.say(request.isOverdue(today) ? "label.ask.late" : "label.ask.due", day(request.due()));
    }

    /** What was answered in words: a number with its unit and years, how many lines were left out, and what was said with it. */
    String answer(MemberRequest request) {
        List<String> parts = new ArrayList<>();
        MemberRequest.Answer answer = request.answer();
        answer.amount().ifPresent(amount -> parts.add(visit.page().numbers().rounded(amount) + " " + answer.unit()));
        answer.period().ifPresent(period -> parts.add(years(period)));
        if (request.leftOut() > 0) {
            parts.add(leftOut(request.wish(), request.leftOut()));
        }
        if (!answer.words().isEmpty()) {
            parts.add(answer.words());
        }
        return String.join(" · ", parts);
    }

    private static String years(Period period) {
        int first = period.start().getYear();
        int last = period.end().getYear();
        return first == last ? Integer.toString(first) : first + "–" + last;
    }

    /** What is not among the lines, and why. */
    String leftOut(Wish wish, int count) {
        return visit.say(
                wish.kind() == MemberRequest.Kind.ACTIVITY_DATA
                        ? "label.ask.rows-left-out"
                        : "label.ask.questions-left-out",
                count);
    }

    // --- lines

    /** Lines as a table. */
    ReportTable lines(Wish wish, List<RequestLine> lines) {
        return wish.kind() == MemberRequest.Kind.FORM_ANSWERS ? answers(wish, lines) : amounts(lines);
    }

    private static ReportTable amounts(List<RequestLine> lines) {
        List<List<Cell>> rows = lines.stream()
                .map(line -> List.of(
                        Cell.text(line.name()),
                        Cell.text(line.about()),
                        Cell.text(line.period()
                                .map(Period::start)
                                .map(LocalDate::toString)
                                .orElse("")),
                        Cell.text(line.period()
                                .map(Period::end)
                                .map(LocalDate::toString)
                                .orElse("")),
                        value(line),
                        evidence(line)))
                .toList();
        return new ReportTable(
                "handed-over",
                List.of(
                        Column.of("flow"),
                        Column.of("end-use"),
                        Column.of("period-start"),
                        Column.of("period-end"),
                        Column.of("handed-amount"),
                        Column.of("evidence")),
                rows,
                List.of());
    }

    private ReportTable answers(Wish wish, List<RequestLine> lines) {
        List<FormQuestion> questions = workshop.forms().stream()
                .filter(one -> one.form().equals(wish.subject()))
                .toList();
        List<List<Cell>> rows = lines.stream()
                .map(line -> List.of(question(questions, line), Cell.text(line.about()), value(line), evidence(line)))
                .toList();
        return new ReportTable(
                "handed-over",
                List.of(
                        Column.of("form-question"),
                        Column.of("form-about"),
                        Column.of("form-answer"),
                        Column.of("evidence")),
                rows,
                List.of());
    }

    private static Cell question(List<FormQuestion> questions, RequestLine line) {
        return questions.stream()
                .filter(one -> one.id().equals(line.name()))
                .map(FormQuestion::words)
                .<Cell>map(words -> new Cell.Title(new Named(words.en(), words.fr(), words.es())))
                .findFirst()
                .orElseGet(() -> Cell.text(line.name()));
    }

    private static Cell value(RequestLine line) {
        return line.amount().matches("-?[0-9]+(\\.[0-9]+)?") && !line.unit().isEmpty()
                ? new Cell.Amount(new BigDecimal(line.amount()), line.unit())
                : Cell.text(line.amount());
    }

    private static Cell evidence(RequestLine line) {
        return line.evidence().isEmpty() ? new Cell.Missing() : Cell.word("label.evidence." + line.evidence());
    }

    // --- for programs

    /** A request as both sides know it. */
    static ObjectNode told(MemberRequest request, boolean isAsker, LocalDate today) {
        Wish wish = request.wish();
        ObjectNode told = Reply.object()
                .put("request", request.id())
                .put("side", isAsker ? "ASKED" : "GOT")
                .put("kind", wish.kind().name())
                .put("asker", wish.asker())
                .put("holder", wish.holder())
                .put("plant", wish.plant())
                .put("subject", wish.subject())
                .put("purpose", wish.purpose())
                .put("asked", request.asked().toString())
                .put("due", request.due().toString())
                .put("state", request.state().name())
                .put("overdue", request.isOverdue(today));
        wish.period().ifPresent(period -> told.set("period", told(period)));
        request.closed().ifPresent(closed -> told.put("closed", closed.toString()));
        if (!request.isOpen()) {
            answer(told.putObject("answer"), request);
        }
        return told;
    }

    private static void answer(ObjectNode told, MemberRequest request) {
        MemberRequest.Answer answer = request.answer();
        told.put("words", answer.words()).put("left-out", request.leftOut());
        answer.amount().ifPresent(amount -> told.put("amount", amount).put("unit", answer.unit()));
        answer.period().ifPresent(period -> told.set("period", told(period)));
    }

    private static ObjectNode told(Period period) {
        return Reply.object()
                .put("from", period.start().toString())
                .put("until", period.end().toString());
    }

    /** The lines of an answer. */
    static ArrayNode told(List<RequestLine> lines) {
        ArrayNode told = Reply.texts(List.of());
        lines.forEach(line -> {
            ObjectNode one = told.addObject()
                    .put("name", line.name())
                    .put("about", line.about())
                    .put("value", line.amount())
                    .put("unit", line.unit())
                    .put("evidence", line.evidence());
            line.period().ifPresent(period -> one.set("period", told(period)));
        });
        return told;
    }

    /** The day of an instant. */
    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
