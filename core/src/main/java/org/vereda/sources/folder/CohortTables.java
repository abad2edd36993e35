package org.vereda.sources.folder;

import java.time.LocalDate;
import java.util.Optional;
import org.vereda.partnership.cohorts.CohortBook;
import org.vereda.partnership.cohorts.Homework;
import org.vereda.partnership.cohorts.Meeting;
import org.vereda.partnership.cohorts.Member;
import org.vereda.sources.table.TableRow;

/** Reads the rows about members of cohorts, their meetings and homework. */
final class CohortTables {
    private final FolderNames names;

    CohortTables(FolderNames names) {
        this.names = names;
    }

    CohortBook read(FolderTables tables) {
        return new CohortBook(
                tables.read(FolderTable.MEMBERS, this::member),
                tables.read(FolderTable.MEETINGS, this::meeting),
                tables.read(FolderTable.HOMEWORK, this::homework));
    }

    private Optional<Member> member(TableRow row) {
        Optional<String> cohort = names.refer(FolderTable.COHORTS, row, "cohort");
        Optional<String> organization = names.refer(FolderTable.ORGANIZATIONS, row, "organization");
        Optional<Member.Status> status = row.oneOf("status", Member.Status.class);
        return FolderCells.allOf(cohort, organization, status)
                ? Optional.of(new Member(
                        cohort.get(),
                        organization.get(),
                        status.get(),
                        row.optional().date("invited_on"),
                        row.optional().date("answered_on"),
                        row.position()))
                : Optional.empty();
    }

    private Optional<Meeting> meeting(TableRow row) {
        Optional<String> cohort = names.refer(FolderTable.COHORTS, row, "cohort");
        Optional<Integer> number = row.integer("number");
        Optional<LocalDate> date = row.date("date");
        Optional<String> title = row.text("title");
        return FolderCells.allOf(cohort, number, date, title)
                ? Optional.of(new Meeting(
                        cohort.get(),
                        number.get(),
                        date.get(),
                        title.get(),
                        row.optionalText("agenda").orElse(""),
                        row.optionalText("material").orElse(""),
                        names.referAll(FolderTable.ORGANIZATIONS, row, "attended"),
                        row.position()))
                : Optional.empty();
    }

    private Optional<Homework> homework(TableRow row) {
        Optional<String> cohort = names.refer(FolderTable.COHORTS, row, "cohort");
        Optional<Integer> meeting = row.integer("meeting");
        Optional<String> task = row.text("task");
        Optional<LocalDate> due = row.date("due");
        Optional<String> organization = row.cell("organization").isBlank()
                ? Optional.of("")
                : names.refer(FolderTable.ORGANIZATIONS, row, "organization");
        return FolderCells.allOf(cohort, meeting, task, due, organization)
                ? Optional.of(new Homework(
                        cohort.get(),
                        meeting.get(),
                        organization.get(),
                        task.get(),
                        due.get(),
                        row.optional().date("done_on"),
                        row.position()))
                : Optional.empty();
    }
}
