package org.vereda.app.web.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vereda.endoflife.fleet.Powertrain;
import org.vereda.endoflife.loop.RecycledContent;
import org.vereda.endoflife.yard.DepollutionRecord;
import org.vereda.endoflife.yard.DepollutionRule;
import org.vereda.endoflife.yard.Handover;
import org.vereda.endoflife.yard.MovementKind;
import org.vereda.inventory.ElectricityInstrument;
import org.vereda.inventory.FreightMode;
import org.vereda.inventory.Metric;
import org.vereda.inventory.Register;
import org.vereda.inventory.releases.ChemicalUse;
import org.vereda.inventory.releases.Medium;
import org.vereda.measures.Formulas;
import org.vereda.measures.Measure;
import org.vereda.measures.review.EnvironmentalWaste;
import org.vereda.measures.review.LeanWaste;
import org.vereda.partnership.ProjectStatus;
import org.vereda.partnership.Role;
import org.vereda.partnership.Saving;
import org.vereda.partnership.Verification;
import org.vereda.partnership.answers.Proof;
import org.vereda.partnership.baseline.Driver;
import org.vereda.partnership.cohorts.Member;
import org.vereda.quantity.Evidence;
import org.vereda.sources.folder.PartnershipFolder;

/** Words of the program that columns take, whatever stands in the folder. */
final class UsualValues {
    private static final List<String> UNITS =
            List.of("kWh", "MWh", "GJ", "therm", "MMBtu", "m3", "ft3", "gal", "L", "kg", "t", "lb", "piece");
    private static final List<String> CURRENCIES = List.of("CAD", "MXN", "USD");
    private static final List<String> COUNTRIES = List.of("CA", "MX", "US");
    private static final List<String> SCOPES = List.of("all", "CA", "MX", "US");
    private static final List<String> ANSWERS = List.of("yes", "no");
    private static final List<String> FLAGS = List.of("true", "false");
    private static final List<String> RATINGS = List.of("1", "2", "3", "4", "5");

    private static final Map<String, List<String>> OF_A_COLUMN = Map.ofEntries(
            Map.entry("evidence", named(Evidence.values())),
            Map.entry("instrument", written(ElectricityInstrument.Kind.values())),
            Map.entry("redeemed", ANSWERS),
            Map.entry("from_vehicles", ANSWERS),
            Map.entry("consumer", named(RecycledContent.Consumer.values())),
            Map.entry("accounting", named(RecycledContent.Accounting.values())),
            Map.entry(
                    "freight_mode",
                    Arrays.stream(FreightMode.values()).map(FreightMode::id).toList()),
            Map.entry("freight_unit", List.of("km", "mi")),
            Map.entry("mass_unit", List.of("kg", "t", "lb")),
            Map.entry("into", List.of("air", "water", "land")),
            Map.entry("of", List.of("FLOW", "RELEASE")),
            Map.entry("stage", named(Saving.Stage.values())),
            Map.entry("direction", named(Driver.Direction.values())),
            Map.entry("currency", CURRENCIES),
            Map.entry("country", COUNTRIES),
            Map.entry("from_country", COUNTRIES),
            Map.entry("to_country", COUNTRIES),
            Map.entry("powertrain", written(Powertrain.values())),
            Map.entry("metric", Arrays.stream(Metric.values()).map(Metric::id).toList()),
            Map.entry("unit", Stream.concat(UNITS.stream(), CURRENCIES.stream()).toList()));

    private static final Map<String, List<String>> OF_A_TABLE = Map.ofEntries(
            Map.entry("chemicals.csv/activity", named(ChemicalUse.Activity.values())),
            Map.entry("releases.csv/register", named(Register.TRI, Register.NPRI, Register.RETC)),
            Map.entry("releases.csv/medium", named(Medium.values())),
            Map.entry("evidence.csv/kind", named(Proof.Kind.values())),
            Map.entry("projects.csv/status", named(ProjectStatus.values())),
            Map.entry("members.csv/status", named(Member.Status.values())),
            Map.entry("verification.csv/result", named(Verification.Result.values())),
            Map.entry("organizations.csv/role", named(Role.values())),
            Map.entry("review.csv/lean_waste", named(LeanWaste.values())),
            Map.entry("review.csv/environmental_waste", named(EnvironmentalWaste.values())),
            Map.entry("targets.csv/scope", SCOPES),
            Map.entry("budgets.csv/scope", SCOPES),
            Map.entry("rules.csv/scope", SCOPES),
            Map.entry("rules.csv/rule", PartnershipFolder.kindsOfRules()),
            Map.entry("yard-checklist.csv/outcome", named(DepollutionRecord.Outcome.values())),
            Map.entry("yard-movements.csv/kind", named(MovementKind.values())),
            Map.entry("yard-custody.csv/kind", named(Handover.Kind.values())),
            Map.entry("yard-rules.csv/duty", named(DepollutionRule.Duty.values())),
            Map.entry("measures.csv/kind", written(Measure.Kind.values())),
            Map.entry("measures.csv/p2_level", List.of("source reduction", "reuse", "recycling")),
            Map.entry("measures.csv/saving_rule", List.of("share", "absolute", "formula", "case", "none")),
            Map.entry("measures.csv/formula", Formulas.ids()),
            Map.entry("measures.csv/covers", List.of("all", "part")),
            Map.entry("measures.csv/cost_rule", List.of("sized", "per-unit-saved", "payback", "unknown")),
            Map.entry("measures.csv/evidence", List.of("A", "B", "C", "none")),
            Map.entry("footprint-facts.csv/packagingEmissionsIncluded", FLAGS),
            Map.entry("footprint-facts.csv/massBalancingUsed", FLAGS),
            Map.entry("footprint-facts.csv/freeAttributionInMassBalancing", List.of("true", "false", "not applicable")),
            Map.entry("footprint-facts.csv/distributionStageIncluded", FLAGS),
            Map.entry("footprint-facts.csv/technologicalDQR", RATINGS),
            Map.entry("footprint-facts.csv/geographicalDQR", RATINGS),
            Map.entry("footprint-facts.csv/temporalDQR", RATINGS));

    private UsualValues() {}

    /** Those of a column of one table alone. */
    static Optional<List<String>> ofTable(String path, String column) {
        return Optional.ofNullable(OF_A_TABLE.get(path + "/" + column));
    }

    /** Those of a column in whichever table; none where anything may stand there. */
    static List<String> of(String column) {
        return OF_A_COLUMN.getOrDefault(column, List.of());
    }

    /** Names as tables write them in capitals. */
    private static List<String> named(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    /** Names as tables write them in small letters. */
    private static List<String> written(Enum<?>... values) {
        return Arrays.stream(values)
                .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }
}
