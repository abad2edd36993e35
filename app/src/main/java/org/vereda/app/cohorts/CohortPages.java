package org.vereda.app.cohorts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vereda.app.shown.TablesPage;
import org.vereda.partnership.Cohort;
import org.vereda.partnership.Project;
import org.vereda.partnership.cohorts.CohortBook;
import org.vereda.partnership.cohorts.Meeting;
import org.vereda.report.page.Page;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;
import org.vereda.report.words.Messages;
import org.vereda.sources.folder.PartnershipFolder;

/** Cohorts as tables: members, meetings, homework that is open. */
public final class CohortPages {
    private final PartnershipFolder folder;
    private final LocalDate today;
    private final Page page;

    /**
     * Prepares the pages.
     *
     * @param today by which day work is late
     * @param messages the language of the words
     */
    public CohortPages(PartnershipFolder folder, LocalDate today, Messages messages) {
        this.folder = folder;
        this.today = today;
        this.page = new Page(messages.language());
    }

    /** The cohort, or all of them. */
    public TablesPage of(Optional<String> wanted) {
        List<Cohort> cohorts = folder.cohorts().stream()
                .filter(cohort -> wanted.map(cohort.id()::equals).orElse(true))
                .toList();
        List<String> notes = new ArrayList<>();
        cohorts.forEach(cohort -> notes.add(folder.cohortBook()
                .next(cohort.id(), today)
                .map(meeting -> page.say(
                        "label.cohort.next",
                        cohort.name(),
                        meeting.date().toString(),
                        Integer.toString(meeting.number()),
                        meeting.title()))
                .orElseGet(() -> page.say("label.cohort.no-next", cohort.name()))));
        notes.add(page.say("label.cohort.note-behind"));
        return new TablesPage("label.cohort.title", List.of(members(cohorts), meetings(cohorts), open(cohorts)), notes);
    }

    private ReportTable members(List<Cohort> cohorts) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Cohort cohort : cohorts) {
            folder.cohortBook().standings(cohort.id(), today).forEach(standing -> rows.add(member(cohort, standing)));
        }
        List<Column> columns = List.of(
                Column.of("cohort"),
                Column.of("organization"),
                Column.of("member-status"),
                Column.of("attended"),
                Column.of("homework-done"),
                Column.of("homework-open"),
                Column.of("homework-late"),
                Column.of("projects-done"),
                Column.of("behind"));
        return new ReportTable("cohort-members", columns, rows, List.of());
    }

    private List<Cell> member(Cohort cohort, CohortBook.Standing standing) {
        List<Project> projects = folder.projects().stream()
                .filter(project -> project.cohort().equals(cohort.id()))
                .filter(project -> folder.facilities().stream()
                        .anyMatch(site -> site.id().equals(project.facility())
                                && site.organization().equals(standing.member().organization())))
                .toList();
        long done = projects.stream().filter(Project::isCarriedOut).count();
        return List.of(
                Cell.text(cohort.id()),
                Cell.text(standing.member().organization()),
                Cell.word("label.cohort.status."
                        + standing.member().status().name().toLowerCase(Locale.ROOT)),
                Cell.text(standing.attended() + " / " + standing.meetings()),
                count(standing.done()),
                count(standing.open()),
                count(standing.late()),
                Cell.text(done + " / " + projects.size()),
                Cell.word("label.cohort.behind." + (standing.isBehind() ? "yes" : "no")));
    }

    private ReportTable meetings(List<Cohort> cohorts) {
        List<String> ids = cohorts.stream().map(Cohort::id).toList();
        List<List<Cell>> rows = folder.cohortBook().meetings().stream()
                .filter(meeting -> ids.contains(meeting.cohort()))
                .map(CohortPages::meeting)
                .toList();
        List<Column> columns = List.of(
                Column.of("cohort"),
                Column.of("meeting-number"),
                Column.of("meeting-date"),
                Column.of("meeting-title"),
                Column.of("attendance"),
                Column.offPage("material"),
                Column.of("agenda"));
        return new ReportTable("cohort-meetings", columns, rows, List.of());
    }

    private static List<Cell> meeting(Meeting meeting) {
        return List.of(
                Cell.text(meeting.cohort()),
                count(meeting.number()),
                Cell.text(meeting.date().toString()),
                Cell.text(meeting.title()),
                count(meeting.attended().size()),
                Cell.text(meeting.material()),
                Cell.text(meeting.agenda()));
    }

    private ReportTable open(List<Cohort> cohorts) {
        List<String> ids = cohorts.stream().map(Cohort::id).toList();
        List<List<Cell>> rows = folder.cohortBook().homework().stream()
                .filter(task -> ids.contains(task.cohort()) && task.doneOn().isEmpty())
                .map(task -> List.of(
                        Cell.text(task.cohort()),
                        task.organization().isEmpty()
                                ? Cell.word("label.cohort.everybody")
                                : Cell.text(task.organization()),
                        Cell.text(task.due().toString()),
                        Cell.word("label.cohort.late." + (task.due().isBefore(today) ? "yes" : "no")),
                        Cell.text(task.task())))
                .toList();
        List<Column> columns = List.of(
                Column.of("cohort"), Column.of("organization"), Column.of("due"), Column.of("late"), Column.of("task"));
        return new ReportTable("cohort-homework", columns, rows, List.of());
    }

    private static Cell count(int number) {
        return Cell.number(BigDecimal.valueOf(number));
    }
}
