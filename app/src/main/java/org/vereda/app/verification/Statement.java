package org.vereda.app.verification;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vereda.app.ledger.FolderLedger;
import org.vereda.partnership.Organization;
import org.vereda.partnership.Role;
import org.vereda.partnership.realised.Ranged;
import org.vereda.partnership.realised.SavingLine;
import org.vereda.partnership.verification.SamplePlan;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Period;
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
 * @param period the time that it is about
 * @param scope the projects that it is about
 * @param sample the sample that it rests on, where one was drawn
 */
public record Statement(
        String verifier,
        LocalDate date,
        Assurance assurance,
        Opinion opinion,
        String criteria,
        String text,
        Period period,
        StatementScope scope,
        Optional<Sample> sample) {
    /** What the first field of a statement says. */
    static final String FORMAT = "vereda-statement-2";

    /**
     * A drawn sample.
     *
     * @param plan the draw
     * @param metric by what projects are large
     * @param open the drawn projects that nobody has verified
     */
    public record Sample(SamplePlan plan, String metric, List<String> open) {
        public Sample {
            open = List.copyOf(open);
        }
    }

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

    /**
     * The statement as JSON, bound to the rows of the folder's tables.
     *
     * @throws InvalidInput where the verifier is none, a project of the scope is not there, or an opinion rests on drawn projects that
     *     nobody has verified
     */
    public String json(PartnershipFolder folder, FolderLedger ledger, String programVersion) {
        Organization organization = verifier(folder);
        List<String> projects = scope.projects(folder);
        requireVerifiedSample();
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("format", FORMAT).put("partnership", folder.settings().name());
        root.putObject("verifier").put("id", organization.id()).put("name", organization.name());
        root.put("date", date.toString())
                .put("assurance", assurance.name().toLowerCase(Locale.ROOT))
                .put("opinion", opinion.name().toLowerCase(Locale.ROOT))
                .put("criteria", criteria)
                .put("text", text)
                .put("program", programVersion);
        root.putObject("period")
                .put("start", period.start().toString())
                .put("end", period.end().toString());
        put(root.putObject("scope"), projects);
        sample.ifPresent(drawn -> put(root.putObject("sample"), drawn));
        ArrayNode savings = root.putArray("savings");
        ledger.ledger().lines().stream()
                .filter(line -> projects.contains(line.project()))
                .forEach(line -> savings.add(saving(line)));
        root.set("rows", DataSeal.of(folder));
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private void put(ObjectNode node, List<String> projects) {
        node.put("kind", scope.kind().word());
        ArrayNode ids = node.putArray("ids");
        scope.ids().forEach(ids::add);
        ArrayNode all = node.putArray("projects");
        projects.forEach(all::add);
    }

    private static void put(ObjectNode node, Sample sample) {
        node.put("method", "sequential Poisson, size times risk")
                .put("metric", sample.metric())
                .put("seed", sample.plan().seed())
                .put("of", sample.plan().lines().size());
        ArrayNode projects = node.putArray("projects");
        sample.plan()
                .drawn()
                .forEach(line -> projects.addObject()
                        .put("project", line.item().id())
                        .put("probability", text(line.probability())));
    }

    private void requireVerifiedSample() {
        List<String> open = sample.map(Sample::open).orElse(List.of());
        if (!open.isEmpty() && opinion != Opinion.DISCLAIMER) {
            throw InvalidInput.of(Finding.error(
                    "verification.sample-open", SourcePosition.ofFile("verification.csv"), String.join(", ", open)));
        }
    }

    private Organization verifier(PartnershipFolder folder) {
        return folder.organizations().stream()
                .filter(one -> one.id().equals(verifier) && one.role() == Role.VERIFIER)
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(Finding.error(
                        "verification.no-verifier", SourcePosition.ofFile("organizations.csv"), verifier)));
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
