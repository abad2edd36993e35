package org.vereda.app.web.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vereda.app.console.ProgramVersion;
import org.vereda.app.council.CouncilFolder;
import org.vereda.app.council.CouncilLog;
import org.vereda.app.council.CouncilPaper;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.log.KeptLog;
import org.vereda.app.web.workshop.Workshop;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.words.Language;
import org.vereda.sources.folder.PartnershipFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The reports to the Council in the database. A report is written into the log, with what it shows, before anybody sees it: so every report
 * that somebody has seen is one that later ones are held against, and no two can be subtracted.
 */
final class CouncilReports {
    private final Workshop workshop;
    private final KeptLog log;
    private final Clock clock;

    CouncilReports(Workshop workshop, KeepDatabase database, Clock clock) {
        this.workshop = workshop;
        this.log = new KeptLog(database, "council");
        this.clock = clock;
    }

    /**
     * A report.
     *
     * @param number from 1
     * @param date when it was written
     * @param who wrote it
     * @param files SHA-256 of its pages and tables by their names
     */
    record Report(int number, String date, String who, SortedMap<String, String> files) {
        Report {
            files = new TreeMap<>(files);
        }

        String year() {
            return date.length() < 4 ? date : date.substring(0, 4);
        }
    }

    /** All reports, the first one first. */
    List<Report> all() {
        List<Report> reports = new ArrayList<>();
        for (JsonNode entry : log.entries()) {
            SortedMap<String, String> files = new TreeMap<>();
            entry.path("files")
                    .properties()
                    .forEach(one -> files.put(one.getKey(), one.getValue().asString("")));
            reports.add(new Report(
                    reports.size() + 1,
                    entry.path("date").asString(""),
                    entry.path("who").asString(""),
                    files));
        }
        return reports;
    }

    Optional<Report> find(String number) {
        return all().stream()
                .filter(one -> Integer.toString(one.number()).equals(number))
                .findFirst();
    }

    /** A page or table of a report. */
    Optional<byte[]> file(Report report, String name) {
        return Optional.ofNullable(report.files().get(name)).flatMap(log::document);
    }

    /**
     * Writes the report of today.
     *
     * @throws InvalidInput where there is nothing to report, or something is wrong in what it would be written from
     */
    void write(String who) {
        boolean isWritten = workshop.whole(folder -> write(folder, who)).orElse(false);
        if (!isWritten) {
            throw InvalidInput.of(Finding.error("council.nothing", SourcePosition.NOWHERE));
        }
    }

    private boolean write(PartnershipFolder folder, String who) {
        if (folder.projects().isEmpty()
                && folder.published().isEmpty()
                && folder.cohorts().isEmpty()) {
            return false;
        }
        CouncilLog council = new CouncilLog(log);
        boolean isKept;
        do {
            CouncilLog.State state = council.read();
            Findings findings = new Findings();
            CouncilPaper paper = CouncilPaper.of(folder, workshop.knowledge(), state.reports(), findings);
            requireSound(findings);
            ObjectNode more = JsonNodeFactory.instance.objectNode().put("who", who);
            files(paper).forEach(more.putObject("files")::put);
            isKept = council.keep(state, paper.report().shown(), LocalDate.now(clock), more);
        } while (!isKept);
        return true;
    }

    /** How much is wrong is said, not what: it may stand in rows that the reader may not see. */
    private static void requireSound(Findings findings) {
        long wrong = findings.sorted().stream().filter(Finding::isError).count();
        if (wrong > 0) {
            throw InvalidInput.of(Finding.error("council.data-wrong", SourcePosition.NOWHERE, Long.toString(wrong)));
        }
    }

    private SortedMap<String, String> files(CouncilPaper paper) {
        try {
            Path root = Files.createTempDirectory("vereda-council");
            try {
                new CouncilFolder(root, ProgramVersion.text())
                        .write(paper, List.of(Language.values()), EnumSet.of(CouncilFolder.Form.HTML));
                return kept(root);
            } finally {
                remove(root);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SortedMap<String, String> kept(Path root) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(String.valueOf(file.getFileName()), log.put(Files.readAllBytes(file)));
            }
        }
        return files;
    }

    private static void remove(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
