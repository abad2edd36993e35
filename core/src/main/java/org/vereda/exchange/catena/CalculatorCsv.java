package org.vereda.exchange.catena;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vereda.exchange.wire.WireDocument;
import org.vereda.exchange.wire.WireFootprint;
import org.vereda.exchange.wire.WireVersion;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.sources.table.Table;
import org.vereda.sources.table.TableFormat;
import org.vereda.sources.table.TableRow;
import org.vereda.sources.table.TableWriter;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The CSV of Catena-X for calculators: semicolons, UTF-8 with byte order mark, one footprint in a row, 64 columns whose names
 * have dots (CX-0136, integration of calculators). Further columns are kept.
 */
public final class CalculatorCsv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final TableFormat FORMAT = TableFormat.CSV.withSeparator(';').requiring("id", "specVersion");
    private static final List<String> COLUMNS = List.of("""
            id specVersion partialFullPcf precedingPfIds.1 version created status validityPeriodStart validityPeriodEnd comment
            pcfLegalStatement companyName companyIds.1 productDescription productIds.1 productCategoryCpc productNameCompany
            declaredUnit unitaryProductAmount productMassPerDeclaredUnit exemptedEmissionsPercent exemptedEmissionsDescription
            packagingEmissionsIncluded boundaryProcessesDescription geographyCountrySubdivision geographyCountry
            geographyRegionOrSubregion referencePeriodStart referencePeriodEnd
            crossSectoralStandardsUsed.1.crossSectoralStandard productOrSectorSpecificRules.1.operator
            productOrSectorSpecificRules.1.ruleNames.1.ruleName productOrSectorSpecificRules.1.otherOperatorName
            characterizationFactors allocationRulesDescription allocationWasteIncineration primaryDataShare
            secondaryEmissionFactorSources.1.emissionFactorDS dqi.coveragePercent dqi.technologicalDQR dqi.temporalDQR
            dqi.geographicalDQR dqi.completenessDQR dqi.reliabilityDQR pcfExcludingBiogenic pcfIncludingBiogenic
            fossilGhgEmissions biogenicCarbonEmissionsOtherThanCO2 biogenicCarbonWithdrawal dlucGhgEmissions luGhgEmissions
            aircraftGhgEmissions packagingGhgEmissions distributionStagePcfExcludingBiogenic
            distributionStagePcfIncludingBiogenic distributionStageFossilGhgEmissions
            distributionStageBiogenicCarbonEmissionsOtherThanCO2 distributionStageBiogenicCarbonWithdrawal
            distributionStageDlucGhgEmissions distributionStageLuGhgEmissions distributionStageAircraftGhgEmissions
            carbonContentTotal fossilCarbonContent biogenicCarbonContent""".split("\\s+", -1));

    private CalculatorCsv() {}

    /** The 64 columns in the order of the template. */
    public static List<String> columns() {
        return COLUMNS;
    }

    /**
     * Reads all footprints.
     *
     * @param name the name of the file in messages
     * @param text the CSV
     * @throws InvalidInput where it has no header, lacks {@code id} or {@code specVersion}, or holds no row
     */
    public static List<WireDocument> read(String name, String text) {
        Findings findings = new Findings();
        List<WireDocument> documents = new ArrayList<>();
        ByteArrayInputStream stream = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        try (Table table = Table.read(stream, name, FORMAT, findings)) {
            table.rows().forEach(row -> documents.add(document(row, table.columns())));
        }
        if (findings.hasErrors()) {
            throw new InvalidInput(findings.sorted());
        }
        if (documents.isEmpty()) {
            throw InvalidInput.of(Finding.error("exchange.no-footprint", SourcePosition.ofFile(name)));
        }
        return List.copyOf(documents);
    }

    private static WireDocument document(TableRow row, List<String> columns) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        Map<String, SourcePosition> places = new LinkedHashMap<>();
        for (String column : columns) {
            row.optionalText(column).ifPresent(value -> {
                content.put(column, value);
                places.put(column, row.position(column));
            });
        }
        return new WireDocument(new WireFootprint(WireVersion.CALCULATOR_CSV, content), row.position(), places);
    }

    /** Writes footprints of the version {@link WireVersion#CALCULATOR_CSV}: the 64 columns, then those that stand beside them. */
    public static String write(List<WireFootprint> footprints) {
        Set<String> columns = new LinkedHashSet<>(COLUMNS);
        footprints.forEach(footprint -> columns.addAll(footprint.content().propertyNames()));
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        try (TableWriter writer = TableWriter.open(stream, "footprints.csv", FORMAT)) {
            writer.row(List.copyOf(columns));
            for (WireFootprint footprint : footprints) {
                ObjectNode content = footprint.content();
                writer.row(columns.stream()
                        .map(column -> content.path(column).asString(""))
                        .toList());
            }
        }
        return BYTE_ORDER_MARK + stream.toString(StandardCharsets.UTF_8);
    }
}
