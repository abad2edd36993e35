package org.vereda.app.web.roadmap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.vereda.report.content.Named;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is shown of a plan that was tried, beside its elements: when what starts, what a tonne costs, why and why not. Groups stand only where
 * enough organizations are behind them; single plants only where they consented, and their figures nowhere.
 *
 * @param first the first year
 * @param last the last year
 * @param currency of the costs
 * @param bars what starts when
 * @param blocks the cost curve, empty where it may not be shown
 * @param reasons why, and why not
 */
record ShownPlan(int first, int last, String currency, List<Bar> bars, List<Block> blocks, List<Why> reasons) {
    private static final String FIELD = "shown";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    ShownPlan {
        bars = List.copyOf(bars);
        blocks = List.copyOf(blocks);
        reasons = List.copyOf(reasons);
    }

    /**
     * Whose something is.
     *
     * @param organization the organization of a plant, empty for a group
     * @param plant the plant's name, empty for a group
     * @param country the country, empty for several
     */
    record Place(String organization, String plant, String country) {
        boolean isPlant() {
            return !organization.isEmpty();
        }
    }

    /**
     * What starts from one year to another.
     *
     * @param place where
     * @param name the action
     * @param from the year of the first start
     * @param to the year of the last start
     * @param count how many
     */
    record Bar(Place place, Named name, int from, int to, int count) {}

    /**
     * A block of the cost curve.
     *
     * @param name the action, empty for all that may not stand by themselves
     * @param country its country, empty for several
     * @param tonnes t CO2e over the whole plan
     * @param cost cost of a tonne
     */
    record Block(Named name, String country, BigDecimal tonnes, BigDecimal cost) {}

    /**
     * Why options are taken or left.
     *
     * @param place where
     * @param name the action
     * @param reason the key of the reason
     * @param count how many options
     */
    record Why(Place place, Named name, String reason, int count) {}

    /** The same without plants that do not consent, or no longer do. */
    ShownPlan only(Set<String> consenting) {
        return new ShownPlan(
                first,
                last,
                currency,
                bars.stream().filter(one -> isOpen(one.place(), consenting)).toList(),
                blocks,
                reasons.stream().filter(one -> isOpen(one.place(), consenting)).toList());
    }

    private static boolean isOpen(Place place, Set<String> consenting) {
        return !place.isPlant() || consenting.contains(place.organization());
    }

    // --- as it is kept

    /** The bytes of a plan's draft with this in it. */
    byte[] into(byte[] draft) {
        ObjectNode root = (ObjectNode) MAPPER.readTree(draft);
        root.set(FIELD, json());
        return MAPPER.writeValueAsBytes(root);
    }

    private ObjectNode json() {
        ObjectNode shown = JsonNodeFactory.instance.objectNode();
        shown.put("first", first).put("last", last).put("currency", currency);
        ArrayNode starts = shown.putArray("bars");
        bars.forEach(bar -> starts.add(named(bar.name())
                .put("from", bar.from())
                .put("to", bar.to())
                .put("count", bar.count())
                .setAll(json(bar.place()))));
        ArrayNode curve = shown.putArray("blocks");
        blocks.forEach(block -> curve.add(named(block.name())
                .put("country", block.country())
                .put("tonnes", block.tonnes().toPlainString())
                .put("cost", block.cost().toPlainString())));
        ArrayNode whys = shown.putArray("reasons");
        reasons.forEach(why -> whys.add(named(why.name())
                .put("reason", why.reason())
                .put("count", why.count())
                .setAll(json(why.place()))));
        return shown;
    }

    /** A kept plan for programs: as it is kept, without plants that do not consent, or of which that cannot be told. */
    static ObjectNode shared(byte[] draft, Set<String> consenting) {
        ObjectNode root = (ObjectNode) MAPPER.readTree(draft);
        root.remove(FIELD);
        read(draft).ifPresent(plan -> root.set(FIELD, plan.only(consenting).json()));
        return root;
    }

    private static ObjectNode named(Named name) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("en", name.en())
                .put("fr", name.fr())
                .put("es", name.es());
    }

    private static ObjectNode json(Place place) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("organization", place.organization())
                .put("plant", place.plant())
                .put("country", place.country());
    }

    /** What stands in the bytes of a plan; nothing in those of older programs. */
    static Optional<ShownPlan> read(byte[] draft) {
        try {
            JsonNode shown = MAPPER.readTree(draft).path(FIELD);
            return shown.isObject() ? Optional.of(read(shown)) : Optional.empty();
        } catch (JacksonException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    private static ShownPlan read(JsonNode shown) {
        return new ShownPlan(
                shown.path("first").asInt(),
                shown.path("last").asInt(),
                text(shown, "currency"),
                list(shown.path("bars"), ShownPlan::bar),
                list(
                        shown.path("blocks"),
                        one -> new Block(
                                name(one),
                                text(one, "country"),
                                new BigDecimal(text(one, "tonnes")),
                                new BigDecimal(text(one, "cost")))),
                list(
                        shown.path("reasons"),
                        one -> new Why(
                                place(one),
                                name(one),
                                text(one, "reason"),
                                one.path("count").asInt())));
    }

    private static Bar bar(JsonNode one) {
        return new Bar(
                place(one),
                name(one),
                one.path("from").asInt(),
                one.path("to").asInt(),
                one.path("count").asInt());
    }

    private static <T> List<T> list(JsonNode nodes, Function<JsonNode, T> reading) {
        List<T> list = new ArrayList<>();
        nodes.forEach(node -> list.add(reading.apply(node)));
        return list;
    }

    private static Place place(JsonNode one) {
        return new Place(text(one, "organization"), text(one, "plant"), text(one, "country"));
    }

    private static Named name(JsonNode one) {
        return new Named(text(one, "en"), text(one, "fr"), text(one, "es"));
    }

    private static String text(JsonNode one, String field) {
        return one.path(field).asString("");
    }
}
