package org.vereda.app.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vereda.app.registers.AnswerTable;
import org.vereda.app.registers.AskAgain;
import org.vereda.inventory.comparison.Aspect;
import org.vereda.inventory.comparison.DataVersion;
import org.vereda.inventory.comparison.ReleaseAnswer;
import org.vereda.inventory.comparison.ReleaseQuery;
import org.vereda.inventory.comparison.ReleaseSource;
import org.vereda.inventory.statistics.Statistic;
import org.vereda.inventory.statistics.StatisticTable;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;

/**
 * The content of a background paper: its questions with their answers, and what national tables say beside them.
 *
 * @param first the first year
 * @param last the last year
 * @param exhibits the questions with their answers, in the order of the paper
 * @param national figures of the auto sector from national tables, in the order of tables and years
 * @param gaps years of the paper that no file of a register in the data covers
 * @param version the data of the registers
 * @param map where facilities lie, and the land around them
 * @param more words behind every command that asks a question again, for example {@code --store} and a file
 */
public record Paper(
        int first,
        int last,
        List<Exhibit> exhibits,
        List<Statistic> national,
        List<Gap> gaps,
        DataVersion version,
        PaperMap map,
        List<String> more) {
    public Paper {
        gaps = List.copyOf(gaps);
        exhibits = List.copyOf(exhibits);
        national = List.copyOf(national);
        more = List.copyOf(more);
    }

    /**
     * Years that the data lack.
     *
     * @param register the register
     * @param years the years, with commas between them
     */
    record Gap(String register, String years) {}

    /**
     * A question with its answer.
     *
     * @param number its number in the paper, from 1
     * @param question the question
     * @param answer the answer
     */
    record Exhibit(int number, PaperQuestion question, ReleaseAnswer answer) {
        /** {@code q01}: its anchor and the name of the file with its data. */
        String id() {
            return String.format(Locale.ROOT, "q%02d", number);
        }

        boolean isSynthetic() {
            return answer.rows().stream().anyMatch(ReleaseAnswer.Row::synthetic);
        }

        boolean isEmpty() {
            return answer.rows().isEmpty();
        }

        /** All rows, as the file of its data has them. */
        ReportTable whole() {
            return named(new AnswerTable(answer, question.unit()).whole());
        }

        /** The rows that the paper shows. */
        ReportTable shown() {
            return named(
                    answer.rows().size() <= question.rows()
                            ? new AnswerTable(answer, question.unit()).whole()
                            : new AnswerTable(answer, question.unit()).top(question.rows()));
        }

        private ReportTable named(ReportTable table) {
            return new ReportTable(question.table(), table.columns(), table.rows(), table.notes());
        }
    }

    /** Asks all questions of a paper about these years. */
    public static Paper of(
            ReleaseSource source, StatisticTable statistics, int first, int last, PaperMap map, List<String> more) {
        List<Exhibit> exhibits = new ArrayList<>();
        for (PaperQuestion question : new PaperQuestions(source, first, last).all()) {
            exhibits.add(new Exhibit(exhibits.size() + 1, question, source.answer(question.query())));
        }
        List<Statistic> national = statistics.figures().stream()
                .filter(figure -> isAutomotive(figure.sector()))
                .filter(figure -> figure.subdivision().isEmpty())
                .filter(figure -> (figure.year() >= first && figure.year() <= last)
                        || figure.table().startsWith("inem"))
                .toList();
        return new Paper(first, last, exhibits, national, gaps(source, first, last), source.version(), map, more);
    }

    private static List<Gap> gaps(ReleaseSource source, int first, int last) {
        Map<String, Set<Integer>> covered = new TreeMap<>();
        source.answer(ReleaseQuery.EVERYTHING.by(Aspect.REGISTER, Aspect.YEAR))
                .rows()
                .forEach(row -> covered.computeIfAbsent(row.keys().getFirst(), key -> new TreeSet<>())
                        .add(Integer.valueOf(row.keys().getLast())));
        List<Gap> gaps = new ArrayList<>();
        covered.forEach((register, years) -> {
            String missing = IntStream.rangeClosed(first, last)
                    .filter(year -> !years.contains(year))
                    .mapToObj(Integer::toString)
                    .collect(Collectors.joining(", "));
            if (!missing.isEmpty()) {
                gaps.add(new Gap(register, missing));
            }
        });
        return gaps;
    }

    /** The industries of vehicles, bodies and parts in each classification; where only transport equipment is told, that. */
    private static boolean isAutomotive(Statistic.Sector sector) {
        String code = sector.code();
        return code.startsWith("BS3361")
                || code.startsWith("BS3362")
                || code.startsWith("BS3363")
                || code.equals("BS336")
                || code.startsWith("3361")
                || code.startsWith("3362")
                || code.startsWith("3363")
                || sector.name().toLowerCase(Locale.ROOT).contains("automotriz");
    }

    boolean isSynthetic() {
        return version.files().stream().anyMatch(DataVersion.DataFile::synthetic);
    }

    String command(Exhibit exhibit) {
        return AskAgain.line(exhibit.question().query(), more);
    }

    /** National figures as a table, nothing where no national table was given. */
    Optional<ReportTable> nationalTable() {
        if (national.isEmpty()) {
            return Optional.empty();
        }
        List<Column> columns = List.of(
                Column.of("national-table"),
                Column.of("country"),
                Column.of("national-sector"),
                Column.of("national-indicator"),
                Column.of("year"),
                Column.of("national-amount"),
                Column.offPage("national-position"));
        List<List<Cell>> rows = national.stream()
                .map(figure -> List.<Cell>of(
                        Cell.text(figure.table()),
                        Cell.word("label.country." + figure.country().name()),
                        Cell.text(figure.sector().name()),
                        Cell.text(
                                figure.basis().isEmpty()
                                        ? figure.indicator()
                                        : figure.indicator() + " (" + figure.basis() + ")"),
                        new Cell.Year(figure.year()),
                        amount(figure.amount().amount(), figure.amount().unit().symbol()),
                        Cell.text(figure.position().toString())))
                .toList();
        return Optional.of(new ReportTable("paper-national", columns, rows, List.of()));
    }

    private static Cell amount(BigDecimal amount, String unit) {
        return new Cell.Amount(amount, unit);
    }
}
