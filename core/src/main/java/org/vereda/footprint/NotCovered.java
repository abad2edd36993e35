package org.vereda.footprint;

import org.vereda.inventory.Amount;
import org.vereda.inventory.Flow;
import org.vereda.quantity.Claim;
import org.vereda.quantity.Finding;

/**
 * An amount that is missing from a footprint because nothing tells what it causes; it is not zero.
 *
 * @param scope where it would belong
 * @param flow what was used
 * @param claim the amount as stated
 * @param reason why it is missing, with advice
 */
public record NotCovered(EmissionScope scope, Flow flow, Claim<Amount> claim, Finding reason) {}
