package org.vereda.footprint.bill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vereda.footprint.network.Demand;
import org.vereda.footprint.network.Fact;
import org.vereda.footprint.network.ImpactCategory;
import org.vereda.footprint.network.Intensities;
import org.vereda.footprint.network.NetworkFlow;
import org.vereda.footprint.network.NetworkNode;
import org.vereda.footprint.network.SupplyNetwork;
import org.vereda.matrix.chance.SampledImpacts;
import org.vereda.matrix.chance.SamplingPlan;
import org.vereda.matrix.chance.UncertainSystem;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Uncertainty;

class BillTest {
    private static final SamplingPlan PLAN = new SamplingPlan.LatinHypercube(7, 45);
    private static final List<BillLine> LINES = List.of(
            new BillLine("car", "door", "", 4, 1),
            new BillLine("car", "engine", "", 1, 1.1),
            new BillLine("car", "", "power", 900, 1.3),
            new BillLine("door", "", "steel", 22.5, 1.2),
            new BillLine("door", "screw", "", 30, 1.05),
            new BillLine("engine", "screw", "", 80, 1),
            new BillLine("engine", "", "steel", 61, 1),
            new BillLine("screw", "", "steel", 0.01, 1.5));

    @Test
    void everyPartHasTheImpactOfBackgroundAndBillInOneSystem() {
        Intensities whole = network(LINES).build().intensities();
        Bill bill = Bill.of("V", LINES);
        double[][] impacts = bill.impacts(ProductImpacts.of(background().intensities()));
        for (int part = 0; part < bill.parts().size(); part++) {
            for (int category = 0; category < 2; category++) {
                double expected = whole.of(2 + part, category);
                assertThat(impacts[category][part]).isCloseTo(expected, within(1e-12 * Math.abs(expected)));
            }
        }
    }

    @Test
    void theOrderOfLinesChangesNoBit() {
        ProductImpacts background = ProductImpacts.of(background().intensities());
        List<BillLine> shuffled = new ArrayList<>(LINES);
        Collections.shuffle(shuffled, new Random(3));
        assertThat(Bill.of("V", shuffled).impacts(background))
                .isDeepEqualTo(Bill.of("V", LINES).impacts(background));
    }

    @Test
    void drawsAreThoseOfBackgroundAndBillInOneSystem() {
        SupplyNetwork whole = network(LINES).build();
        SampledImpacts expected = whole.uncertain().footprints(List.of(Demand.of(2)), PLAN, Runnable::run);
        Bill bill = Bill.of("V", LINES);
        DrawnProducts drawn = drawn(background().uncertain().system(), List.of(PLAN));
        SampledImpacts found = bill.draw(drawn, PLAN);
        for (int category = 0; category < 2; category++) {
            double[] samples = found.of(0, category).values();
            double[] wanted = expected.of(0, category).values();
            assertThat(samples).hasSize(45);
            for (int sample = 0; sample < 45; sample++) {
                assertThat(samples[sample]).isCloseTo(wanted[sample], within(1e-12 * Math.abs(wanted[sample])));
            }
        }
    }

    @Test
    void stretchesOfAPlanDrawTheBitsOfTheWhole() {
        UncertainSystem system = background().uncertain().system();
        DrawnProducts whole = drawn(system, List.of(PLAN));
        DrawnProducts pieces = drawn(
                system,
                List.of(
                        new SamplingPlan.Stretch(PLAN, 0, 13),
                        new SamplingPlan.Stretch(PLAN, 13, 1),
                        new SamplingPlan.Stretch(PLAN, 14, 31)));
        assertThat(pieces.samples("steel", 1)).containsExactly(whole.samples("steel", 1));
        assertThat(pieces.samples("power", 0)).containsExactly(whole.samples("power", 0));
    }

    @Test
    void aSystemThatTravelledDrawsTheSameBits() throws IOException, ClassNotFoundException {
        UncertainSystem system = background().uncertain().system();
        assertThat(drawn(travelled(system), List.of(PLAN)).samples("steel", 0))
                .containsExactly(drawn(system, List.of(PLAN)).samples("steel", 0));
    }

    @Test
    void aPlanHasNoStretchBeyondItsEnd() {
        assertThatThrownBy(() -> new SamplingPlan.Stretch(PLAN, 40, 6)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rootsAreWhatNoOtherPartTakes() {
        Bill bill = Bill.of("V", LINES);
        assertThat(bill.roots()).containsExactly(0);
        assertThat(bill.parts().getFirst()).isEqualTo("car");
    }

    @Test
    void whatIsNoBillIsRefused() {
        assertThatThrownBy(() -> new BillLine("car", "door", "steel", 1, 1)).hasMessageContaining("bill-takes");
        assertThatThrownBy(() -> new BillLine("car", "door", "", 0, 1)).hasMessageContaining("bill-amount");
        assertThatThrownBy(() -> BillLine.ofTexts("car", "door", "", "1,5", "")).hasMessageContaining("bill-number");
        assertThatThrownBy(() -> Bill.of("V", List.of(new BillLine("car", "door", "", 1, 1))))
                .hasMessageContaining("bill-unknown-component");
        assertThatThrownBy(() -> Bill.of("V", List.of(LINES.get(0), LINES.get(0), LINES.get(3), LINES.get(4))))
                .hasMessageContaining("bill-twice");
        assertThatThrownBy(
                        () -> Bill.of("V", List.of(new BillLine("a", "b", "", 2, 1), new BillLine("b", "a", "", 1, 1))))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("bill-unsolvable");
    }

    @Test
    void aProductThatTheBackgroundLacksIsNamed() {
        Bill bill = Bill.of("V", List.of(new BillLine("car", "", "aluminum", 1, 1)));
        assertThatThrownBy(() -> bill.impacts(ProductImpacts.of(background().intensities())))
                .hasMessageContaining("aluminum");
    }

    private static DrawnProducts drawn(UncertainSystem system, List<SamplingPlan> stretches) {
        return DrawnProducts.joined(
                List.of("power", "steel"),
                stretches.stream()
                        .map(stretch -> DrawnProducts.draw(system, stretch, 1, 0))
                        .toList());
    }

    private static UncertainSystem travelled(UncertainSystem system) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
            stream.writeObject(system);
        }
        try (ObjectInputStream stream = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (UncertainSystem) stream.readObject();
        }
    }

    private static SupplyNetwork background() {
        return network(List.of()).build();
    }

    /** Steel takes power, power takes steel; then the parts by name. */
    private static SupplyNetwork.Builder network(List<BillLine> lines) {
        SupplyNetwork.Builder builder = SupplyNetwork.builder();
        builder.addNode(node("steel"));
        builder.addNode(node("power"));
        List<String> parts =
                lines.stream().map(BillLine::part).distinct().sorted().toList();
        parts.forEach(part -> builder.addNode(node(part)));
        link(builder, 0, 1, 1.7, 1.4, "background/steel");
        link(builder, 1, 0, 0.002, 1.2, "background/power");
        int carbon = builder.addFlow(new NetworkFlow("CO2", "carbon dioxide", "air", "kg"));
        int acid = builder.addFlow(new NetworkFlow("SO2", "sulfur dioxide", "air", "kg"));
        builder.burden(0, carbon, 1.9).burden(1, carbon, 0.4).burden(1, acid, 0.003);
        builder.factor(builder.addCategory(new ImpactCategory("climate", "kg CO2e")), carbon, 1);
        builder.factor(builder.addCategory(new ImpactCategory("acid", "kg SO2e")), acid, 1);
        for (BillLine line : lines) {
            int user = 2 + parts.indexOf(line.part());
            int provider = line.product().isEmpty()
                    ? 2 + parts.indexOf(line.component())
                    : List.of("steel", "power").indexOf(line.product());
            String key = String.join("\n", "V", line.part(), line.component(), line.product());
            link(builder, user, provider, line.amount(), line.spread(), key);
        }
        return builder;
    }

    private static void link(
            SupplyNetwork.Builder builder, int user, int provider, double amount, double spread, String key) {
        Uncertainty how = spread == 1 ? new Uncertainty.None() : new Uncertainty.Lognormal(spread);
        builder.link(user, provider, amount, how, Fact.identity(key), SourcePosition.NOWHERE);
    }

    private static NetworkNode node(String name) {
        return new NetworkNode(NetworkNode.Kind.PROCESS, name, name, "", "", "kg", SourcePosition.NOWHERE);
    }
}
