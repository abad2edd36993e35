package org.vereda.measures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.vereda.inventory.Burden;
import org.vereda.inventory.Flow;
import org.vereda.quantity.Country;
import org.vereda.quantity.Evidence;
import org.vereda.quantity.Money;
import org.vereda.quantity.Unit;

/**
 * A use of energy, water or solvent at a facility that measures can reduce, with its baseline for every year of the plan.
 *
 * <p>What a measure saves is a share of the <em>residual</em> of this use: {@code residual = baseline * product over the
 * measures taken of (1 - share)}.
 *
 * @param id its identifier: {@code facility/group/flow}
 * @param facility the facility's identifier
 * @param country the facility's country
 * @param group the kind of use, by the words of the measure library (for example {@code compressed_air})
 * @param flow what is used
 * @param unit the unit of the baseline, per year
 * @param baseline use in each year of the plan without any measure, in {@code unit}
 * @param price what one {@code unit} costs in each year of the plan
 * @param factors for each metric and substance, how much of it one {@code unit} stands for in each year of the plan, in
 *     the unit in which it is counted
 * @param evidence how the baseline is known
 * @param rule the words that say how the baseline was made
 */
public record EndUse(
        String id,
        String facility,
        Country country,
        String group,
        Flow flow,
        Unit unit,
        List<BigDecimal> baseline,
        List<Money> price,
        Map<Burden, List<BigDecimal>> factors,
        Evidence evidence,
        String rule) {
    public EndUse {
        baseline = List.copyOf(baseline);
        price = List.copyOf(price);
        factors = Map.copyOf(factors);
    }

    /** The same use standing for other amounts. */
    public EndUse with(Map<Burden, List<BigDecimal>> others) {
        return new EndUse(id, facility, country, group, flow, unit, baseline, price, others, evidence, rule);
    }
}
