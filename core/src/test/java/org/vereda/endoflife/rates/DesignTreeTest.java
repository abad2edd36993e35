package org.vereda.endoflife.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Units;

class DesignTreeTest {
    private static final MaterialSteps STEPS = MaterialSteps.of(List.of(
            new MaterialSteps.Rule("steel", Optional.of(TreatmentStep.METALS), "test"),
            new MaterialSteps.Rule("glass", Optional.empty(), "test"),
            new MaterialSteps.Rule("traction battery", Optional.of(TreatmentStep.PRETREATMENT), "test")));

    private final Findings findings = new Findings();

    @Test
    void countsMultiplyDownTheTree() {
        DesignPart bolt = material("steel", "0.05", 10);
        VehicleDesign design = design("100", part("axle", "", 2, List.of(part("wheel", "", 4, List.of(bolt)))));
        assertThat(design.mass(TreatmentStep.METALS).amount()).isEqualByComparingTo("4");
        assertThat(codes()).isEmpty();
    }

    @Test
    void batteryIsTakenWholeWhateverItIsMadeOf() {
        VehicleDesign design = design("100", part("Traction battery", "40", 1, List.of(material("steel", "5", 1))));
        assertThat(design.mass(TreatmentStep.PRETREATMENT).amount()).isEqualByComparingTo("40");
        assertThat(design.mass(TreatmentStep.METALS).isZero()).isTrue();
    }

    @Test
    void partWithoutKnownMaterialAndRestOfAPartCountForNothing() {
        VehicleDesign design = design(
                "100", part("door", "30", 1, List.of(material("steel", "20", 1), part("lock", "2", 1, List.of()))));
        assertThat(design.mass(TreatmentStep.METALS).amount()).isEqualByComparingTo("20");
        assertThat(design.unexplained().amount()).isEqualByComparingTo("80");
        assertThat(codes()).containsExactlyInAnyOrder("rates.part-of-unknown-material", "rates.rest-of-part");
    }

    @Test
    void glassWaitsForAProvenTechnology() {
        VehicleDesign design = design("100", material("glass", "8", 5));
        assertThat(design.mass(TreatmentStep.DISPOSAL).amount()).isEqualByComparingTo("40");
        assertThat(codes()).containsExactly("rates.step-to-be-proven");
    }

    @Test
    void partsHeavierThanTheirPartLeaveTheVehicleOut() {
        DesignPart vehicle = vehicle("100", List.of(part("door", "30", 1, List.of(material("steel", "30.001", 1)))));
        assertThat(DesignTree.design(vehicle, STEPS, findings)).isEmpty();
        assertThat(codes()).containsExactly("rates.parts-heavier-than-part");
        DesignPart light = vehicle("1", List.of(material("steel", "2", 1)));
        assertThat(DesignTree.design(light, STEPS, findings)).isEmpty();
        assertThat(codes()).contains("rates.parts-heavier-than-vehicle");
    }

    @Property(tries = 100)
    void allMassIsTakenOrUnexplained(
            @ForAll @IntRange(max = 50) int metal,
            @ForAll @IntRange(max = 50) int glass,
            @ForAll @IntRange(max = 50) int rest,
            @ForAll @IntRange(min = 1, max = 9) int doors) {
        DesignPart door = part(
                "door",
                Integer.toString(metal + glass + rest),
                doors,
                List.of(material("steel", Integer.toString(metal), 1), material("glass", Integer.toString(glass), 1)));
        VehicleDesign design = design("2000", door);
        assertThat(design.mass(TreatmentStep.METALS).amount()).isEqualByComparingTo(new BigDecimal(doors * metal));
        assertThat(design.mass(TreatmentStep.DISPOSAL).amount()).isEqualByComparingTo(new BigDecimal(doors * glass));
        assertThat(design.unexplained().amount()).isEqualByComparingTo(new BigDecimal(2000 - doors * (metal + glass)));
    }

    private VehicleDesign design(String mass, DesignPart part) {
        return DesignTree.design(vehicle(mass, List.of(part)), STEPS, findings).orElseThrow();
    }

    private List<String> codes() {
        return findings.sorted().stream().map(Finding::code).toList();
    }

    private static DesignPart vehicle(String mass, List<DesignPart> parts) {
        return part("vehicle", mass, 1, parts);
    }

    private static DesignPart material(String material, String mass, int count) {
        return node("of " + material, material, mass, count, List.of());
    }

    private static DesignPart part(String name, String mass, int count, List<DesignPart> parts) {
        return node(name, "", mass, count, parts);
    }

    private static DesignPart node(String name, String material, String mass, int count, List<DesignPart> parts) {
        return new DesignPart(
                name,
                material,
                Optional.empty(),
                Optional.empty(),
                BigDecimal.valueOf(count),
                mass.isEmpty() ? Optional.empty() : Optional.of(Quantity.of(mass, Units.KILOGRAM)),
                parts,
                SourcePosition.NOWHERE);
    }
}
