package org.vereda.footprint.method;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vereda.footprint.method.MethodProfile.Weights;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Period;

/** Applies one profile to one study. */
final class ProfileApplication {
    private final FootprintStudy study;
    private final MethodProfile profile;

    ProfileApplication(FootprintStudy study, MethodProfile profile) {
        this.study = study;
        this.profile = profile;
    }

    ProfiledFootprint result() {
        StageFigures production = StageFigures.of(profile, gateParts());
        Optional<StageFigures> packaging =
                study.packagingIncluded() ? figures(LifeCycleStage.PACKAGING) : Optional.empty();
        Optional<Period> validity = study.validity().or(this::usualValidity);
        List<Finding> findings = new ProfileRules(study, profile).check(production, validity);
        return new ProfiledFootprint(
                profile,
                study,
                production,
                packaging,
                figures(LifeCycleStage.DISTRIBUTION),
                primaryDataShare(),
                quality(),
                VerificationShares.aggregated(
                        gateParts().stream()
                                .map(part -> new VerificationShares.Weighted(weight(part), part.verification()))
                                .toList(),
                        study.ownStep()),
                validity,
                findings);
    }

    private List<FootprintPart> gateParts() {
        return study.parts().stream()
                .filter(part -> part.stage() == LifeCycleStage.PRODUCTION
                        || (part.stage() == LifeCycleStage.PACKAGING && study.packagingIncluded()))
                .toList();
    }

    private Optional<StageFigures> figures(LifeCycleStage stage) {
        List<FootprintPart> parts =
                study.parts().stream().filter(part -> part.stage() == stage).toList();
        return parts.isEmpty() ? Optional.empty() : Optional.of(StageFigures.of(profile, parts));
    }

    private BigDecimal weight(FootprintPart part) {
        return part.weight(profile.weights() == Weights.INCLUDING_UPTAKE);
    }

    /**
     * {@code PDS = sum of PCFas * PDS / sum of PCFas} with PCFas the sum of a part's absolute contributions (Catena-X rulebook
     * 4, 7.2.4; PACT methodology 3, 4.2.2, without the uptake).
     */
    private Optional<BigDecimal> primaryDataShare() {
        BigDecimal sum = gateParts().stream().map(this::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!hasShares() || sum.signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(gateParts().stream()
                .map(part -> weight(part).multiply(part.primaryPercent()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(sum, MathContext.DECIMAL128));
    }

    private Optional<DataQuality> quality() {
        List<DataQuality.Weighted> rated = new ArrayList<>();
        gateParts().forEach(part -> rated.add(new DataQuality.Weighted(weight(part), rating(part))));
        return hasShares() ? DataQuality.weighted(rated) : Optional.empty();
    }

    /** PACT rates emission factors only; Catena-X rates the datum, and secondary technology at best with 3. */
    private DataQuality rating(FootprintPart part) {
        return switch (profile) {
            case PACT_3 -> part.factorQuality();
            case CATENA_X_4 ->
                part.basis() == FootprintPart.Basis.SECONDARY
                        ? part.quality().withTechnologyAtBest(DataQuality.BEST_SECONDARY_TECHNOLOGY)
                        : part.quality();
            case ISO_14067 -> DataQuality.UNRATED;
        };
    }

    /** A product that is not made yet has no measured data to take a share of (Catena-X rulebook 4, 5.2.1). */
    private boolean hasShares() {
        return profile.weights() != Weights.NONE && !(profile == MethodProfile.CATENA_X_4 && study.prospective());
    }

    private Optional<Period> usualValidity() {
        LocalDate start = study.reference().end().plusDays(1);
        return profile.validity().usual().stream()
                .mapToObj(years -> new Period(start, start.plusYears(years).minusDays(1)))
                .findFirst();
    }
}
