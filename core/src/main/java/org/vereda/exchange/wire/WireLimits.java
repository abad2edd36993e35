package org.vereda.exchange.wire;

import java.math.BigDecimal;
import java.util.function.Supplier;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.NumberStyle;
import org.vereda.quantity.SourcePosition;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;

/** How much JSON may hold that others send: footprints are flat and short, and a small text can stand for more than a machine holds. */
public final class WireLimits {
    private static final int DEEPEST = 64;
    private static final int LONGEST_SHOWN = 40;

    /** A value takes so many bytes as a tree with its copies and its place; all of them may take what the program may use. */
    private static final int BYTES_OF_A_VALUE = 500;

    private WireLimits() {}

    /** Makes parsers that stop at these limits. */
    public static JsonFactory factory() {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxTokenCount(Runtime.getRuntime().maxMemory() / BYTES_OF_A_VALUE)
                        .build())
                .build();
    }

    /**
     * Reads a document and looks through it for numbers such as 1e999999999, which written out would fill the memory.
     *
     * @param place what messages about such numbers name
     * @throws InvalidInput where there is one
     */
    public static JsonNode read(SourcePosition place, Supplier<JsonNode> reading) {
        try {
            JsonNode document = reading.get();
            requireNumbersOfThisWorld(document, place);
            return document;
        } catch (NumberFormatException beyondEvenExponents) {
            throw outOfRange(
                    String.valueOf(beyondEvenExponents.getMessage()).replaceFirst("^Value \"([^\"]*)\".*", "$1"),
                    place);
        }
    }

    private static void requireNumbersOfThisWorld(JsonNode node, SourcePosition place) {
        if (node.isNumber()) {
            BigDecimal number = node.decimalValue();
            if (!NumberStyle.isOfThisWorld(number)) {
                throw outOfRange(number.toString(), place);
            }
        }
        node.values().forEach(value -> requireNumbersOfThisWorld(value, place));
    }

    private static InvalidInput outOfRange(String number, SourcePosition place) {
        String shown = number.length() <= LONGEST_SHOWN ? number : number.substring(0, LONGEST_SHOWN) + "…";
        return InvalidInput.of(Finding.error("exchange.number-out-of-range", place, shown));
    }
}
