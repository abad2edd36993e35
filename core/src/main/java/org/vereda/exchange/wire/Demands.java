package org.vereda.exchange.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** What a version demands and another does not have: taken from other fields, or assumed, and told. */
final class Demands {
    private static final Pattern CPC = Pattern.compile("urn:.*\\bcpc:(.+)", Pattern.CASE_INSENSITIVE);
    private static final String REGION = "geographyRegionOrSubregion";
    private static final String COUNTRY = "geographyCountry";
    private static final String PART = "geographyCountrySubdivision";
    private static final String CLASSES = "productClassifications";
    private static final String CATEGORY = "productCategoryCpc";
    private static final String GWP = "ipccCharacterizationFactors";
    private static final String OLD_GWP = "characterizationFactors";
    private static final String STANDARDS = "crossSectoralStandards";
    private static final String OLD_STANDARDS = "crossSectoralStandardsUsed";
    /** The regions of the United Nations (M49) that the three countries of the partnership lie in. */
    private static final Map<String, String> REGIONS =
            Map.of("CA", "Northern America", "US", "Northern America", "MX", "Latin America and the Caribbean");

    private final Map<String, JsonNode> values;
    private final WireFootprint source;
    private final WireVersion target;
    private final List<Loss> losses;

    Demands(Map<String, JsonNode> values, WireFootprint source, WireVersion target, List<Loss> losses) {
        this.values = values;
        this.source = source;
        this.target = target;
        this.losses = losses;
    }

    /** Fills what can be filled. */
    void fill() {
        values.put("specVersion", text(target.specVersion()));
        classes();
        reports();
        standards();
        verification();
        if (target.isPact()) {
            oneGeography();
        } else {
            catena();
        }
        if (target.isPactTwo()) {
            List.of("comment", "boundaryProcessesDescription", "exemptedEmissionsDescription")
                    .forEach(field -> assume(field, text("")));
            assume("version", Conversion.NODES.numberNode(1));
        }
        if (target == WireVersion.PACT_3) {
            assume("productDescription", text(""));
        }
    }

    private void catena() {
        geography();
        assume("version", Conversion.NODES.numberNode(0));
        assume("partialFullPcf", text("Cradle-to-gate"));
        if (target == WireVersion.CATENA_X_7 || target == WireVersion.CALCULATOR_CSV) {
            return;
        }
        if (source.version() == WireVersion.CATENA_X_8) {
            values.computeIfPresent("retroOrProspectivePcfType", (field, type) -> retrospective(type));
        }
        assume("retroOrProspectivePcfType", text("Retrospective PCF"));
        assume(
                "distributionStageIncluded",
                Conversion.NODES.booleanNode(values.containsKey("outboundLogisticsGhgEmissions")));
        source.instant("referencePeriodEnd")
                .ifPresent(end -> assume(
                        "validityPeriodEnd", text(end.plusYears(3).toInstant().toString())));
    }

    /** Catena-X 8.0.0 names two kinds in one word, a slip that 9.0.0 mended. */
    private JsonNode retrospective(JsonNode type) {
        String word = type.stringValue();
        return target != WireVersion.CATENA_X_8 && word.startsWith("Retrospective PCF,")
                ? text("Retrospective PCF")
                : type;
    }

    private void classes() {
        if (target.isPactTwo() || target == WireVersion.CATENA_X_7 || target == WireVersion.CALCULATOR_CSV) {
            list(CLASSES).stream()
                    .flatMap(urn -> code(urn).stream())
                    .findFirst()
                    .ifPresent(code -> values.putIfAbsent(CATEGORY, text(code)));
        } else if (values.containsKey(CATEGORY)) {
            List<String> urns = new ArrayList<>(list(CLASSES));
            String code = string(CATEGORY);
            if (urns.stream().noneMatch(urn -> code(urn).filter(code::equals).isPresent())) {
                urns.add("urn:pact:productclassification:un-cpc:" + code);
            }
            values.remove(CATEGORY);
            values.put(CLASSES, array(urns));
        }
    }

    private static Optional<String> code(String urn) {
        Matcher cpc = CPC.matcher(urn);
        return cpc.matches() ? Optional.of(cpc.group(1)) : Optional.empty();
    }

    /** PACT 2 names one assessment report, the earliest, and since 2.2 all of them. */
    private void reports() {
        if (!values.containsKey(GWP) && values.containsKey(OLD_GWP)) {
            values.put(GWP, array(List.of(string(OLD_GWP))));
        }
        if (target.isPactTwo()) {
            list(GWP).stream().sorted().findFirst().ifPresent(first -> values.putIfAbsent(OLD_GWP, text(first)));
        } else {
            values.remove(OLD_GWP);
        }
    }

    private void standards() {
        if (!values.containsKey(STANDARDS) && values.containsKey(OLD_STANDARDS)) {
            values.put(STANDARDS, values.get(OLD_STANDARDS));
        }
        if (target.isPactTwo() && values.containsKey(STANDARDS)) {
            values.putIfAbsent(OLD_STANDARDS, values.get(STANDARDS));
        }
        if (!target.isPactTwo()) {
            values.remove(OLD_STANDARDS);
        }
    }

    /** The first attestation of Catena-X stands for the verification. */
    private void verification() {
        JsonNode first = Optional.ofNullable(values.get("attestationOfConformance"))
                .map(list -> list.path(0))
                .orElseGet(Conversion.NODES::objectNode);
        if (!target.isPact() || first.isMissingNode()) {
            return;
        }
        List.of("providerName", "completedAt", "standardName").forEach(name -> {
            if (first.path(name).isString()) {
                values.putIfAbsent("verification." + name, first.path(name));
            }
        });
        if (first.path("attestationType")
                .asString("")
                .toLowerCase(java.util.Locale.ROOT)
                .contains("program")) {
            values.putIfAbsent("verification.coverage", text("PCF program"));
        }
    }

    /** PACT states one level; none is global. The finest is kept. */
    private void oneGeography() {
        if (string(REGION).equals("Global")) {
            values.remove(REGION);
        }
        List<String> stated = List.of(PART, COUNTRY, REGION).stream()
                .filter(values::containsKey)
                .toList();
        stated.stream().skip(1).forEach(field -> {
            losses.add(new Loss(Loss.Reason.CHANGED, field, string(field), string(stated.getFirst())));
            values.remove(field);
        });
        if (string(REGION).equals("Several")) {
            losses.add(new Loss(Loss.Reason.NO_PLACE, REGION, "Several", ""));
            values.remove(REGION);
        }
    }

    /** Catena-X states the region always and may state country and part beside it. */
    private void geography() {
        if (!string(PART).isEmpty()) {
            values.putIfAbsent(COUNTRY, text(string(PART).split("-", 2)[0]));
        }
        if (values.containsKey(REGION)) {
            return;
        }
        if (!values.containsKey(COUNTRY)) {
            values.put(REGION, text("Global"));
        } else {
            Optional.ofNullable(REGIONS.get(string(COUNTRY))).ifPresent(region -> values.put(REGION, text(region)));
        }
    }

    private void assume(String field, JsonNode value) {
        boolean wanted = FieldTable.field(field).path(target).isPresent();
        if (wanted && !values.containsKey(field)) {
            values.put(field, value);
            losses.add(new Loss(Loss.Reason.ASSUMED, field, "", value.asString("")));
        }
    }

    private List<String> list(String field) {
        return Optional.ofNullable(values.get(field)).stream()
                .flatMap(list -> list.values().stream())
                .map(JsonNode::asString)
                .toList();
    }

    private String string(String field) {
        return Optional.ofNullable(values.get(field))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .orElse("");
    }

    private static JsonNode text(String text) {
        return Conversion.NODES.stringNode(text);
    }

    private static ArrayNode array(List<String> texts) {
        ArrayNode array = Conversion.NODES.arrayNode();
        texts.forEach(array::add);
        return array;
    }
}
