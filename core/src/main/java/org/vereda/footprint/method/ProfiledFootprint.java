package org.vereda.footprint.method;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Period;

/**
 * A product footprint by the rules of one profile: the figures that PACT 3 and Catena-X 9 and 10 carry, and what of the
 * rules is not met. The profile is a part of the result; results of two profiles are two results.
 *
 * @param profile whose rules were applied
 * @param study what they were applied to
 * @param production the cradle-to-gate figures, packaging included where the study includes it
 * @param packaging of these, the packaging; nothing where it is not included
 * @param distribution outbound transport that the maker pays for, beside the cradle-to-gate figures; nothing where there is none
 * @param primaryDataShare percent; nothing where the profile has no such share, for products not made yet, and where all
 *     weights are 0
 * @param quality aggregated rating with scores from 1 to 5; nothing in the same cases
 * @param verification certified and verified shares
 * @param validity first and last day of use, nothing where neither the study nor the profile names one
 * @param findings rules that are not met, and doubts, each with the profile and its section
 */
public record ProfiledFootprint(
        MethodProfile profile,
        FootprintStudy study,
        StageFigures production,
        Optional<StageFigures> packaging,
        Optional<StageFigures> distribution,
        Optional<BigDecimal> primaryDataShare,
        Optional<DataQuality> quality,
        VerificationShares verification,
        Optional<Period> validity,
        List<Finding> findings) {
    public ProfiledFootprint {
        findings = List.copyOf(findings);
    }

    /** The result of a study by a profile's rules. */
    public static ProfiledFootprint of(FootprintStudy study, MethodProfile profile) {
        return new ProfileApplication(study, profile).result();
    }

    /** kg CO2e per declared unit from cradle to gate: the total that the profile puts first. */
    public BigDecimal headline() {
        return production.headline();
    }

    /** The same with all kg CO2e rounded half to even; totals are those of the rounded items. */
    public ProfiledFootprint rounded(int decimals) {
        return new ProfiledFootprint(
                profile,
                study,
                production.rounded(decimals),
                packaging.map(figures -> figures.rounded(decimals)),
                distribution.map(figures -> figures.rounded(decimals)),
                primaryDataShare,
                quality,
                verification,
                validity,
                findings);
    }

    /** True where a rule of the profile is broken. */
    public boolean breaksARule() {
        return findings.stream().anyMatch(Finding::isError);
    }
}
