package org.vereda.app.verification;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vereda.app.ledger.FolderLedger;
import org.vereda.partnership.Organization;
import org.vereda.partnership.Project;
import org.vereda.partnership.Role;
import org.vereda.partnership.realised.Ranged;
import org.vereda.partnership.realised.SavingLine;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.sources.folder.PartnershipFolder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A verifier's statement about the savings of projects, in the terms of ISO 14064-3 and ISAE 3410: level of assurance, opinion, criteria.
 *
 * @param verifier the organization that states it
 * @param date the day
 * @param assurance how sure
 * @param opinion what it comes to
 * @param criteria by what was measured
 * @param text what else there is to say
 * @param scope the projects, all where empty
 */
public record Statement(
        String verifier,
        LocalDate date,
        Assurance assurance,
        Opinion opinion,
        String criteria,
        String text,
        List<String> scope) {
    static final String FORMAT = "vereda-statement-1";

    /** The level of assurance. */
    public enum Assurance {
        /** Nothing came up that speaks against it. */
        LIMITED,
        /** It is so, as far as reasonable work can tell. */
        REASONABLE
    }

    /** The opinion. */
    public enum Opinion {
        /** Without reservation. */
        UNMODIFIED,
        /** Except for what the text says. */
        QUALIFIED,
        /** Not so. */
        ADVERSE,
        /** No opinion can be given. */
        DISCLAIMER
    }

    public Statement {
        scope = List.copyOf(scope);
    }

    /**
     * The statement as JSON, bound to the rows of the folder's tables.
     *
     * @throws InvalidInput where the verifier is none, or a project of the scope is not there
     */
    public String json(PartnershipFolder folder, FolderLedger ledger, String programVersion) {
        Organization organization = verifier(folder);
        requireProjects(folder);
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("format", FORMAT).put("partnership", folder.settings().name());
        root.putObject("verifier").put("id", organization.id()).put("name", organization.name());
        root.put("date", date.toString())
                .put("assurance", assurance.name().toLowerCase(Locale.ROOT))
                .put("opinion", opinion.name().toLowerCase(Locale.ROOT))
                .put("criteria", criteria)
                .put("text", text)
                .put("program", programVersion);
        ArrayNode savings = root.putArray("savings");
        ledger.ledger().lines().stream()
                .filter(line -> scope.isEmpty() || scope.contains(line.project()))
                .forEach(line -> savings.add(saving(line)));
        root.set("rows", DataSeal.of(folder));
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private Organization verifier(PartnershipFolder folder) {
        return folder.organizations().stream()
                .filter(one -> one.id().equals(verifier) && one.role() == Role.VERIFIER)
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(Finding.error(
                        "verification.no-verifier", SourcePosition.ofFile("organizations.csv"), verifier)));
    }

    private void requireProjects(PartnershipFolder folder) {
        List<String> known = folder.projects().stream().map(Project::id).toList();
        scope.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
            throw InvalidInput.of(Finding.error("verification.no-project", SourcePosition.ofFile("projects.csv"), id));
        });
    }

    /** Amounts as texts, so that no reader rounds them. */
    private static ObjectNode saving(SavingLine line) {
        ObjectNode saving = JsonNodeFactory.instance.objectNode();
        saving.put("project", line.project())
                .put("metric", line.counted().metric())
                .put("unit", line.counted().unit());
        line.estimated().ifPresent(value -> saving.put("estimated", text(value)));
        line.realised().ifPresent(range -> put(saving, range));
        line.verified().ifPresent(value -> saving.put("verified", text(value)));
        return saving;
    }

    private static void put(ObjectNode saving, Ranged range) {
        saving.put("realised", text(range.best()));
        if (!range.isExact()) {
            saving.put("realised_low", text(range.low())).put("realised_high", text(range.high()));
        }
    }

    private static String text(double value) {
        return Optional.of(new java.math.BigDecimal(value).round(new java.math.MathContext(12)))
                .map(number -> number.stripTrailingZeros().toPlainString())
                .orElseThrow();
    }
}
