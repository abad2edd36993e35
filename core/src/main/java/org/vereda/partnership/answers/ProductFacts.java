package org.vereda.partnership.answers;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.vereda.quantity.NumberStyle;
import org.vereda.quantity.SourcePosition;

/**
 * What of a product's footprint nobody can compute and somebody states, once for every form and exchange.
 *
 * @param product the product's identifier
 * @param fields what is stated, by the names of the fields of the exchange (for example {@code fossilCarbonContent})
 * @param position where the row was read
 */
public record ProductFacts(String product, Map<String, String> fields, SourcePosition position) {
    public ProductFacts {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** The number of a field; nothing where it is not stated or none. */
    public Optional<BigDecimal> number(String field) {
        return Optional.ofNullable(fields.get(field)).flatMap(NumberStyle.PLAIN_POINT::parse);
    }
}
