package org.vereda.exchange.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Rules of the Catena-X rulebook for product footprints and of its verification framework. */
final class CatenaRules {
    private static final Pattern PARTNER = Pattern.compile(".*BPNL[0-9A-Z]{12}.*");
    private static final BigDecimal EXEMPTION_LIMIT = BigDecimal.valueOf(3);
    private static final String TYPE = "retroOrProspectivePcfType";
    private static final String SHARE = "primaryDataShare";
    private static final String SCHEME = "massBalancingCertificateScheme";
    private static final String WASTE = "allocationWasteIncineration";
    private static final String RECYCLED = "allocationRecycledCarbon";
    private static final String ATTESTATIONS = "attestationOfConformance";
    private static final String UNIT = "declaredUnitOfMeasurement";
    private static final String AMOUNT = "declaredUnitAmount";
    private static final List<String> RATINGS = List.of("technologicalDQR", "geographicalDQR", "temporalDQR");
    private static final List<String> VERIFIED = List.of(
            "programCertificationShare",
            "productVerificationShare1stParty",
            "productVerificationShare2ndParty",
            "productVerificationShare3rdParty");
    private static final List<String> ATTESTED = List.of(
            "attestationType", "standardName", "attestationStandard", "attestationOfConformanceId", "providerName");

    private CatenaRules() {}

    static Map<String, Function<Facts, Stream<Hit>>> all() {
        return Map.ofEntries(
                Map.entry(
                        "packaging-left-out",
                        facts -> facts.isNot("packagingEmissionsIncluded")
                                ? Stream.of(Hit.of("packagingEmissionsIncluded"))
                                : Stream.empty()),
                Map.entry("exemption-too-high", CatenaRules::exemption),
                Map.entry("no-partner-number", CatenaRules::partner),
                Map.entry("prospective-with-shares", CatenaRules::prospective),
                Map.entry(
                        "share-missing",
                        facts ->
                                !isProspective(facts) && !facts.has(SHARE) ? Stream.of(Hit.of(SHARE)) : Stream.empty()),
                Map.entry(
                        "quality-missing",
                        facts -> isProspective(facts)
                                ? Stream.empty()
                                : RATINGS.stream()
                                        .filter(rating -> !facts.has(rating))
                                        .limit(1)
                                        .map(Hit::of)),
                Map.entry(
                        "mass-balance-without-scheme",
                        facts -> facts.is("massBalancingUsed")
                                        && facts.has(SCHEME)
                                        && facts.text(SCHEME).isBlank()
                                ? Stream.of(Hit.of(SCHEME))
                                : Stream.empty()),
                Map.entry(
                        "waste-not-by-polluter",
                        facts -> word(facts, WASTE, List.of("cut-off", "polluter pays principle"))),
                Map.entry("recycled-not-cut-off", facts -> word(facts, RECYCLED, List.of("cut-off"))),
                Map.entry("distribution-though-left-out", CatenaRules::distribution),
                Map.entry("attestation-incomplete", CatenaRules::attestation),
                Map.entry("verified-without-attestation", CatenaRules::unattested),
                Map.entry("amount-not-one", CatenaRules::amount));
    }

    private static boolean isProspective(Facts facts) {
        return facts.text(TYPE).startsWith("Prospective");
    }

    private static Stream<Hit> exemption(Facts facts) {
        String field = "exemptedEmissionsPercent";
        return facts.decimal(field).filter(percent -> percent.compareTo(EXEMPTION_LIMIT) >= 0).stream()
                .filter(percent -> percent.compareTo(BigDecimal.valueOf(100)) <= 0)
                .map(percent -> new Hit(field, percent.toPlainString(), EXEMPTION_LIMIT.toPlainString()));
    }

    private static Stream<Hit> partner(Facts facts) {
        List<String> ids = facts.texts("companyIds");
        boolean found = ids.stream().anyMatch(id -> PARTNER.matcher(id).matches());
        return found || ids.isEmpty() ? Stream.empty() : Stream.of(Hit.of("companyIds", String.join(", ", ids)));
    }

    private static Stream<Hit> prospective(Facts facts) {
        return isProspective(facts)
                ? Stream.concat(Stream.of(SHARE), RATINGS.stream())
                        .filter(facts::has)
                        .limit(1)
                        .map(field -> Hit.of(field, facts.orZero(field).toPlainString()))
                : Stream.empty();
    }

    private static Stream<Hit> word(Facts facts, String field, List<String> right) {
        return facts.has(field) && !right.contains(facts.text(field))
                ? Stream.of(new Hit(field, facts.text(field), String.join(", ", right)))
                : Stream.empty();
    }

    private static Stream<Hit> distribution(Facts facts) {
        String figure = "outboundLogisticsGhgEmissions";
        return facts.isNot("distributionStageIncluded") && facts.orZero(figure).signum() != 0
                ? Stream.of(Hit.of(figure, facts.orZero(figure).toPlainString()))
                : Stream.empty();
    }

    private static Stream<Hit> attestation(Facts facts) {
        return facts.members(ATTESTATIONS).stream()
                .flatMap(attestation -> ATTESTED.stream()
                        .filter(name -> attestation.path(name).asString("").isBlank())
                        .map(name -> Hit.of(ATTESTATIONS, name)));
    }

    private static Stream<Hit> unattested(Facts facts) {
        List<JsonNode> attestations = facts.members(ATTESTATIONS);
        return VERIFIED.stream()
                .filter(share -> attestations.isEmpty() && facts.isAboveZero(share))
                .map(share -> Hit.of(share, facts.orZero(share).toPlainString()));
    }

    private static Stream<Hit> amount(Facts facts) {
        boolean counted = List.of("piece", "kilogram").contains(facts.text(UNIT));
        return facts
                .decimal(AMOUNT)
                .filter(amount -> counted && amount.signum() > 0 && amount.compareTo(BigDecimal.ONE) != 0)
                .stream()
                .map(amount -> new Hit(AMOUNT, amount.toPlainString(), facts.text(UNIT)));
    }
}
