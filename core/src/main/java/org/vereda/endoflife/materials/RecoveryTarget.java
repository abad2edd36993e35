package org.vereda.endoflife.materials;

import java.math.BigDecimal;

/**
 * What a rule asks to be recovered of an element.
 *
 * @param rule its name
 * @param element the element
 * @param year the first year in which it holds
 * @param percent the least recovery in percent
 * @param against in words, the input that the rule takes as the whole
 * @param source where it was read
 */
public record RecoveryTarget(String rule, String element, int year, BigDecimal percent, String against, String source) {
    /** True where the yield, unrounded, reaches the target; who asks must state the yield against the rule's input. */
    public boolean isMet(StatedYield yield) {
        return yield.percent().compareTo(percent) >= 0;
    }

    /** True where the target is about the substance. */
    public boolean isAbout(Substance substance) {
        return substance.isNamed(element);
    }
}
