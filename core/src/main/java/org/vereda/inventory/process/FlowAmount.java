package org.vereda.inventory.process;

import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Uncertainty;

/**
 * A line of a unit process: an amount of a flow that goes in or comes out.
 *
 * <p>An avoided product is an input whose chain is subtracted: its amount counts with the opposite sign.
 *
 * @param number its number in the process, from 1 and unique there
 * @param flow what flows
 * @param isInput true for what goes in
 * @param amount how much, in {@code unit}
 * @param unit the unit as stated
 * @param property the property that the amount is stated in
 * @param formula the formula that the amount came from, as text; empty where there is none. It is never evaluated
 * @param uncertainty the spread of the amount in {@code unit}
 * @param dataQuality the data quality entry as written, for example {@code (1;3;2;5;1)}, empty where none is stated
 * @param isAvoided true for an avoided product or waste
 * @param provider the identifier of the process that the database names as default provider, empty where it names none
 * @param position where it was read
 */
public record FlowAmount(
        int number,
        ProcessFlow flow,
        boolean isInput,
        double amount,
        FlowUnit unit,
        FlowProperty property,
        String formula,
        Uncertainty uncertainty,
        String dataQuality,
        boolean isAvoided,
        String provider,
        SourcePosition position) {

    /** A line with an amount and nothing else stated. */
    public static FlowAmount of(int number, ProcessFlow flow, boolean isInput, double amount, SourcePosition position) {
        return new FlowAmount(
                number,
                flow,
                isInput,
                amount,
                flow.referenceUnit(),
                flow.referenceProperty(),
                "",
                new Uncertainty.None(),
                "",
                false,
                "",
                position);
    }

    /** The same line with that process as its stated provider. */
    public FlowAmount from(String process) {
        return new FlowAmount(
                number,
                flow,
                isInput,
                amount,
                unit,
                property,
                formula,
                uncertainty,
                dataQuality,
                isAvoided,
                process,
                position);
    }

    /** True where unit and property belong to the flow, so that the amount can be compared with others of the flow. */
    public boolean isConvertible() {
        return flow.factor(property).isPresent() && property.units().has(unit);
    }

    /**
     * How many reference units of the flow one stated unit is: {@code unit factor / property factor}.
     *
     * @throws InvalidInput where the unit does not belong to the property or the property not to the flow
     */
    public double conversion() {
        if (!isConvertible()) {
            throw InvalidInput.of(Finding.error(
                    "process.unit-mismatch",
                    position,
                    flow.name(),
                    unit.name(),
                    property.name(),
                    flow.referenceUnit().name()));
        }
        return unit.factor() / flow.factor(property).orElseThrow().factor();
    }

    /** The amount in the flow's reference unit; throws {@link InvalidInput} as {@link #conversion()} does. */
    public double referenceAmount() {
        return amount * conversion();
    }

    /** True for what a process delivers: a product that comes out or a waste that goes in, not avoided. */
    public boolean isDelivered() {
        return switch (flow.kind()) {
            case PRODUCT -> !isInput;
            case WASTE -> isInput;
            case ELEMENTARY -> false;
        };
    }

    /** True for what a process asks others for: a product that goes in or a waste that comes out. */
    public boolean isDemanded() {
        return switch (flow.kind()) {
            case PRODUCT -> isInput;
            case WASTE -> !isInput;
            case ELEMENTARY -> false;
        };
    }

    public boolean isElementary() {
        return flow.kind() == FlowKind.ELEMENTARY;
    }
}
