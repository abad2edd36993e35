package org.vereda.app.cli.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vereda.app.answers.AnswerTables;
import org.vereda.app.answers.FacilityRecords;
import org.vereda.app.consent.ConsentDesk;
import org.vereda.app.console.Surroundings;
import org.vereda.app.shown.Again;
import org.vereda.inventory.Facility;
import org.vereda.partnership.answers.Answer;
import org.vereda.partnership.answers.AnswerSheet;
import org.vereda.partnership.answers.FormQuestion;
import org.vereda.partnership.answers.Origin;
import org.vereda.partnership.answers.Viewer;
import org.vereda.partnership.consent.ConsentBook;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.words.Messages;
import org.vereda.sources.forms.FormPacks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Fills forms from the record of a facility. */
@Command(
        name = "answer",
        description = {
            "Answer forms from what the folder holds: climate-questionnaire, cdp-supply-chain, tri-form-r, npri, retc-coa, imds-027,",
            "saq. Each value with its rows, working and unit, then what is missing and where to write it down. Without --form: how",
            "much of each form can be answered."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class AnswerCommand implements Callable<Integer> {
    private static final String FORMAT = "vereda-answers-1";

    private final Surroundings surroundings;

    @Mixin
    FolderOptions options = new FolderOptions();

    @Option(names = "--form", paramLabel = "FORM", description = "The form to be answered.")
    @Nullable
    String form;

    @Option(
            names = "--facility",
            paramLabel = "ID",
            description = "The facility; may be left out where there is only one.")
    @Nullable
    String facility;

    @Option(names = "--year", paramLabel = "YEAR", description = "The year; the base year where not stated.")
    @Nullable
    Integer year;

    @Option(
            names = "--for",
            paramLabel = "ORG",
            description =
                    "The organization that is to see the answers: only what was consented to, noted in the log of consents.")
    @Nullable
    String receiver;

    @Option(
            names = "--purpose",
            paramLabel = "WORD",
            description = "What for, as consents name it; the form where not stated.")
    @Nullable
    String purpose;

    public AnswerCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        FolderInput.Opened opened = options.open();
        Messages messages = options.messages(surroundings);
        Findings doubts = new Findings();
        FacilityRecords records =
                new FacilityRecords(opened.folder(), opened.knowledge(), Optional.ofNullable(year), doubts);
        List<FormQuestion> questions = new FormPacks(opened.knowledge().packs()).questions();
        if (form == null) {
            overview(opened, records, questions, messages);
        } else {
            sheet(opened, records, chosen(questions, form), messages);
        }
        opened.findings().addAll(doubts.sorted());
        return options.finish(opened.findings(), surroundings);
    }

    private static List<FormQuestion> chosen(List<FormQuestion> questions, String form) {
        List<FormQuestion> own = questions.stream()
                .filter(question -> question.form().equals(form))
                .toList();
        if (own.isEmpty()) {
            List<String> known =
                    questions.stream().map(FormQuestion::form).distinct().toList();
            throw InvalidInput.of(
                    Finding.error("answers.no-form", SourcePosition.NOWHERE, form, String.join(", ", known)));
        }
        return own;
    }

    // --- one form

    private void sheet(
            FolderInput.Opened opened, FacilityRecords records, List<FormQuestion> questions, Messages messages) {
        Facility site = records.facility(Optional.ofNullable(facility));
        boolean footprints = questions.stream().anyMatch(question -> question.origin() instanceof Origin.OfFootprint);
        Viewer viewer = viewer(opened, questions.getFirst().form());
        List<Answer> answers =
                AnswerSheet.of(footprints ? records.withFootprints(site) : records.record(site), questions, viewer);
        AnswerTables tables = new AnswerTables(messages);
        List<String> notes = new ArrayList<>();
        notes.add(messages.text(
                "label.answer.note-sheet",
                tables.title(questions.getFirst().form()),
                site.name(),
                Integer.toString(records.year()),
                Long.toString(answers.stream().filter(Answer::isAnswered).count()),
                Long.toString(
                        answers.stream().filter(answer -> !answer.isAnswered()).count())));
        viewer.receiver()
                .ifPresent(who -> notes.add(messages.text("label.answer.note-receiver", who, viewer.purpose())));
        notes.add(messages.text("label.answer.note-blank"));
        viewer.receiver()
                .ifPresent(who -> new ConsentDesk(opened.folder(), viewer.day())
                        .answered(
                                site.organization(),
                                who,
                                viewer.purpose(),
                                questions.getFirst().form(),
                                withheld(answers)));
        options.shown(surroundings).show(tables.answers(answers, notes), FORMAT, Again.line(again()));
    }

    private static int withheld(List<Answer> answers) {
        return (int) answers.stream()
                .filter(answer -> answer.value() instanceof Answer.Missing(Answer.Gap gap, String where)
                        && gap == Answer.Gap.WITHHELD)
                .count();
    }

    private Viewer viewer(FolderInput.Opened opened, String asked) {
        LocalDate today = LocalDate.now(surroundings.clock());
        if (receiver == null) {
            return Viewer.own(today);
        }
        String who = receiver;
        if (opened.folder().organizations().stream().noneMatch(one -> one.id().equals(who))) {
            throw InvalidInput.of(
                    Finding.error("consent.unknown-organization", SourcePosition.ofFile("organizations.csv"), who));
        }
        return new Viewer(
                Optional.of(who),
                purpose == null ? asked : purpose,
                today,
                new ConsentBook(opened.folder().consents()));
    }

    // --- all forms

    private void overview(
            FolderInput.Opened opened, FacilityRecords records, List<FormQuestion> questions, Messages messages) {
        Viewer viewer = Viewer.own(LocalDate.now(surroundings.clock()));
        Map<String, Map<String, List<Answer>>> byFacility = new LinkedHashMap<>();
        opened.folder().facilities().stream()
                .filter(site -> facility == null || site.id().equals(facility))
                .forEach(site -> {
                    Map<String, List<Answer>> forms = new LinkedHashMap<>();
                    AnswerSheet.of(records.withFootprints(site), questions, viewer)
                            .forEach(answer -> forms.computeIfAbsent(
                                            answer.question().form(), form -> new ArrayList<>())
                                    .add(answer));
                    byFacility.put(site.id(), forms);
                });
        options.shown(surroundings)
                .show(
                        new AnswerTables(messages)
                                .overview(byFacility, List.of(messages.text("label.answer.note-overview"))),
                        FORMAT,
                        Again.line(again()));
    }

    private List<String> again() {
        List<String> words = new ArrayList<>(List.of("answer", options.folder.toString()));
        option(words, "--form", form);
        option(words, "--facility", facility);
        option(words, "--year", year);
        option(words, "--for", receiver);
        option(words, "--purpose", purpose);
        return words;
    }

    private static void option(List<String> words, String name, @Nullable Object value) {
        if (value != null) {
            words.addAll(List.of(name, value.toString()));
        }
    }
}
