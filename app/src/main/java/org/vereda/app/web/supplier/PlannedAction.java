package org.vereda.app.web.supplier;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vereda.app.flow.Actions;
import org.vereda.app.keep.Edit;
import org.vereda.app.web.frame.Form;
import org.vereda.app.web.frame.Reply;
import org.vereda.app.web.frame.Visit;
import org.vereda.app.web.workshop.Workshop;
import org.vereda.measures.Option;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.chart.Markup;
import org.vereda.report.words.Language;
import org.vereda.sources.folder.PartnershipFolder;
import tools.jackson.databind.JsonNode;

/** An action of one's own plants that becomes a project with the status PLANNED. */
public final class PlannedAction {
    private static final String TABLE = "projects.csv";

    private final Workshop.View view;
    private final Actions actions;
    private final List<Option> options;

    public PlannedAction(Workshop.View view) {
        this.view = view;
        actions = view.actions().get();
        options = actions.ranked().stream()
                .map(one -> one.option())
                .filter(option -> view.plants().contains(option.facility()) && !isTaken(option))
                .toList();
    }

    /** True where a project of the plant has the measure already. */
    private boolean isTaken(Option option) {
        return view.folder().projects().stream()
                .anyMatch(project -> project.facility().equals(option.facility())
                        && project.measure().equals(option.measure()));
    }

    public boolean isPossible() {
        return !options.isEmpty();
    }

    /**
     * The form.
     *
     * @param address where it goes
     */
    public Markup form(Visit visit, String address) {
        return Markup.of("section")
                .add(
                        Markup.of("h2").say(visit.say("label.plan.title")),
                        Markup.of("p").say(visit.say("label.plan.lead")),
                        Form.to(visit, address, "plan")
                                .choice(
                                        "option",
                                        visit.say("label.plan.action"),
                                        options.stream()
                                                .map(option -> new Form.Choice(option.id(), words(visit, option)))
                                                .toList())
                                .required("start", "date", visit.say("label.plan.start"), "", "off")
                                .field("why", "text", visit.say("label.data.why"), "", "off")
                                .button("label.plan.do"));
    }

    /** What can be planned, for programs. */
    List<JsonNode> told() {
        return options.stream()
                .<JsonNode>map(option -> Reply.object()
                        .put("option", option.id())
                        .put("facility", option.facility())
                        .put("measure", option.measure()))
                .toList();
    }

    private String words(Visit visit, Option option) {
        Language language = visit.page().words().language();
        return actions.nameOf(option).in(language) + " · " + option.facility();
    }

    /**
     * The row of the project that was asked for.
     *
     * @param columns of the table as it is; empty where there is none yet
     * @throws InvalidInput where the action is none of the reader's plants, or the day is none
     */
    public Edit.Add project(Visit visit, List<String> columns) {
        Option option = options.stream()
                .filter(one -> one.id().equals(visit.field("option")))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(
                        Finding.error("portal.no-action", SourcePosition.NOWHERE, visit.field("option"))));
        List<String> header = columns.isEmpty() ? PartnershipFolder.columnsOf(TABLE) : columns;
        Map<String, String> cells = new LinkedHashMap<>();
        put(cells, header, "id", option.facility() + "-" + option.measure());
        put(cells, header, "name", words(visit, option));
        put(cells, header, "facility", option.facility());
        put(cells, header, "measure", option.measure());
        put(cells, header, "status", "PLANNED");
        put(cells, header, "start", day(visit.field("start")).toString());
        return new Edit.Add(TABLE, header, List.of(cells));
    }

    private static void put(Map<String, String> cells, List<String> header, String column, String text) {
        if (header.contains(column)) {
            cells.put(column, text);
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw InvalidInput.of(Finding.error("portal.no-day", SourcePosition.NOWHERE, text));
        }
    }
}
