package org.vereda.app.cohorts;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vereda.app.shown.OutputFile;
import org.vereda.report.words.Messages;
import org.vereda.sources.table.TableFormat;
import org.vereda.sources.table.TableWriter;

/** Series of meetings with agenda and homework, to begin with and to change. */
public enum CohortTemplate {
    /** Ten meetings in the manner of the CEC's and Profepa's programmes, three weeks apart. */
    PLAC(10, 21),
    /** A lean and clean review of one plant in the manner of the Green Suppliers Network: five steps in two weeks. */
    LEAN_AND_CLEAN(5, 3);

    private final int meetings;
    private final int days;

    CohortTemplate(int meetings, int days) {
        this.meetings = meetings;
        this.days = days;
    }

    /**
     * Writes {@code meetings.csv} and {@code homework.csv} of a cohort into a folder.
     *
     * @param start the day of the first meeting
     * @param messages the language of the words
     */
    public List<Path> write(Path folder, String cohort, LocalDate start, Messages messages) {
        List<List<String>> meetingRows = new ArrayList<>();
        List<List<String>> homeworkRows = new ArrayList<>();
        meetingRows.add(List.of("cohort", "number", "date", "title", "agenda", "material", "attended"));
        homeworkRows.add(List.of("cohort", "meeting", "organization", "task", "due", "done_on"));
        for (int at = 1; at <= meetings; at++) {
            LocalDate date = start.plusDays((long) days * (at - 1));
            String number = Integer.toString(at);
            meetingRows.add(List.of(
                    cohort, number, date.toString(), say(messages, at, "title"), say(messages, at, "agenda"), "", ""));
            homeworkRows.add(List.of(
                    cohort,
                    number,
                    "",
                    say(messages, at, "homework"),
                    date.plusDays(days).toString(),
                    ""));
        }
        return List.of(
                write(folder.resolve("meetings.csv"), meetingRows),
                write(folder.resolve("homework.csv"), homeworkRows));
    }

    private String say(Messages messages, int at, String what) {
        String name = name().toLowerCase(Locale.ROOT).replace('_', '-');
        return messages.text("label.cohort-template." + name + "." + at + "." + what);
    }

    private static Path write(Path file, List<List<String>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TableWriter writer = TableWriter.open(bytes, String.valueOf(file.getFileName()), TableFormat.CSV)) {
            rows.forEach(writer::row);
        }
        OutputFile.write(file, bytes.toByteArray());
        return file;
    }
}
