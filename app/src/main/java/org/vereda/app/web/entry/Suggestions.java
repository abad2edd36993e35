package org.vereda.app.web.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.vereda.app.flow.Knowledge;
import org.vereda.app.keep.KeptTable;
import org.vereda.inventory.EnergyCarrier;
import org.vereda.inventory.Facility;
import org.vereda.inventory.Flow;
import org.vereda.inventory.FreightMode;
import org.vereda.inventory.SolventStream;
import org.vereda.inventory.WasteRoute;
import org.vereda.inventory.WaterFlow;
import org.vereda.partnership.Cohort;
import org.vereda.partnership.Organization;
import org.vereda.partnership.Project;
import org.vereda.partnership.Role;
import org.vereda.report.FlowNames;
import org.vereda.report.words.Language;
import org.vereda.sources.folder.PartnershipFolder;

/** Values that a column usually takes: those that the program knows, and those that stand in the table already. Others may be written too. */
public final class Suggestions {
    private static final int MOST = 300;
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

    /** What the program itself knows for a column of the table of that file, whatever stands in a folder. */
    public static List<String> known(String file, String column) {
        return column.equals("flow")
                ? FLOWS
                : UsualValues.ofTable(file, column).orElseGet(() -> UsualValues.of(column));
    }

    /** The values for a column of a table; none where anything may stand there. */
    public List<String> of(KeptTable table, String column) {
        Optional<List<String>> own = UsualValues.ofTable(table.path(), column);
        if (own.isPresent()) {
            return own.get();
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
            default -> UsualValues.of(column);
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
