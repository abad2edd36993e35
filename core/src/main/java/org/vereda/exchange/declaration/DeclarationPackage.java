package org.vereda.exchange.declaration;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.vereda.exchange.wire.Conversion;
import org.vereda.exchange.wire.WireFootprint;
import org.vereda.exchange.wire.WireUnits;
import org.vereda.exchange.wire.WireVersion;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Unit;

/**
 * Writes product footprints as a package of ILCD 1.1 with the EPD extension: for each a process data set of the type EPD with its climate
 * indicators for the modules A1-A3, its product flow, the maker, and the flow properties and unit groups that they need. Indicators are
 * those of EN 15804+A2 with EF 3.1. What the footprint does not state is not written. The same footprints give the same bytes.
 */
public final class DeclarationPackage {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String UUID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String VERSION = "01.00.000";
    private static final String MODULE = "A1-A3";
    private static final String EQUIVALENTS = "1ebf3012-d0db-4de2-aefd-ef30cedb0be1";

    private final Map<String, String> files = new TreeMap<>();

    private DeclarationPackage() {}

    /**
     * The archive.
     *
     * @param footprints footprints of any version
     * @throws InvalidInput where a footprint states no product, no declared amount or no total
     */
    public static byte[] write(List<WireFootprint> footprints) {
        DeclarationPackage content = new DeclarationPackage();
        footprints.forEach(footprint ->
                content.add(Conversion.convert(footprint, WireVersion.PACT_3).footprint()));
        return content.archive();
    }

    private byte[] archive() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry("ILCD/" + file.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void add(WireFootprint footprint) {
        Declared declared = Declared.of(footprint);
        put("unitgroups", declared.measure().group(), unitGroup(declared.measure()));
        put("flowproperties", declared.measure().property(), property(declared.measure()));
        put("flows", declared.flow(), flow(declared));
        if (!declared.company().isEmpty()) {
            put("contacts", declared.contact(), contact(declared));
        }
        put("processes", declared.id(), process(declared));
    }

    private void put(String folder, String id, String text) {
        files.put(folder + "/" + id + ".xml", text);
    }

    /**
     * What a data set needs of a footprint.
     *
     * @param footprint the footprint by PACT 3
     * @param id the identifier of the process data set
     * @param product the product's name
     * @param company the maker's name, empty where nobody is named
     * @param measure what the product is measured in
     * @param amount the declared amount in its reference unit
     */
    private record Declared(
            WireFootprint footprint,
            String id,
            String product,
            String company,
            FlowMeasure measure,
            BigDecimal amount) {
        static Declared of(WireFootprint footprint) {
            String word = required(footprint, "declaredUnitOfMeasurement");
            Unit unit = WireUnits.find(word).orElseThrow(() -> unknownUnit(footprint, word));
            FlowMeasure measure = FlowMeasure.of(unit);
            BigDecimal amount =
                    footprint.decimal("declaredUnitAmount").orElseThrow(() -> missing(footprint, "declaredUnitAmount"));
            if (footprint.decimal("pcfExcludingBiogenicUptake").isEmpty()) {
                throw missing(footprint, "pcfExcludingBiogenicUptake");
            }
            String id = footprint.id().toLowerCase(Locale.ROOT).replace("urn:uuid:", "");
            return new Declared(
                    footprint,
                    id.matches(UUID_FORM) ? id : named("process " + id + footprint.json()),
                    required(footprint, "productNameCompany"),
                    footprint.text("companyName"),
                    measure,
                    new Quantity(amount, unit).to(measure.unit()).amount());
        }

        private static String required(WireFootprint footprint, String field) {
            return Optional.of(footprint.text(field))
                    .filter(text -> !text.isBlank())
                    .orElseThrow(() -> missing(footprint, field));
        }

        private static InvalidInput missing(WireFootprint footprint, String field) {
            return InvalidInput.of(
                    Finding.error("exchange.declaration-needs", SourcePosition.NOWHERE, footprint.id(), field));
        }

        private static InvalidInput unknownUnit(WireFootprint footprint, String word) {
            return InvalidInput.of(Finding.error(
                    "exchange.declaration-unit",
                    SourcePosition.NOWHERE,
                    footprint.id(),
                    word,
                    String.join(", ", WireUnits.words())));
        }

        private static String named(String text) {
            return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
        }

        /** The same product of the same maker is the same flow. */
        String flow() {
            return named("flow " + company + " " + product + " " + measure.property());
        }

        String contact() {
            return named("contact " + company);
        }
    }

    // --- data sets

    private static String unitGroup(FlowMeasure measure) {
        DataSetXml xml = new DataSetXml("unitGroupDataSet", "http://lca.jrc.it/ILCD/UnitGroup");
        xml.open("unitGroupInformation").open("dataSetInformation");
        xml.leaf("common:UUID", measure.group()).words("common:name", measure.groupName());
        xml.close()
                .open("quantitativeReference")
                .leaf("referenceToReferenceUnit", "0")
                .close()
                .close();
        administration(xml, "");
        xml.open("units").open("unit", "dataSetInternalID", "0");
        xml.leaf("name", measure.unitName()).leaf("meanValue", "1").close().close();
        return xml.close().write();
    }

    private static String property(FlowMeasure measure) {
        DataSetXml xml = new DataSetXml("flowPropertyDataSet", "http://lca.jrc.it/ILCD/FlowProperty");
        xml.open("flowPropertiesInformation").open("dataSetInformation");
        xml.leaf("common:UUID", measure.property()).words("common:name", measure.propertyName());
        xml.close().open("quantitativeReference");
        xml.reference(
                "referenceToReferenceUnitGroup",
                "unit group data set",
                "unitgroups",
                measure.group(),
                measure.groupName());
        xml.close().close();
        administration(xml, "");
        return xml.close().write();
    }

    private static String flow(Declared declared) {
        DataSetXml xml = new DataSetXml("flowDataSet", "http://lca.jrc.it/ILCD/Flow");
        xml.open("flowInformation").open("dataSetInformation");
        xml.leaf("common:UUID", declared.flow());
        xml.open("name").words("baseName", declared.product()).close().close();
        xml.open("quantitativeReference")
                .leaf("referenceToReferenceFlowProperty", "0")
                .close()
                .close();
        xml.open("modellingAndValidation")
                .open("LCIMethod")
                .leaf("typeOfDataSet", "Product flow")
                .close()
                .close();
        administration(xml, "");
        xml.open("flowProperties").open("flowProperty", "dataSetInternalID", "0");
        xml.reference(
                "referenceToFlowPropertyDataSet",
                "flow property data set",
                "flowproperties",
                declared.measure().property(),
                declared.measure().propertyName());
        xml.leaf("meanValue", "1").close().close();
        return xml.close().write();
    }

    private static String contact(Declared declared) {
        DataSetXml xml = new DataSetXml("contactDataSet", "http://lca.jrc.it/ILCD/Contact");
        xml.open("contactInformation").open("dataSetInformation");
        xml.leaf("common:UUID", declared.contact());
        xml.words("common:shortName", declared.company()).words("common:name", declared.company());
        xml.close().close();
        administration(xml, "");
        return xml.close().write();
    }

    private static String process(Declared declared) {
        DataSetXml xml = new DataSetXml("processDataSet", "http://lca.jrc.it/ILCD/Process");
        xml.open("processInformation").open("dataSetInformation");
        xml.leaf("common:UUID", declared.id());
        xml.open("name").words("baseName", declared.product()).close();
        xml.words("common:generalComment", comment(declared.footprint()));
        xml.close();
        xml.open("quantitativeReference", "type", "Reference flow(s)")
                .leaf("referenceToReferenceFlow", "0")
                .close();
        time(xml, declared.footprint());
        place(declared.footprint())
                .ifPresent(place -> xml.open("geography")
                        .open("locationOfOperationSupplyOrProduction", "location", place)
                        .close()
                        .close());
        xml.close();
        xml.open("modellingAndValidation").open("LCIMethodAndAllocation").leaf("typeOfDataSet", "EPD");
        xml.open("common:other")
                .leaf("epd:subType", "specific dataset")
                .close()
                .close()
                .close();
        administration(xml, declared.company().isEmpty() ? "" : declared.contact(), declared.company());
        exchange(xml, declared);
        results(xml, declared);
        return xml.close().write();
    }

    private static String comment(WireFootprint footprint) {
        String told = footprint.text("comment");
        String kind = "Product carbon footprint from cradle to gate; no verified declaration.";
        return told.isEmpty() ? kind : kind + " " + told;
    }

    private static void time(DataSetXml xml, WireFootprint footprint) {
        Optional<OffsetDateTime> end = footprint.instant("referencePeriodEnd");
        Optional<OffsetDateTime> valid = footprint.instant("validityPeriodEnd");
        xml.open("time");
        end.ifPresent(last -> xml.leaf("common:referenceYear", year(last)));
        valid.ifPresent(last -> xml.leaf("common:dataSetValidUntil", year(last)));
        xml.close();
    }

    /** The end of a period is the moment after it. */
    private static String year(OffsetDateTime end) {
        return Integer.toString(
                end.withOffsetSameInstant(ZoneOffset.UTC).minusSeconds(1).getYear());
    }

    private static Optional<String> place(WireFootprint footprint) {
        String subdivision = footprint.text("geographyCountrySubdivision");
        String country = footprint.text("geographyCountry");
        return subdivision.length() > 2
                ? Optional.of(subdivision.substring(0, 2))
                : Optional.of(country).filter(code -> !code.isEmpty());
    }

    private static void administration(DataSetXml xml, String owner) {
        administration(xml, owner, "");
    }

    private static void administration(DataSetXml xml, String owner, String name) {
        xml.open("administrativeInformation").open("publicationAndOwnership");
        xml.leaf("common:dataSetVersion", VERSION);
        if (!owner.isEmpty()) {
            xml.reference("common:referenceToOwnershipOfDataSet", "contact data set", "contacts", owner, name);
        }
        xml.close().close();
    }

    private static void exchange(DataSetXml xml, Declared declared) {
        String amount = declared.amount().stripTrailingZeros().toPlainString();
        xml.open("exchanges").open("exchange", "dataSetInternalID", "0");
        xml.reference("referenceToFlowDataSet", "flow data set", "flows", declared.flow(), declared.product());
        xml.leaf("exchangeDirection", "Output").leaf("meanAmount", amount).leaf("resultingAmount", amount);
        xml.close().close();
    }

    // --- indicators

    /**
     * An indicator of EN 15804+A2 (EF 3.1).
     *
     * @param id the identifier of its method data set
     * @param name its name
     * @param value kg CO2e for the declared amount
     */
    private record Indicator(String id, String name, BigDecimal value) {}

    private static List<Indicator> indicators(WireFootprint footprint) {
        List<Indicator> indicators = new ArrayList<>();
        add(
                indicators,
                "a7ea142a-9749-11ed-a8fc-0242ac120002",
                "Global Warming Potential - total (GWP-total)",
                footprint.decimal("pcfIncludingBiogenicUptake"));
        add(
                indicators,
                "a7ea19c0-9749-11ed-a8fc-0242ac120002",
                "Global Warming Potential - fossil fuels (GWP-fossil)",
                footprint.decimal("fossilGhgEmissions"));
        add(
                indicators,
                "a7ea186c-9749-11ed-a8fc-0242ac120002",
                "Global Warming Potential - biogenic (GWP-biogenic)",
                sum(footprint, "biogenicNonCO2Emissions", "biogenicCO2Uptake"));
        add(
                indicators,
                "a7ea1ae2-9749-11ed-a8fc-0242ac120002",
                "Global Warming Potential - land use and land use change (GWP-luluc)",
                sum(
                        footprint,
                        "landUseChangeGhgEmissions",
                        "landManagementBiogenicCO2Emissions",
                        "landManagementBiogenicCO2Removals"));
        add(
                indicators,
                "fb774615-0575-45de-9a89-1ded92f19770",
                "Global warming potential except emissions and uptake of biogenic carbon",
                footprint.decimal("pcfExcludingBiogenicUptake"));
        return indicators;
    }

    private static void add(List<Indicator> indicators, String id, String name, Optional<BigDecimal> value) {
        value.ifPresent(number -> indicators.add(new Indicator(id, name, number)));
    }

    /** The sum of what is stated of these; nothing where none is. */
    private static Optional<BigDecimal> sum(WireFootprint footprint, String... fields) {
        return List.of(fields).stream()
                .flatMap(field -> footprint.decimal(field).stream())
                .reduce(BigDecimal::add);
    }

    private static void results(DataSetXml xml, Declared declared) {
        xml.open("LCIAResults");
        for (Indicator indicator : indicators(declared.footprint())) {
            String value = indicator.value().toPlainString();
            xml.open("LCIAResult");
            xml.reference(
                    "referenceToLCIAMethodDataSet",
                    "LCIA method data set",
                    "lciamethods",
                    indicator.id(),
                    indicator.name());
            xml.leaf("meanAmount", value).open("common:other");
            xml.leaf("epd:amount", value, "epd:module", MODULE);
            xml.reference(
                    "epd:referenceToUnitGroupDataSet", "unit group data set", "unitgroups", EQUIVALENTS, "kg CO2-eq.");
            xml.close().close();
        }
        xml.close();
    }
}
