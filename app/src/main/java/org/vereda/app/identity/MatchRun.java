package org.vereda.app.identity;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vereda.app.flow.Progress;
import org.vereda.inventory.identity.FacilityDecision;
import org.vereda.inventory.identity.FacilityDescription;
import org.vereda.inventory.identity.FacilityMatch;
import org.vereda.inventory.identity.MatchThresholds;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.sources.identity.DecisionTable;

/**
 * A run of matching.
 *
 * @param match the links and the review list
 * @param facilities how many facilities each source describes
 * @param findings what is wrong or doubtful
 */
public record MatchRun(FacilityMatch match, Map<String, Integer> facilities, List<Finding> findings) {
    public MatchRun {
        facilities = Collections.unmodifiableMap(new TreeMap<>(facilities));
        findings = List.copyOf(findings);
    }

    /**
     * Reads the facilities and decisions and matches them.
     *
     * @throws InvalidInput where there is nothing to match or the table of decisions has errors
     */
    public static MatchRun of(MatchInput input, MatchThresholds thresholds, Progress progress) {
        Findings findings = new Findings();
        List<FacilityDescription> facilities = input.read(findings, progress);
        List<FacilityDecision> decisions =
                input.existingDecisions().map(MatchRun::decisions).orElse(List.of());
        try (Progress.Running running = progress.begin("label.step.match")) {
            FacilityMatch match = FacilityMatch.of(facilities, decisions, thresholds);
            running.reached(1, 1);
            findings.addAll(match.findings());
            return new MatchRun(match, counts(match), findings.sorted());
        }
    }

    /**
     * Takes the decisions of a filled review list into the table of decisions. With any error nothing is changed.
     *
     * @param filled the list and how a spreadsheet wrote it
     * @param by who decided, where the rows do not say it
     * @return how many decisions the table holds now, and notes about the list
     * @throws InvalidInput where the list or the table has errors, or cannot be written
     */
    public static Taken take(FilledList filled, MatchInput input, String by, LocalDate today) {
        Path table = input.decisions()
                .orElseThrow(() -> InvalidInput.of(Finding.error("app.match-links-where", SourcePosition.NOWHERE)));
        List<FacilityDecision> kept = Files.exists(table) ? decisions(table) : List.of();
        Findings findings = new Findings();
        List<FacilityDecision> more =
                DecisionTable.readFilled(filled.path(), filled.charset(), filled.separator(), by, today, findings);
        List<FacilityDecision> all = DecisionTable.joined(kept, more, findings);
        if (findings.hasErrors()) {
            throw new InvalidInput(findings.sorted());
        }
        DecisionTable.save(table, all);
        return new Taken(table, all.size() - kept.size(), all.size(), findings.sorted());
    }

    /**
     * A review list that a person filled in.
     *
     * @param path the file
     * @param charset how it encodes letters
     * @param separator the sign between its cells
     */
    public record FilledList(Path path, Charset charset, char separator) {}

    /**
     * What was taken from a filled review list.
     *
     * @param table where the decisions are kept
     * @param taken how many are new
     * @param all how many there are now
     * @param notes what is worth knowing
     */
    public record Taken(Path table, int taken, int all, List<Finding> notes) {
        public Taken {
            notes = List.copyOf(notes);
        }
    }

    /** A decision that cannot be read must not be passed over: the facilities would be linked by their score. */
    private static List<FacilityDecision> decisions(Path table) {
        Findings findings = new Findings();
        List<FacilityDecision> decisions = DecisionTable.read(table, findings);
        if (findings.hasErrors()) {
            throw new InvalidInput(findings.sorted());
        }
        return decisions;
    }

    private static Map<String, Integer> counts(FacilityMatch match) {
        return match.descriptions().stream()
                .collect(Collectors.toMap(description -> description.key().scheme(), description -> 1, Integer::sum));
    }
}
