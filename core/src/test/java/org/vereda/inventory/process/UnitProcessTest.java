package org.vereda.inventory.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.vereda.inventory.process.Inventory.ENERGY;
import static org.vereda.inventory.process.Inventory.KILOGRAM;
import static org.vereda.inventory.process.Inventory.KILOWATT_HOUR;
import static org.vereda.inventory.process.Inventory.MASS;
import static org.vereda.inventory.process.Inventory.TONNE;
import static org.vereda.inventory.process.Inventory.flow;
import static org.vereda.inventory.process.Inventory.line;
import static org.vereda.inventory.process.Inventory.process;
import static org.vereda.inventory.process.Inventory.product;

import org.junit.jupiter.api.Test;
import org.vereda.quantity.InvalidInput;

class UnitProcessTest {
    private static final ProcessFlow STEEL = product("steel");
    private static final ProcessFlow SCRAP = flow("scrap", FlowKind.WASTE, new FlowPropertyFactor(MASS, 1));

    @Test
    void amountIsToldInTheReferenceUnitOfItsFlow() {
        assertThat(line(1, STEEL, true, 2.5, TONNE).referenceAmount()).isEqualTo(2500);
    }

    @Test
    void amountOfAnotherPropertyIsConvertedByTheFlow() {
        ProcessFlow coal =
                flow("coal", FlowKind.PRODUCT, new FlowPropertyFactor(MASS, 1), new FlowPropertyFactor(ENERGY, 24));
        assertThat(line(1, coal, true, 10, KILOWATT_HOUR).referenceAmount()).isCloseTo(1.5, within(1e-15));
    }

    @Test
    void unitThatTheFlowCannotBeStatedInIsRefusedByName() {
        assertThatThrownBy(() -> line(7, STEEL, true, 1, KILOWATT_HOUR).referenceAmount())
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("test.json:7")
                .hasMessageContaining("process.unit-mismatch [steel, kWh, Energy, kg]");
    }

    @Test
    void wasteThatComesOutAsksForTreatmentAndWasteThatGoesInIsTheTreatmentDelivered() {
        assertThat(line(1, SCRAP, false, 1, KILOGRAM).isDemanded()).isTrue();
        assertThat(line(1, SCRAP, true, 1, KILOGRAM).isDelivered()).isTrue();
    }

    @Test
    void processWithTwoProductsIsMultiOutput() {
        FlowAmount steel = line(1, STEEL, false, 1, KILOGRAM);
        assertThat(process("furnace", "", steel).isMultiOutput()).isFalse();
        assertThat(process("furnace", "", steel, line(2, product("slag"), false, 1, KILOGRAM))
                        .isMultiOutput())
                .isTrue();
    }
}
