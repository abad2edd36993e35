package org.vereda.app.flow;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.vereda.app.doubt.FileDoubts;
import org.vereda.inventory.IndustryCode;
import org.vereda.inventory.releases.Release;
import org.vereda.inventory.releases.ReleaseTable;
import org.vereda.quantity.Currency;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.report.content.Frame;
import org.vereda.report.content.Frame.Scope2Basis;
import org.vereda.report.content.PlanPart;
import org.vereda.report.content.ReportContent;
import org.vereda.report.content.UpstreamContent;
import org.vereda.sources.ReferencePacks;
import org.vereda.sources.registers.RegisterFiles;

/**
 * Original register files instead of a partnership: what the automotive facilities in them released.
 *
 * @param outcome the releases as a report shows them
 * @param all everything that the files hold
 * @param automotive the part of industries 3361 to 3363
 * @param files what each file was
 */
public record RegisterRun(
        Outcome outcome, ReleaseTable all, ReleaseTable automotive, List<RegisterFiles.ReadFile> files) {

    /**
     * Reads the files.
     *
     * @throws InvalidInput where none of them can be read
     */
    public static RegisterRun of(
            List<Path> paths, ReferencePacks packs, Progress progress, LocalDate today, String programVersion) {
        Findings findings = new Findings();
        RegisterFiles read;
        try (Progress.Running running = progress.begin("label.step.registers")) {
            read = FileDoubts.readRegisters(paths, findings);
            running.reached(paths.size(), paths.size());
        }
        ReleaseTable automotive = read.table().ofIndustry(IndustryCode::isAutomotive);
        ReportContent content = new ReportContent(
                frame(read, today, programVersion, findings),
                List.of(),
                List.of(),
                UpstreamContent.NONE,
                new ReleaseLines(packs.substances())
                        .of(automotive.releases().toList(), release -> name(automotive, release)),
                List.of(),
                new PlanPart.Missing("label.no-plan.registers-only", List.of()),
                findings.sorted(),
                SourceLines.of(packs));
        return new RegisterRun(new Outcome(content, Optional.empty()), read.table(), automotive, read.files());
    }

    private static String name(ReleaseTable table, Release release) {
        return table.nameOf(release.register(), release.year(), release.facility());
    }

    private static Frame frame(RegisterFiles read, LocalDate today, String programVersion, Findings findings) {
        int year = read.files().stream()
                .flatMap(file -> file.years().stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElse(today.getYear());
        String names = String.join(
                ", ", read.files().stream().map(RegisterFiles.ReadFile::name).toList());
        return new Frame(
                names,
                year,
                Currency.USD,
                year,
                "",
                Scope2Basis.LOCATION,
                programVersion,
                today,
                0,
                List.of(),
                List.of(),
                List.of(),
                findings.omitted());
    }
}
