package org.vereda.footprint.method;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vereda.footprint.method.FootprintStudy.Electricity;
import org.vereda.footprint.method.MethodProfile.ExemptionLimit;
import org.vereda.footprint.method.MethodProfile.Rule;
import org.vereda.footprint.method.MethodProfile.Weights;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Finding.Severity;
import org.vereda.quantity.Period;

/** Judges a study by a profile's rules; every finding names the profile, the section and the product first. */
final class ProfileRules {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Uptake and carbon content are rounded apart by those who state them. */
    private static final BigDecimal BALANCE_TOLERANCE = new BigDecimal("0.01");
    /** The limit of PACT 2.x, which 3.0 took away from the data model (openapi 3.0.4, exemptedEmissionsPercent). */
    private static final BigDecimal EARLIER_PACT_LIMIT = BigDecimal.valueOf(5);

    private final FootprintStudy study;
    private final MethodProfile profile;
    private final List<Finding> findings = new ArrayList<>();

    ProfileRules(FootprintStudy study, MethodProfile profile) {
        this.study = study;
        this.profile = profile;
    }

    List<Finding> check(StageFigures production, Optional<Period> validity) {
        checkSigns();
        checkUndivided(production);
        checkUptake(production);
        checkGwp();
        checkPackaging();
        checkExemption();
        checkCapture();
        checkChoices();
        checkRatings();
        validity.ifPresent(this::checkValidity);
        return findings.stream().sorted().toList();
    }

    // --- totals

    private void checkSigns() {
        study.parts()
                .forEach(part -> part.kilograms().forEach((component, kilograms) -> {
                    if (component.isRemoval() && kilograms.signum() > 0) {
                        add(
                                Severity.ERROR,
                                Rule.COMPONENTS,
                                "footprint.rule-removal-sign",
                                part.name(),
                                text(kilograms));
                    } else if (!component.isRemoval() && kilograms.signum() < 0) {
                        add(
                                Severity.WARNING,
                                Rule.COMPONENTS,
                                "footprint.rule-emission-sign",
                                part.name(),
                                text(kilograms));
                    }
                }));
    }

    /** Who does not know how much of a sum is biogenic or from land-use change can state no zero for them. */
    private void checkUndivided(StageFigures production) {
        BigDecimal total = production.excludingUptake();
        if (production.undivided().signum() != 0 && total.signum() != 0) {
            add(Severity.NOTE, Rule.COMPONENTS, "footprint.rule-undivided", percent(production.undivided(), total));
        }
    }

    private void checkUptake(StageFigures production) {
        BigDecimal uptake = production.biogenicUptake();
        if (uptake.signum() > 0) {
            add(Severity.WARNING, Rule.TOTALS, "footprint.rule-uptake-above-zero", text(uptake));
        }
        study.carbon()
                .map(carbon -> carbon.uptake(study.packagingIncluded()))
                .filter(expected -> !isNear(uptake, expected))
                .ifPresent(expected -> add(
                        Severity.WARNING, Rule.TOTALS, "footprint.rule-uptake-balance", text(uptake), text(expected)));
    }

    private static boolean isNear(BigDecimal value, BigDecimal expected) {
        BigDecimal scale = value.abs().max(expected.abs());
        return value.subtract(expected).abs().compareTo(scale.multiply(BALANCE_TOLERANCE)) <= 0;
    }

    // --- limits

    private void checkGwp() {
        List<String> allowed = profile.allowedGwpSets(study.reference().end().getYear());
        study.gwpSets().stream()
                .filter(set -> !allowed.contains(set))
                .forEach(set -> add(
                        Severity.WARNING, Rule.GWP, "footprint.rule-gwp-outdated", set, String.join(", ", allowed)));
        if (study.gwpSets().size() > 1) {
            add(Severity.WARNING, Rule.GWP, "footprint.rule-gwp-mixed", String.join(", ", study.gwpSets()));
        }
    }

    private void checkPackaging() {
        boolean stated = study.parts().stream().anyMatch(part -> part.stage() == LifeCycleStage.PACKAGING);
        if (profile.needsPackaging() && !(study.packagingIncluded() && stated)) {
            add(Severity.WARNING, Rule.PACKAGING, "footprint.rule-packaging-missing");
        }
    }

    private void checkExemption() {
        Exemption exemption = study.exemption();
        Optional<ExemptionLimit> limit = profile.exemptionLimit();
        limit.filter(one -> exemption.percent().compareTo(one.percent()) >= 0)
                .ifPresent(one -> add(
                        Severity.ERROR,
                        Rule.EXEMPTION,
                        "footprint.rule-exemption",
                        text(exemption.percent()),
                        text(one.percent())));
        if (exemption.percent().signum() > 0 && exemption.description().isEmpty()) {
            add(Severity.WARNING, Rule.EXEMPTION, "footprint.rule-exemption-undescribed", text(exemption.percent()));
        }
        if (limit.filter(ExemptionLimit::screening).isPresent() && !exemption.screened()) {
            add(Severity.WARNING, Rule.EXEMPTION, "footprint.rule-screening-missing", text(exemption.percent()));
        }
        if (profile == MethodProfile.PACT_3 && exemption.percent().compareTo(EARLIER_PACT_LIMIT) > 0) {
            add(Severity.NOTE, Rule.EXEMPTION, "footprint.rule-exemption-earlier-limit", text(exemption.percent()));
        }
    }

    private void checkCapture() {
        boolean captured = Stream.of(GhgComponent.CAPTURE, GhgComponent.TECHNOLOGICAL_REMOVAL)
                .anyMatch(component -> study.parts().stream()
                        .anyMatch(part -> part.of(component).signum() != 0));
        if (captured && !profile.countsCapture()) {
            add(Severity.WARNING, Rule.CAPTURE, "footprint.rule-capture-not-counted");
        }
    }

    private void checkValidity(Period validity) {
        LocalDate end = study.reference().end();
        if (!validity.start().isAfter(end)) {
            add(
                    Severity.ERROR,
                    Rule.VALIDITY,
                    "footprint.rule-validity-early",
                    validity.start().toString(),
                    end.toString());
        }
        profile.validity().longest().stream()
                .filter(years -> validity.end().isAfter(end.plusYears(years)))
                .forEach(years -> add(
                        Severity.ERROR,
                        Rule.VALIDITY,
                        "footprint.rule-validity-long",
                        validity.end().toString(),
                        Integer.toString(years)));
        profile.validity().usual().stream()
                .filter(years -> validity.end().isAfter(end.plusYears(years)))
                .filter(years -> years != profile.validity().longest().orElse(years))
                .forEach(years -> add(
                        Severity.NOTE,
                        Rule.VALIDITY,
                        "footprint.rule-validity-unusual",
                        validity.end().toString(),
                        Integer.toString(years)));
    }

    // --- choices

    private void checkChoices() {
        if (study.electricity() == Electricity.LOCATION) {
            add(Severity.WARNING, Rule.ELECTRICITY, "footprint.rule-electricity-by-location");
        }
        if (profile.needsCutOff() && study.recycling() != RecyclingApproach.CUT_OFF) {
            add(Severity.ERROR, Rule.RECYCLING, "footprint.rule-cut-off-only");
        }
        if (study.prospective()) {
            add(Severity.NOTE, Rule.PROSPECTIVE, "footprint.rule-prospective");
        }
    }

    private void checkRatings() {
        long unrated = study.parts().stream()
                .filter(part -> part.stage() != LifeCycleStage.DISTRIBUTION)
                .filter(part -> !(profile == MethodProfile.PACT_3 ? part.factorQuality() : part.quality()).isComplete())
                .count();
        if (unrated > 0 && profile.weights() != Weights.NONE && !study.prospective()) {
            add(
                    Severity.NOTE,
                    Rule.QUALITY,
                    "footprint.rule-unrated",
                    Long.toString(unrated),
                    Integer.toString(study.parts().size()));
        }
    }

    private void add(Severity severity, Rule rule, String code, String... arguments) {
        List<String> all = new ArrayList<>(List.of(profile.title(), profile.section(rule), study.product()));
        all.addAll(List.of(arguments));
        findings.add(new Finding(severity, code, study.position(), all));
    }

    private static String percent(BigDecimal part, BigDecimal whole) {
        return text(part.multiply(HUNDRED).divide(whole, new MathContext(3)));
    }

    private static String text(BigDecimal value) {
        return value.round(new MathContext(6)).stripTrailingZeros().toPlainString();
    }
}
