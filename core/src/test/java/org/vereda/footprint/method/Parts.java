package org.vereda.footprint.method;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.vereda.quantity.Period;
import org.vereda.quantity.SourcePosition;

/** Parts and studies for tests. */
final class Parts {
    private Parts() {}

    static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    static FootprintPart part(String kilograms, String primaryPercent) {
        return part(LifeCycleStage.PRODUCTION, kilograms, primaryPercent, "FOSSIL");
    }

    /** A part of one component each: {@code FOSSIL, 3.1, BIOGENIC_UPTAKE, -0.2}. */
    static FootprintPart categorized(LifeCycleStage stage, String... componentsAndKilograms) {
        Map<GhgComponent, BigDecimal> kilograms = new EnumMap<>(GhgComponent.class);
        for (int i = 0; i < componentsAndKilograms.length; i += 2) {
            kilograms.put(GhgComponent.valueOf(componentsAndKilograms[i]), number(componentsAndKilograms[i + 1]));
        }
        return new FootprintPart(
                "part",
                stage,
                FootprintPart.Basis.PRIMARY,
                kilograms,
                BigDecimal.ZERO,
                DataQuality.of(1, 1, 1),
                DataQuality.of(1, 1, 1),
                VerificationShares.NONE);
    }

    private static FootprintPart part(LifeCycleStage stage, String kilograms, String percent, String component) {
        return new FootprintPart(
                "part",
                stage,
                FootprintPart.Basis.PRIMARY,
                Map.of(GhgComponent.valueOf(component), number(kilograms)),
                number(percent),
                DataQuality.of(1, 1, 1),
                DataQuality.of(1, 1, 1),
                VerificationShares.NONE);
    }

    static FootprintPart rated(String kilograms, FootprintPart.Basis basis, DataQuality quality) {
        return new FootprintPart(
                "part",
                LifeCycleStage.PRODUCTION,
                basis,
                Map.of(GhgComponent.FOSSIL, number(kilograms)),
                BigDecimal.ZERO,
                quality,
                quality,
                VerificationShares.NONE);
    }

    static FootprintPart verified(String kilograms, VerificationShares shares) {
        return new FootprintPart(
                "part",
                LifeCycleStage.PRODUCTION,
                FootprintPart.Basis.SUPPLIER_FOOTPRINT,
                Map.of(GhgComponent.FOSSIL, number(kilograms)),
                BigDecimal.ZERO,
                DataQuality.of(1, 1, 1),
                DataQuality.of(1, 1, 1),
                shares);
    }

    /** A study that keeps all rules of all profiles. */
    static FootprintStudy study(List<FootprintPart> parts) {
        return new Draft(parts).study();
    }

    /** A study with the parts of that one, changed. */
    static FootprintStudy study(List<FootprintPart> parts, Consumer<Draft> change) {
        Draft draft = new Draft(parts);
        change.accept(draft);
        return draft.study();
    }

    /** The choices of a study, to be changed before it is made. */
    static final class Draft {
        final List<FootprintPart> parts;
        boolean packaging = true;
        Optional<Period> validity = Optional.empty();
        List<String> gwpSets = List.of("AR6");
        Exemption exemption = Exemption.NONE;
        FootprintStudy.Electricity electricity = FootprintStudy.Electricity.MARKET;
        RecyclingApproach recycling = RecyclingApproach.CUT_OFF;
        Optional<CarbonContent> carbon = Optional.empty();
        boolean prospective = false;
        VerificationShares ownStep = VerificationShares.NONE;

        Draft(List<FootprintPart> parts) {
            this.parts = parts;
        }

        FootprintStudy study() {
            return new FootprintStudy(
                    "bracket",
                    parts,
                    packaging,
                    Period.ofYear(2025),
                    validity,
                    gwpSets,
                    exemption,
                    electricity,
                    recycling,
                    carbon,
                    prospective,
                    ownStep,
                    SourcePosition.of("products.csv", 2, 1));
        }
    }
}
