package org.vereda.exchange.offer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.vereda.exchange.wire.Conversion;
import org.vereda.exchange.wire.FieldTable;
import org.vereda.exchange.wire.FieldText;
import org.vereda.exchange.wire.WireField;
import org.vereda.exchange.wire.WireFootprint;
import org.vereda.exchange.wire.WireUnits;
import org.vereda.exchange.wire.WireVersion;
import org.vereda.footprint.method.CarbonContent;
import org.vereda.footprint.method.DataQuality;
import org.vereda.footprint.method.FootprintStudy;
import org.vereda.footprint.method.MethodProfile;
import org.vereda.footprint.method.ProfiledFootprint;
import org.vereda.footprint.method.StageFigures;
import org.vereda.footprint.method.VerificationShares;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Unit;
import org.vereda.quantity.Units;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Writes a computed footprint by PACT 3 or Catena-X 10, as its profile says.
 *
 * <p>Every item is rounded half to even to {@value #DECIMALS} decimals, and totals are those of the rounded items, so that they add up.
 * The identifier is a UUID of version 3 (RFC 9562) made of everything that the footprint says but its time: the same footprint keeps
 * its identifier, another one has another. What nothing here knows (fossil carbon, what was left out) stays absent unless it is stated
 * as a fact.
 */
public final class OfferedFootprint {
    private static final int DECIMALS = 9;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private final Offer offer;
    private final ProfiledFootprint footprint;
    private final Map<String, JsonNode> values = new LinkedHashMap<>();

    private OfferedFootprint(Offer offer) {
        this.offer = offer;
        this.footprint = offer.footprint();
    }

    /**
     * The footprint on the wire.
     *
     * @throws InvalidInput where the profile has no wire format, a fact names no field or is none of its kind, or the declared unit is
     *     none that footprints are exchanged for
     */
    public static WireFootprint of(Offer offer) {
        return new OfferedFootprint(offer).written();
    }

    private WireFootprint written() {
        WireVersion version = version();
        who();
        what();
        when();
        method(version);
        figures("", footprint.production());
        footprint.packaging().ifPresent(packaging -> stage("packaging", "packagingGhgEmissions", packaging));
        footprint.distribution().ifPresent(stage -> stage("distributionStage", "outboundLogisticsGhgEmissions", stage));
        footprint.study().carbon().ifPresent(this::carbon);
        facts();
        values.put("specVersion", NODES.stringNode(version.specVersion()));
        String told = Conversion.write(values, version).json();
        values.put(
                "id",
                NODES.stringNode(UUID.nameUUIDFromBytes(told.getBytes(StandardCharsets.UTF_8))
                        .toString()));
        text("created", offer.created().toString());
        return Conversion.write(values, version);
    }

    private WireVersion version() {
        return switch (footprint.profile()) {
            case PACT_3 -> WireVersion.PACT_3;
            case CATENA_X_4 -> WireVersion.CATENA_X_10;
            case ISO_14067 ->
                throw InvalidInput.of(Finding.error(
                        "exchange.profile-not-on-the-wire",
                        offer.product().position(),
                        footprint.profile().title()));
        };
    }

    // --- what is offered

    private void who() {
        text("status", "Active");
        text("companyName", offer.companyName());
        list("companyIds", List.of(urn("company-id", offer.company())));
        list("productIds", List.of(urn("supplier-id", offer.product().id())));
        text("productNameCompany", offer.product().name());
        text("productDescription", offer.product().name());
        text("comment", offer.comment());
    }

    private String urn(String type, String id) {
        String encoded = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
        return "urn:pact:" + offer.domain() + ":" + type + ":" + encoded;
    }

    private void what() {
        Quantity declared = offer.product().declaredUnit();
        String word = WireUnits.word(declared.unit())
                .orElseThrow(() -> InvalidInput.of(Finding.error(
                        "exchange.unit-not-exchanged",
                        offer.product().position(),
                        offer.product().id(),
                        declared.unit().symbol())));
        Unit unit = WireUnits.find(word).orElseThrow();
        text("declaredUnitOfMeasurement", word);
        number("declaredUnitAmount", declared.to(unit).amount());
        offer.product()
                .massOf(declared)
                .ifPresent(mass -> number(
                        "productMassPerDeclaredUnit", mass.to(Units.KILOGRAM).amount()));
        if (word.matches("kilowatt hour|megajoule|ton kilometer|hour")) {
            number("productMassPerDeclaredUnit", BigDecimal.ZERO);
        }
        offer.place().ifPresent(place -> {
            text("geographyCountrySubdivision", place.code());
            if (footprint.profile() == MethodProfile.CATENA_X_4) {
                text("geographyCountry", place.country().name());
                text("geographyRegionOrSubregion", region(place.country().name()));
            }
        });
    }

    /** The regions of the United Nations (M49). */
    private static String region(String country) {
        return country.equals("MX") ? "Latin America and the Caribbean" : "Northern America";
    }

    /** The end of a period is the day after its last one (PACT: excluding). */
    private void when() {
        day("referencePeriodStart", footprint.study().reference().start());
        day("referencePeriodEnd", footprint.study().reference().end().plusDays(1));
        footprint.validity().ifPresent(validity -> {
            day("validityPeriodStart", validity.start());
            day("validityPeriodEnd", validity.end().plusDays(1));
        });
    }

    private void method(WireVersion version) {
        FootprintStudy study = footprint.study();
        boolean captured = footprint.production().capture().signum() != 0
                || footprint.production().technologicalRemovals().signum() != 0;
        flag("packagingEmissionsIncluded", study.packagingIncluded());
        flag("ccsTechnologicalCO2CaptureIncluded", captured);
        list("ipccCharacterizationFactors", study.gwpSets());
        list("crossSectoralStandards", List.of(version.isPact() ? "PACT-3.0" : "ISO14067"));
        footprint.primaryDataShare().ifPresent(share -> number("primaryDataShare", rounded(share, 2)));
        boolean rated = study.parts().stream()
                .anyMatch(part ->
                        part.quality().isComplete() || part.factorQuality().isComplete());
        footprint.quality().filter(quality -> rated).ifPresent(this::ratings);
        if (version.isCatenaX()) {
            catena(study);
        }
    }

    private void ratings(DataQuality quality) {
        quality.technological().ifPresent(score -> number("technologicalDQR", rounded(score, 2)));
        quality.geographical().ifPresent(score -> number("geographicalDQR", rounded(score, 2)));
        quality.temporal().ifPresent(score -> number("temporalDQR", rounded(score, 2)));
    }

    /** The rulebook allows cut-off only, and lets the producer of waste carry its treatment. */
    private void catena(FootprintStudy study) {
        values.put("version", NODES.numberNode(0));
        text("partialFullPcf", "Cradle-to-gate");
        if (!study.prospective()) {
            text("retroOrProspectivePcfType", "Retrospective PCF");
        }
        flag("distributionStageIncluded", footprint.distribution().isPresent());
        text("allocationWasteIncineration", "polluter pays principle");
        VerificationShares shares = footprint.verification();
        number("programCertificationShare", rounded(shares.program(), 2));
        number("productVerificationShare1stParty", rounded(shares.firstParty(), 2));
        number("productVerificationShare2ndParty", rounded(shares.secondParty(), 2));
        number("productVerificationShare3rdParty", rounded(shares.thirdParty(), 2));
    }

    // --- figures

    private void figures(String stage, StageFigures exact) {
        StageFigures figures = exact.rounded(DECIMALS);
        boolean divided = figures.undivided().signum() == 0;
        number(name(stage, "fossilGhgEmissions"), figures.fossil());
        known(name(stage, "landUseChangeGhgEmissions"), figures.landUseChange(), divided);
        known(name(stage, "landManagementBiogenicCO2Emissions"), figures.landManagementEmissions(), divided);
        known(name(stage, "landManagementBiogenicCO2Removals"), figures.landManagementRemovals(), divided);
        known(name(stage, "biogenicNonCO2Emissions"), figures.biogenicNonCo2(), divided);
        known(name(stage, "biogenicCO2Uptake"), figures.biogenicUptake(), divided);
        known(name(stage, "aircraftGhgEmissions"), figures.aircraft(), divided);
        if (stage.isEmpty()) {
            number("pcfExcludingBiogenicUptake", figures.excludingUptake());
            number("pcfIncludingBiogenicUptake", figures.includingUptake());
            known("landManagementFossilGhgEmissions", figures.fossilLandManagement(), divided);
            captured(figures);
        }
    }

    private void captured(StageFigures figures) {
        if (figures.capture().signum() != 0) {
            number("ccsTechnologicalCO2Capture", figures.capture());
        }
        if (figures.technologicalRemovals().signum() != 0) {
            number("technologicalCO2Removals", figures.technologicalRemovals());
        }
    }

    private void stage(String stage, String total, StageFigures exact) {
        figures(stage, exact);
        StageFigures figures = exact.rounded(DECIMALS);
        number(total, figures.excludingUptake());
        number(
                stage.equals("packaging")
                        ? "packagingPcfIncludingBiogenicUptake"
                        : stage + "PcfIncludingBiogenicUptake",
                figures.includingUptake());
    }

    private static String name(String stage, String field) {
        return stage.isEmpty() ? field : stage + Character.toUpperCase(field.charAt(0)) + field.substring(1);
    }

    /** Where sources do not tell components apart, a component of 0 is not known to be 0 and stays absent. */
    private void known(String field, BigDecimal value, boolean divided) {
        if (divided || value.signum() != 0) {
            number(field, value);
        }
    }

    private void carbon(CarbonContent carbon) {
        number("fossilCarbonContent", carbon.fossil());
        number("biogenicCarbonContent", carbon.biogenic());
        number("recycledCarbonContent", carbon.recycled());
        number("packagingBiogenicCarbonContent", carbon.packagingBiogenic());
    }

    // --- facts

    private void facts() {
        boolean delivered = offer.facts().containsKey("outboundLogisticsGhgEmissions");
        if (delivered && values.containsKey("distributionStageIncluded")) {
            flag("distributionStageIncluded", true);
        }
        offer.facts().forEach((name, text) -> {
            WireField field = FieldTable.all().stream()
                    .filter(known -> known.id().equals(name))
                    .findFirst()
                    .orElseThrow(() -> InvalidInput.of(Finding.error(
                            "exchange.fact-without-field",
                            SourcePosition.NOWHERE,
                            name,
                            text,
                            offer.product().id())));
            values.put(
                    name,
                    FieldText.value(field, text)
                            .orElseThrow(() -> InvalidInput.of(Finding.error(
                                    "exchange.fact-of-no-kind",
                                    SourcePosition.NOWHERE,
                                    field.id(),
                                    text,
                                    offer.product().id()))));
        });
    }

    // --- values

    private void text(String field, String value) {
        if (!value.isEmpty()) {
            values.put(field, NODES.stringNode(value));
        }
    }

    private void day(String field, LocalDate day) {
        text(field, day + "T00:00:00Z");
    }

    private void flag(String field, boolean value) {
        values.put(field, NODES.booleanNode(value));
    }

    private void list(String field, List<String> members) {
        values.put(field, array(members));
    }

    private static ArrayNode array(List<String> members) {
        ArrayNode array = NODES.arrayNode();
        members.forEach(array::add);
        return array;
    }

    /** Without zeros at the end; the version that has no such field leaves it out. */
    private void number(String field, BigDecimal value) {
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        boolean known = FieldTable.all().stream().anyMatch(one -> one.id().equals(field));
        Optional.of(plain)
                .filter(number -> known)
                .ifPresent(number ->
                        values.put(field, NODES.numberNode(number.scale() < 0 ? number.setScale(0) : number)));
    }

    private static BigDecimal rounded(BigDecimal value, int decimals) {
        return value.setScale(decimals, RoundingMode.HALF_EVEN);
    }
}
