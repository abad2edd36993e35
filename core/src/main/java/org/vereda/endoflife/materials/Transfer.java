package org.vereda.endoflife.materials;

import java.math.BigDecimal;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/**
 * The share of a substance that a step of treatment hands on to another step or to an output. It is a yield against the
 * input of that step, never against the vehicle.
 *
 * @param step the step, for example {@code shredder}
 * @param substance what is handed on; the material {@link #ANY} stands for those that the step names nowhere else
 * @param target a later step, or an output of the chain
 * @param share mass handed on per mass that enters the step, 0 to 1
 * @param source who says so
 * @param position where it was read
 */
public record Transfer(
        String step, Substance substance, String target, BigDecimal share, String source, SourcePosition position) {
    /** Stands for all materials that a step names nowhere else. */
    public static final String ANY = "*";

    /**
     * A checked transfer.
     *
     * @throws InvalidInput where the share lies outside 0 to 1
     */
    public Transfer {
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw InvalidInput.of(Finding.error("materials.not-a-share", position, share.toPlainString(), step));
        }
    }
}
