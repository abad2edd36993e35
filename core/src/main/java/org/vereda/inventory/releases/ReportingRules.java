package org.vereda.inventory.releases;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vereda.inventory.IndustryCode;
import org.vereda.inventory.Register;
import org.vereda.quantity.Quantity;

/**
 * What each register is to hear from a facility about a substance. The same use of toluene is reportable in the United
 * States and in Mexico and not in Canada, so an absent entry is never a zero.
 */
public final class ReportingRules {
    /** The registers whose lists of substances are known as a whole, so that absence from them means something. */
    public static final Set<Register> LISTED = Set.of(Register.TRI, Register.RETC);

    private final List<RegisterThreshold> thresholds;

    public ReportingRules(List<RegisterThreshold> thresholds) {
        this.thresholds = List.copyOf(thresholds);
    }

    /**
     * What a facility does with a substance in a year.
     *
     * @param substance the substance with its codes in the registers
     * @param industry the facility's main industry
     * @param hoursWorked hours that all its employees work in the year; a full-time employee works 2,000
     * @param manufactured made or imported
     * @param processed made part of a product
     * @param otherwiseUsed used in another way, for example as a solvent
     * @param emitted released on site or transferred
     */
    public record Use(
            Substance substance,
            IndustryCode industry,
            BigDecimal hoursWorked,
            Quantity manufactured,
            Quantity processed,
            Quantity otherwiseUsed,
            Quantity emitted) {

        Quantity amount(RegisterThreshold.Trigger trigger) {
            return switch (trigger) {
                case MANUFACTURED -> manufactured;
                case PROCESSED -> processed;
                case OTHERWISE_USED -> otherwiseUsed;
                case MADE_PROCESSED_OR_USED, USE -> manufactured.plus(processed).plus(otherwiseUsed);
                case EMISSION, RELEASE -> emitted;
            };
        }
    }

    /**
     * The state that the register is to show for the use: {@code NOT_ASKED} where it does not list the substance,
     * {@code NOT_COVERED} where it does not ask facilities of that industry or size, {@code BELOW_THRESHOLD} where no
     * threshold is reached, else {@code REPORTED}, or {@code ZERO} where nothing is emitted. Nothing where it cannot be
     * said, because the register's list or a limit was not read.
     */
    public Optional<ReportingState> expectedState(Register register, Use use) {
        List<RegisterThreshold> rules = rules(register, use.substance());
        if (rules.isEmpty()) {
            boolean listed = use.substance().codes().containsKey(register);
            return listed || !LISTED.contains(register) ? Optional.empty() : Optional.of(ReportingState.NOT_ASKED);
        }
        if (rules.stream().noneMatch(rule -> rule.covers(use.industry(), use.hoursWorked()))) {
            return Optional.of(ReportingState.NOT_COVERED);
        }
        if (rules.stream().anyMatch(rule -> rule.isReachedBy(use.amount(rule.trigger())))) {
            return Optional.of(use.emitted().isZero() ? ReportingState.ZERO : ReportingState.REPORTED);
        }
        boolean allRead = rules.stream().allMatch(rule -> rule.limit().isPresent());
        return allRead ? Optional.of(ReportingState.BELOW_THRESHOLD) : Optional.empty();
    }

    /** The thresholds that name the substance; else those for the substances of the register at large, if it is one. */
    private List<RegisterThreshold> rules(Register register, Substance substance) {
        List<RegisterThreshold> named = thresholds.stream()
                .filter(rule -> rule.register() == register)
                .filter(rule -> rule.substance().filter(substance.id()::equals).isPresent())
                .toList();
        if (!named.isEmpty() || !substance.codes().containsKey(register)) {
            return named;
        }
        return thresholds.stream()
                .filter(rule -> rule.register() == register)
                .filter(rule -> rule.substance().isEmpty() && rule.limit().isPresent())
                .toList();
    }
}
