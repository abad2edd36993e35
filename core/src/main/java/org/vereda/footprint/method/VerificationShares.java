package org.vereda.footprint.method;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.Function;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/**
 * Which shares of a footprint were looked at by whom, in percent (Catena-X and TfS verification framework 2, sections 6.2
 * and 6.3.5). What is not stated counts as 0.
 *
 * @param program computed under a certified program (PCS)
 * @param firstParty verified by the maker itself (1PVS)
 * @param secondParty verified by a customer (2PVS)
 * @param thirdParty verified by an independent verifier (3PVS)
 */
public record VerificationShares(
        BigDecimal program, BigDecimal firstParty, BigDecimal secondParty, BigDecimal thirdParty) {
    /** Above {@code NONE}, whose making needs it. */
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Nothing was looked at. */
    public static final VerificationShares NONE =
            new VerificationShares(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    public VerificationShares {
        List.of(program, firstParty, secondParty, thirdParty).forEach(VerificationShares::require);
    }

    public static VerificationShares of(int program, int firstParty, int secondParty, int thirdParty) {
        return new VerificationShares(
                BigDecimal.valueOf(program),
                BigDecimal.valueOf(firstParty),
                BigDecimal.valueOf(secondParty),
                BigDecimal.valueOf(thirdParty));
    }

    /**
     * The share of a part whose amount and whose factor were verified each to a share: {@code activity * factor / 100}, for
     * example 96 % of the amounts with factors verified to 50 % give 48 %. The program share is that of the factor.
     */
    public static VerificationShares ofProduct(VerificationShares activity, VerificationShares factor) {
        return new VerificationShares(
                factor.program,
                times(activity.firstParty, factor.firstParty),
                times(activity.secondParty, factor.secondParty),
                times(activity.thirdParty, factor.thirdParty));
    }

    /**
     * The shares of a footprint: {@code sum of weight * share / sum of weights}. The program share may miss a step; a
     * verification share is 0 where the maker's own step was not verified so (broken chain).
     *
     * @param parts shares of the parts with their weights, kg CO2e not below zero
     * @param ownStep 0 or 100 for each kind: whether the maker's own step was certified or verified
     */
    static VerificationShares aggregated(List<Weighted> parts, VerificationShares ownStep) {
        return new VerificationShares(
                mean(parts, VerificationShares::program),
                chain(ownStep.firstParty, mean(parts, VerificationShares::firstParty)),
                chain(ownStep.secondParty, mean(parts, VerificationShares::secondParty)),
                chain(ownStep.thirdParty, mean(parts, VerificationShares::thirdParty)));
    }

    /** Shares and what they weigh. */
    record Weighted(BigDecimal weight, VerificationShares shares) {}

    private static BigDecimal chain(BigDecimal ownStep, BigDecimal share) {
        return ownStep.signum() == 0 ? BigDecimal.ZERO : share;
    }

    private static BigDecimal mean(List<Weighted> parts, Function<VerificationShares, BigDecimal> share) {
        BigDecimal weights = parts.stream().map(Weighted::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        return weights.signum() == 0
                ? BigDecimal.ZERO
                : parts.stream()
                        .map(part -> part.weight().multiply(share.apply(part.shares())))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(weights, MathContext.DECIMAL128);
    }

    private static BigDecimal times(BigDecimal left, BigDecimal right) {
        return left.multiply(right).divide(HUNDRED, MathContext.DECIMAL128);
    }

    private static void require(BigDecimal share) {
        if (share.signum() < 0 || share.compareTo(HUNDRED) > 0) {
            throw InvalidInput.of(
                    Finding.error("footprint.bad-percentage", SourcePosition.NOWHERE, share.toPlainString()));
        }
    }
}
