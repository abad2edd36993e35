package org.vereda.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vereda.exchange.wire.FieldTable;
import org.vereda.exchange.wire.Loss;
import org.vereda.exchange.wire.Sample;
import org.vereda.exchange.wire.WireFootprint;
import org.vereda.exchange.wire.WireVersion;
import org.vereda.footprint.product.SupplierFootprint;
import org.vereda.inventory.Product;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Units;
import tools.jackson.databind.node.ObjectNode;

class UsedFieldsTest {
    private static final Partners PARTNERS = Partners.of(
            List.of(new Product("BRK-1042", "x", Quantity.of(1, Units.ITEM), Optional.empty(), SourcePosition.NOWHERE)),
            List.of(),
            List.of(),
            List.of());

    static Stream<String> leftOut() {
        return UsedFields.losses(Sample.bracket()).stream().map(Loss::field);
    }

    @ParameterizedTest
    @MethodSource("leftOut")
    void whatIsToldAsLeftOutChangesNothing(String field) {
        assertThat(read(without(field))).isEqualTo(read(Sample.bracket()));
    }

    @Test
    void everyFieldIsUsedOrTold() {
        List<String> told = leftOut().toList();
        assertThat(told).contains("comment", "fossilCarbonContent", "packagingGhgEmissions");
        FieldTable.of(WireVersion.PACT_3).stream()
                .filter(field -> Sample.bracket().value(field.id()).isPresent())
                .forEach(field -> assertThat(UsedFields.names().contains(field.id()))
                        .as(field.id())
                        .isNotEqualTo(told.contains(field.id())));
    }

    @Test
    void fieldsThatNobodyKnowsAreTold() {
        WireFootprint own = Sample.of(Sample.PACT_3.replace("\"comment\"", "\"x-own\": 1, \"comment\""));
        assertThat(UsedFields.losses(own)).contains(new Loss(Loss.Reason.UNKNOWN, "x-own", "1", ""));
    }

    private static WireFootprint without(String field) {
        ObjectNode content = Sample.bracket().content();
        String place = FieldTable.field(field).path(WireVersion.PACT_3).orElseThrow();
        ObjectNode group = content;
        for (String step : place.split("\\.", -1)) {
            if (group.path(step) instanceof ObjectNode inner && !place.endsWith("." + step)) {
                group = inner;
            } else {
                group.remove(step);
            }
        }
        return new WireFootprint(WireVersion.PACT_3, content);
    }

    private static List<SupplierFootprint> read(WireFootprint footprint) {
        List<SupplierFootprint> read =
                ReceivedFootprints.of("a.json", footprint.json(), PARTNERS).footprints();
        assertThat(read).hasSize(1);
        return read;
    }
}
