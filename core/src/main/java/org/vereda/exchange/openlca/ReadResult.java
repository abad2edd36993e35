package org.vereda.exchange.openlca;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vereda.exchange.wire.Conversion;
import org.vereda.exchange.wire.WireFootprint;
import org.vereda.exchange.wire.WireUnits;
import org.vereda.exchange.wire.WireVersion;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Unit;
import org.vereda.quantity.Units;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A result or declaration on its way to a footprint.
 *
 * @param values what is known, by the names of the field table
 * @param impacts kg CO2e of the climate indicators
 * @param declared the amount that they are stated for, nothing where it is not told
 */
record ReadResult(Map<String, JsonNode> values, ClimateImpacts impacts, Optional<Quantity> declared) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DIGITS = 17;
    private static final String UUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    /** A unit, which may be a declared one such as {@code 1000 kg}. */
    private static final Pattern UNIT = Pattern.compile("(?:(\\d{1,9}(?:\\.\\d{1,9})?) )?(\\D.*)");

    /** openLCA's names of units that are called differently here. */
    private static final Map<String, Unit> NAMES =
            Map.of("Item(s)", Units.ITEM, "l", Units.LITER, "sh tn*mi", Units.SHORT_TON_MILE);

    static ReadResult ofResult(JsonNode result, ResultPackage files) {
        Map<String, JsonNode> values = common(result);
        Optional<JsonNode> reference = result.path("flowResults").values().stream()
                .filter(flow -> flow.path("isRefFlow").asBoolean(false))
                .findFirst();
        reference.ifPresent(flow -> product(values, flow.path("flow")));
        period(values, result, files);
        ClimateImpacts impacts = new ClimateImpacts(files);
        impacts.add(result, BigDecimal.ONE);
        return new ReadResult(values, impacts, reference.flatMap(ReadResult::amount));
    }

    /** Where modules A1 to A3 are stated as one sum and one by one, the sum counts alone. */
    static ReadResult ofDeclaration(JsonNode epd, ResultPackage files, SourcePosition place, Findings findings) {
        Map<String, JsonNode> values = common(epd);
        JsonNode product = epd.path("product");
        product(values, product.path("flow"));
        text(values, "companyName", epd.path("manufacturer").path("name").asString(""));
        day(values, "validityPeriodStart", epd.path("validFrom").asString(""));
        day(values, "validityPeriodEnd", epd.path("validUntil").asString(""));
        ClimateImpacts impacts = new ClimateImpacts(files);
        modules(epd, place, findings)
                .forEach(module -> files.entity(
                                "results", module.path("result").path("@id").asString(""))
                        .ifPresent(result -> impacts.add(
                                result,
                                module.path("multiplier").isNumber()
                                        ? module.path("multiplier").decimalValue()
                                        : BigDecimal.ONE)));
        return new ReadResult(values, impacts, amount(product));
    }

    private static List<JsonNode> modules(JsonNode epd, SourcePosition place, Findings findings) {
        List<JsonNode> sums = modules(epd, "A1\\s*[-–]\\s*A?3");
        List<JsonNode> single = modules(epd, "A[123]");
        if (!sums.isEmpty() && !single.isEmpty()) {
            findings.add(Finding.warning(
                    "exchange.declaration-twice",
                    place,
                    epd.path("name").asString(""),
                    single.stream().map(ReadResult::module).collect(Collectors.joining(", "))));
        }
        return sums.isEmpty() ? single : sums;
    }

    private static List<JsonNode> modules(JsonNode epd, String names) {
        return epd.path("modules").values().stream()
                .filter(module -> module(module).matches(names))
                .toList();
    }

    private static String module(JsonNode module) {
        return module.path("name").asString("").strip();
    }

    private static Map<String, JsonNode> common(JsonNode entity) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        text(values, "specVersion", WireVersion.PACT_3.specVersion());
        String id = entity.path("@id").asString("");
        text(values, "id", id.matches(UUID) ? id.toLowerCase(Locale.ROOT) : "");
        text(values, "status", "Active");
        text(values, "created", entity.path("lastChange").asString(""));
        text(values, "productDescription", entity.path("description").asString(""));
        text(values, "productNameCompany", entity.path("name").asString(""));
        text(
                values,
                "comment",
                "openLCA " + entity.path("@type").asString("Result") + ": "
                        + entity.path("name").asString(""));
        return values;
    }

    private static void product(Map<String, JsonNode> values, JsonNode flow) {
        text(values, "productNameCompany", flow.path("name").asString(""));
        String id = flow.path("@id").asString("");
        if (id.matches(UUID)) {
            values.put("productIds", NODES.arrayNode().add("urn:uuid:" + id));
        }
        text(values, "geographyCountry", flow.path("location").asString(""));
    }

    /** The time that the reference process of the product system is stated for. */
    private static void period(Map<String, JsonNode> values, JsonNode result, ResultPackage files) {
        files.entity("product_systems", result.path("productSystem").path("@id").asString(""))
                .flatMap(system -> files.entity(
                        "processes", system.path("refProcess").path("@id").asString("")))
                .map(process -> process.path("processDocumentation"))
                .ifPresent(documentation -> {
                    day(
                            values,
                            "referencePeriodStart",
                            documentation.path("validFrom").asString(""));
                    day(
                            values,
                            "referencePeriodEnd",
                            documentation.path("validUntil").asString(""));
                });
    }

    private static void text(Map<String, JsonNode> values, String field, String text) {
        if (!text.isBlank()) {
            values.put(field, NODES.stringNode(text.strip()));
        }
    }

    private static void day(Map<String, JsonNode> values, String field, String day) {
        if (day.matches("\\d{4}-\\d{2}-\\d{2}.*")) {
            text(values, field, day.substring(0, 10) + "T00:00:00Z");
        }
    }

    private static Optional<Quantity> amount(JsonNode flow) {
        Matcher unit = UNIT.matcher(flow.path("unit").path("name").asString(""));
        if (!unit.matches() || !flow.path("amount").isNumber()) {
            return Optional.empty();
        }
        BigDecimal each = unit.group(1) == null ? BigDecimal.ONE : new BigDecimal(unit.group(1));
        BigDecimal amount = flow.path("amount").decimalValue().multiply(each);
        return Optional.ofNullable(NAMES.get(unit.group(2)))
                .or(() -> Units.find(unit.group(2)))
                .map(known -> new Quantity(amount, known));
    }

    /** By PACT 3. */
    WireFootprint footprint() {
        Map<String, JsonNode> all = new LinkedHashMap<>(values);
        declared.ifPresent(amount -> WireUnits.word(amount.unit()).ifPresent(word -> {
            Unit unit = WireUnits.find(word).orElseThrow();
            all.put("declaredUnitOfMeasurement", NODES.stringNode(word));
            all.put("declaredUnitAmount", number(amount.to(unit).amount()));
            if (amount.unit().isComparableWith(Units.KILOGRAM)) {
                all.put(
                        "productMassPerDeclaredUnit",
                        number(amount.to(Units.KILOGRAM).amount()));
            }
        }));
        impacts.fields().forEach((field, value) -> all.put(field, number(value)));
        return Conversion.write(all, WireVersion.PACT_3);
    }

    private static JsonNode number(BigDecimal value) {
        BigDecimal plain = value.signum() == 0
                ? BigDecimal.ZERO
                : value.round(new MathContext(DIGITS)).stripTrailingZeros();
        return NODES.numberNode(plain.scale() < 0 ? plain.setScale(0) : plain);
    }

    /** The climate indicators of one or several results, added up. */
    static final class ClimateImpacts {
        private static final String CLIMATE = ".*(climate change|global warming|gwp|greenhouse|carbon footprint).*";

        private final ResultPackage files;
        private final Map<String, BigDecimal> sums = new LinkedHashMap<>();

        ClimateImpacts(ResultPackage files) {
            this.files = files;
        }

        void add(JsonNode result, BigDecimal factor) {
            for (JsonNode impact : result.path("impactResults")) {
                JsonNode indicator = impact.path("indicator");
                String name = indicator.path("name").asString("");
                if (isClimate(indicator, name) && impact.path("amount").isNumber()) {
                    sums.merge(name, impact.path("amount").decimalValue().multiply(factor), BigDecimal::add);
                }
            }
        }

        /** By its unit where the package holds the indicator; by its name where it does not. */
        private boolean isClimate(JsonNode indicator, String name) {
            String unit = files.entity("lcia_categories", indicator.path("@id").asString(""))
                    .map(category -> category.path("refUnit").asString(""))
                    .orElse("");
            String plain = unit.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
            return unit.isEmpty() ? name.toLowerCase(Locale.ROOT).matches(CLIMATE) : plain.startsWith("kgco2e");
        }

        /**
         * The fields of a footprint. EN 15804 states fossil, biogenic and land-use parts and their sum, which nets uptake; other methods
         * one number without uptake.
         *
         * @throws InvalidInput where there is none, or several of which none is the total
         */
        Map<String, BigDecimal> fields() {
            Map<String, BigDecimal> fields = new LinkedHashMap<>();
            Optional<BigDecimal> fossil = only("fossil");
            Optional<BigDecimal> land = only("luluc|land use");
            Optional<BigDecimal> total = only("total");
            if (fossil.isPresent() && land.isPresent()) {
                fields.put("fossilGhgEmissions", fossil.get());
                fields.put("landUseChangeGhgEmissions", land.get());
                fields.put("pcfExcludingBiogenicUptake", fossil.get().add(land.get()));
                total.ifPresent(sum -> fields.put("pcfIncludingBiogenicUptake", sum));
                return fields;
            }
            BigDecimal single = total.orElseGet(this::single);
            fields.put("pcfExcludingBiogenicUptake", single);
            return fields;
        }

        private Optional<BigDecimal> only(String word) {
            List<Map.Entry<String, BigDecimal>> found = named().entrySet().stream()
                    .filter(one -> one.getKey().toLowerCase(Locale.ROOT).matches(".*(" + word + ").*"))
                    .toList();
            return found.size() == 1 ? Optional.of(found.getFirst().getValue()) : Optional.empty();
        }

        /** Indicators that are called after the climate; where none is, all that are stated in kg CO2e. */
        private Map<String, BigDecimal> named() {
            Map<String, BigDecimal> named = new LinkedHashMap<>();
            sums.forEach((name, value) -> {
                if (name.toLowerCase(Locale.ROOT).matches(CLIMATE)) {
                    named.put(name, value);
                }
            });
            return named.isEmpty() ? sums : named;
        }

        private BigDecimal single() {
            Map<String, BigDecimal> named = named();
            if (named.size() != 1) {
                throw InvalidInput.of(Finding.error(
                        named.isEmpty() ? "exchange.no-climate-impact" : "exchange.several-climate-impacts",
                        SourcePosition.NOWHERE,
                        String.join(", ", new ArrayList<>(named.keySet()))));
            }
            return named.values().iterator().next();
        }
    }
}
