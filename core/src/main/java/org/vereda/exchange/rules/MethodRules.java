package org.vereda.exchange.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Rules of the PACT methodology that no schema checks. */
final class MethodRules {
    private static final String PACKAGED = "packagingEmissionsIncluded";
    private static final String PACKAGING = "packagingGhgEmissions";
    private static final String CAPTURED = "ccsTechnologicalCO2CaptureIncluded";
    private static final String ORIGIN = "technologicalCO2CaptureOrigin";
    private static final List<String> CAPTURE = List.of("ccsTechnologicalCO2Capture", "technologicalCO2Removals");
    private static final String SHARE = "primaryDataShare";
    private static final List<String> RATINGS = List.of("technologicalDQR", "geographicalDQR", "temporalDQR");
    private static final String CARBON = "biogenicCarbonContent";
    private static final String GWP = "ipccCharacterizationFactors";
    private static final String STANDARDS = "crossSectoralStandards";
    private static final String RULES = "productOrSectorSpecificRules";
    private static final List<String> KNOWN = List.of(
            "ISO14067",
            "ISO14083",
            "ISO14040-44",
            "GHGP-Product",
            "PEF",
            "PACT-1.0",
            "PACT-2.0",
            "PACT-3.0",
            "PAS2050");
    private static final List<String> BIOGENIC =
            List.of("landUseChangeGhgEmissions", "biogenicCO2Uptake", "biogenicNonCO2Emissions");
    private static final List<String> LAND =
            List.of("landManagementFossilGhgEmissions", "landManagementBiogenicCO2Emissions");

    private MethodRules() {}

    static Map<String, Function<Facts, Stream<Hit>>> all() {
        return Map.ofEntries(
                Map.entry("packaging-not-told", facts -> absent(facts, PACKAGED)),
                Map.entry(
                        "packaging-though-left-out",
                        facts -> facts.isNot(PACKAGED) ? present(facts, List.of(PACKAGING)) : Stream.empty()),
                Map.entry(
                        "packaging-not-stated",
                        facts -> facts.is(PACKAGED) ? absent(facts, PACKAGING) : Stream.empty()),
                Map.entry("capture-not-told", facts -> absent(facts, CAPTURED)),
                Map.entry("capture-though-left-out", MethodRules::captureLeftOut),
                Map.entry("capture-not-stated", MethodRules::captureNotStated),
                Map.entry("capture-origin-missing", MethodRules::origin),
                Map.entry(
                        "captured-carbon-without-approach",
                        facts -> facts.isAboveZero("ccuCarbonContent")
                                ? absent(facts, "ccuCalculationApproach")
                                : Stream.empty()),
                Map.entry(
                        "credit-without-certificate",
                        facts -> facts.text("ccuCalculationApproach").equals("Credit")
                                ? absent(facts, "ccuCreditCertification")
                                : Stream.empty()),
                Map.entry("primary-share-missing", facts -> absent(facts, SHARE)),
                Map.entry("share-or-rating-missing", MethodRules::shareOrRating),
                Map.entry(
                        "rating-missing",
                        facts -> RATINGS.stream().noneMatch(facts::has)
                                ? Stream.of(Hit.of(RATINGS.getFirst()))
                                : Stream.empty()),
                Map.entry("rating-incomplete", MethodRules::incomplete),
                Map.entry(
                        "older-report",
                        facts -> facts.texts(GWP).stream()
                                .filter(report -> List.of("AR1", "AR2", "AR3", "AR4", "AR5")
                                        .contains(report))
                                .map(report -> Hit.of(GWP, report))),
                Map.entry("exemption-unexplained", MethodRules::unexplained),
                Map.entry("sources-missing", MethodRules::sources),
                Map.entry(
                        "biogenic-not-told",
                        facts -> facts.isAboveZero(CARBON) ? absent(facts, BIOGENIC) : Stream.empty()),
                Map.entry(
                        "land-management-not-told",
                        facts -> facts.isAboveZero(CARBON) ? absent(facts, LAND) : Stream.empty()),
                Map.entry("operator-not-named", MethodRules::operator),
                Map.entry(
                        "standard-unknown",
                        facts -> facts.texts(STANDARDS).stream()
                                .filter(standard -> !KNOWN.contains(standard))
                                .map(standard -> new Hit(STANDARDS, standard, String.join(", ", KNOWN)))));
    }

    private static Stream<Hit> absent(Facts facts, String field) {
        return absent(facts, List.of(field));
    }

    private static Stream<Hit> absent(Facts facts, List<String> fields) {
        return facts.fields()
                .filter(field -> fields.contains(field.id()) && !facts.stands(field))
                .map(field -> Hit.of(field.id()));
    }

    private static Stream<Hit> present(Facts facts, List<String> fields) {
        return fields.stream()
                .filter(facts::has)
                .map(field ->
                        Hit.of(field, facts.value(field).map(JsonNode::asString).orElse("")));
    }

    private static Stream<Hit> captureLeftOut(Facts facts) {
        return facts.isNot(CAPTURED)
                ? present(facts, List.of(CAPTURE.getFirst(), CAPTURE.getLast(), ORIGIN))
                : Stream.empty();
    }

    private static Stream<Hit> captureNotStated(Facts facts) {
        return facts.is(CAPTURED) && CAPTURE.stream().noneMatch(facts::has)
                ? Stream.of(Hit.of(CAPTURE.getFirst()))
                : Stream.empty();
    }

    private static Stream<Hit> origin(Facts facts) {
        boolean captured =
                CAPTURE.stream().anyMatch(field -> facts.orZero(field).signum() != 0);
        return captured && facts.is(CAPTURED) ? absent(facts, ORIGIN) : Stream.empty();
    }

    private static Stream<Hit> shareOrRating(Facts facts) {
        boolean rated = facts.has("older.technologicalDQR");
        return rated ? Stream.empty() : absent(facts, SHARE);
    }

    private static Stream<Hit> incomplete(Facts facts) {
        boolean some = RATINGS.stream().anyMatch(facts::has);
        return some ? absent(facts, RATINGS) : Stream.empty();
    }

    private static Stream<Hit> unexplained(Facts facts) {
        String words = "exemptedEmissionsDescription";
        return facts.isAboveZero("exemptedEmissionsPercent")
                        && facts.text(words).isBlank()
                ? Stream.of(Hit.of(words))
                : Stream.empty();
    }

    private static Stream<Hit> sources(Facts facts) {
        boolean secondary = facts.decimal(SHARE)
                .filter(share -> share.compareTo(BigDecimal.valueOf(100)) < 0)
                .isPresent();
        return secondary ? absent(facts, "secondaryEmissionFactorSources") : Stream.empty();
    }

    private static Stream<Hit> operator(Facts facts) {
        return facts.members(RULES).stream()
                .filter(rule -> rule.path("operator").asString("").equals("Other"))
                .filter(rule -> rule.path("otherOperatorName").asString("").isBlank())
                .map(rule -> Hit.of(RULES, rule.path("ruleNames").toString()));
    }
}
