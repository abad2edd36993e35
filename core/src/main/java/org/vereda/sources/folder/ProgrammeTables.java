package org.vereda.sources.folder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.vereda.inventory.Amount;
import org.vereda.partnership.Cohort;
import org.vereda.partnership.Project;
import org.vereda.partnership.ProjectStatus;
import org.vereda.partnership.PublishedTotal;
import org.vereda.partnership.Saving;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Money;
import org.vereda.sources.table.TableRow;

/** Reads the rows about cohorts, projects, savings and published totals. */
final class ProgrammeTables {
    private final FolderNames names;
    private final FolderCells cells;

    ProgrammeTables(FolderNames names, FolderCells cells) {
        this.names = names;
        this.cells = cells;
    }

    Optional<Cohort> cohort(TableRow row) {
        Optional<String> id = names.define(FolderTable.COHORTS, row);
        Optional<String> name = row.text("name");
        Optional<String> anchor = names.refer(FolderTable.ORGANIZATIONS, row, "anchor");
        List<String> suppliers = names.referAll(FolderTable.ORGANIZATIONS, row, "suppliers");
        Optional<Integer> start = row.integer("start_year");
        Optional<Integer> end = row.integer("end_year");
        if (start.isPresent() && end.isPresent() && end.get() < start.get()) {
            reversed(row, "end_year", end.get().toString(), start.get().toString());
            return Optional.empty();
        }
        return FolderCells.allOf(id, name, anchor, start, end)
                ? Optional.of(new Cohort(
                        id.get(), name.get(), anchor.get(), suppliers, start.get(), end.get(), row.position()))
                : Optional.empty();
    }

    Optional<Project> project(TableRow row) {
        Optional<String> id = names.define(FolderTable.PROJECTS, row);
        Optional<String> name = row.text("name");
        Optional<ProjectStatus> status = row.oneOf("status", ProjectStatus.class);
        Optional<String> facility = ifStated(FolderTable.FACILITIES, row, "facility");
        Optional<String> cohort = ifStated(FolderTable.COHORTS, row, "cohort");
        Optional<LocalDate> start = row.optional().date("start");
        Optional<LocalDate> end = row.optional().date("end");
        if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
            reversed(row, "end", end.get().toString(), start.get().toString());
        }
        if (row.cell("facility").isBlank() && row.cell("cohort").isBlank()) {
            row.report(Finding.error("sources.project-of-nobody", row.position("facility")));
            return Optional.empty();
        }
        Optional<Money> investment = cells.money(row.optional(), "investment", "currency");
        List<String> claimants = names.referAll(FolderTable.ORGANIZATIONS, row, "claimants");
        return FolderCells.allOf(id, name, status)
                ? Optional.of(new Project(
                        id.get(),
                        name.get(),
                        facility.orElse(""),
                        cohort.orElse(""),
                        row.optionalText("measure").orElse(""),
                        status.get(),
                        start,
                        end,
                        investment,
                        claimants,
                        metered(row),
                        row.optionalText("reason").orElse(""),
                        row.position()))
                : Optional.empty();
    }

    private Project.Metered metered(TableRow row) {
        return new Project.Metered(
                names.referAll(FolderTable.METERS, row, "meters"),
                FolderNames.list(row, "drivers"),
                row.optional().date("baseline_start"),
                row.optional().date("baseline_end"),
                row.optional().date("effect_from"));
    }

    Optional<Saving> saving(TableRow row) {
        Optional<String> project = names.refer(FolderTable.PROJECTS, row, "project");
        Optional<String> metric = row.text("metric");
        Optional<Saving.Stage> stage = row.oneOf("stage", Saving.Stage.class);
        Optional<Amount> amount = cells.signedAmount(row);
        return FolderCells.allOf(project, metric, stage, amount)
                ? Optional.of(new Saving(
                        project.get(), metric.get(), stage.get(), cells.claim(row, "amount", amount.get(), "")))
                : Optional.empty();
    }

    Optional<PublishedTotal> published(TableRow row) {
        Optional<String> what = row.text("what");
        Optional<String> cohort = ifStated(FolderTable.COHORTS, row, "cohort");
        Optional<String> metric = row.text("metric");
        Optional<String> printed = row.text("amount");
        Optional<String> source = row.text("source");
        return FolderCells.allOf(what, metric, printed, source)
                ? Optional.of(new PublishedTotal(
                        what.get(),
                        cohort.orElse(""),
                        metric.get(),
                        printed.get(),
                        cells.style(row).parse(printed.get()),
                        row.optionalText("unit").orElse(""),
                        source.get(),
                        row.position("amount")))
                : Optional.empty();
    }

    private Optional<String> ifStated(FolderTable table, TableRow row, String column) {
        return row.optionalText(column).flatMap(text -> names.refer(table, row, column));
    }

    private static void reversed(TableRow row, String column, String end, String start) {
        row.report(Finding.error("sources.period-reversed", row.position(column), end, start));
    }
}
