package org.vereda.app.web.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.vereda.app.flow.Knowledge;
import org.vereda.app.keep.KeptTable;
import org.vereda.endoflife.loop.RecycledContent;
import org.vereda.inventory.ElectricityInstrument;
import org.vereda.inventory.EnergyCarrier;
import org.vereda.inventory.Facility;
import org.vereda.inventory.Flow;
import org.vereda.inventory.FreightMode;
import org.vereda.inventory.Metric;
import org.vereda.inventory.SolventStream;
import org.vereda.inventory.WasteRoute;
import org.vereda.inventory.WaterFlow;
import org.vereda.inventory.releases.ChemicalUse;
import org.vereda.partnership.Cohort;
import org.vereda.partnership.Organization;
import org.vereda.partnership.Project;
import org.vereda.partnership.ProjectStatus;
import org.vereda.partnership.Role;
import org.vereda.partnership.Saving;
import org.vereda.partnership.Verification;
import org.vereda.partnership.baseline.Driver;
import org.vereda.partnership.cohorts.Member;
import org.vereda.quantity.Evidence;
import org.vereda.report.FlowNames;
import org.vereda.report.words.Language;
import org.vereda.sources.folder.PartnershipFolder;

/** Values that a column usually takes: those that the program knows, and those that stand in the table already. Others may be written too. */
public final class Suggestions {
    private static final int MOST = 300;
    private static final List<String> UNITS =
            List.of("kWh", "MWh", "GJ", "therm", "MMBtu", "m3", "ft3", "gal", "L", "kg", "t", "lb", "piece");
    private static final List<String> CURRENCIES = List.of("CAD", "MXN", "USD");
    private static final Map<String, List<String>> FIXED = Map.ofEntries(
            Map.entry("evidence", named(Evidence.values())),
            Map.entry(
                    "instrument",
                    Arrays.stream(ElectricityInstrument.Kind.values())
                            .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                            .toList()),
            Map.entry("redeemed", List.of("yes", "no")),
            Map.entry("from_vehicles", List.of("yes", "no")),
            Map.entry("consumer", named(RecycledContent.Consumer.values())),
            Map.entry("accounting", named(RecycledContent.Accounting.values())),
            Map.entry(
                    "freight_mode",
                    Arrays.stream(FreightMode.values()).map(FreightMode::id).toList()),
            Map.entry("freight_unit", List.of("km", "mi")),
            Map.entry("into", List.of("air", "water", "land")),
            Map.entry("of", List.of("FLOW", "RELEASE")),
            Map.entry("stage", named(Saving.Stage.values())),
            Map.entry("direction", named(Driver.Direction.values())),
            Map.entry("currency", CURRENCIES),
            Map.entry("country", List.of("CA", "MX", "US")),
            Map.entry("metric", Arrays.stream(Metric.values()).map(Metric::id).toList()),
            Map.entry("unit", Stream.concat(UNITS.stream(), CURRENCIES.stream()).toList()));
    private static final List<String> SCOPES = List.of("all", "CA", "MX", "US");
    private static final Map<String, List<String>> OF_A_TABLE = Map.ofEntries(
            Map.entry("chemicals.csv/activity", named(ChemicalUse.Activity.values())),
            Map.entry("projects.csv/status", named(ProjectStatus.values())),
            Map.entry("members.csv/status", named(Member.Status.values())),
            Map.entry("verification.csv/result", named(Verification.Result.values())),
            Map.entry("organizations.csv/role", named(Role.values())),
            Map.entry("targets.csv/scope", SCOPES),
            Map.entry("budgets.csv/scope", SCOPES),
            Map.entry("rules.csv/scope", SCOPES));
    private static final List<String> FLOWS = flows();

    private final Knowledge knowledge;
    private final FlowNames flows;
    private final Optional<PartnershipFolder> folder;

    /** @param folder what the reader may read, whose organizations, cohorts and projects other tables refer to */
    public Suggestions(Knowledge knowledge, Optional<PartnershipFolder> folder) {
        this.knowledge = knowledge;
        this.flows = new FlowNames(knowledge.industries());
        this.folder = folder;
    }

    /** The values for a column of a table; none where anything may stand there. */
    public List<String> of(KeptTable table, String column) {
        List<String> own = OF_A_TABLE.get(table.path() + "/" + column);
        if (own != null) {
            return own;
        }
        return switch (column) {
            case "flow" -> FLOWS;
            case "measure" ->
                knowledge.library().measures().stream()
                        .map(measure -> measure.id())
                        .sorted()
                        .toList();
            case "organization", "anchor", "suppliers" -> named(PartnershipFolder::organizations, Organization::id);
            case "verifier" ->
                named(
                        one -> one.organizations().stream()
                                .filter(organization -> organization.role() == Role.VERIFIER)
                                .toList(),
                        Organization::id);
            case "cohort" -> named(PartnershipFolder::cohorts, Cohort::id);
            case "project" -> named(PartnershipFolder::projects, Project::id);
            case "facility", "product", "meter", "end_use", "supplier", "input" -> used(table, column);
            default -> FIXED.getOrDefault(column, List.of());
        };
    }

    /** What a value of a column is called, for people who do not read its code; nothing where it has no other name. */
    public Optional<String> meaning(String column, String value, Language language) {
        return switch (column) {
            case "flow" -> Optional.of(flows.of(value).in(language)).filter(name -> !name.equals(value));
            case "facility" ->
                folder.flatMap(seen -> seen.facilities().stream()
                        .filter(facility -> facility.id().equals(value))
                        .map(Facility::name)
                        .findFirst());
            default -> Optional.empty();
        };
    }

    /** The identifiers of what other tables hold. */
    private <E> List<String> named(Function<PartnershipFolder, List<E>> all, Function<E, String> id) {
        return folder.map(all).orElse(List.of()).stream().map(id).limit(MOST).toList();
    }

    private static List<String> used(KeptTable table, String column) {
        TreeSet<String> values = new TreeSet<>();
        for (KeptTable.Line row : table.rows()) {
            values.add(table.cell(row, column));
            if (values.size() > MOST) {
                break;
            }
        }
        values.remove("");
        return List.copyOf(values);
    }

    private static List<String> named(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static List<String> flows() {
        Stream<Flow> energy = Arrays.stream(EnergyCarrier.values()).map(Flow.Energy::new);
        Stream<Flow> water = Arrays.stream(WaterFlow.values()).map(Flow.Water::new);
        Stream<Flow> waste = Arrays.stream(WasteRoute.values())
                .flatMap(route -> Stream.of(new Flow.Waste(false, route), new Flow.Waste(true, route)));
        Stream<Flow> solvents = Arrays.stream(SolventStream.values()).map(Flow.Solvent::new);
        Stream<Flow> freight = Arrays.stream(FreightMode.values()).map(Flow.Freight::new);
        return Stream.of(energy, water, waste, solvents, freight)
                .flatMap(flow -> flow)
                .map(Flow::id)
                .toList();
    }
}
