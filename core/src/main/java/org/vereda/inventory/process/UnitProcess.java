package org.vereda.inventory.process;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vereda.quantity.Period;
import org.vereda.quantity.SourcePosition;

/**
 * A unit process (ISO 14040): the smallest step of a life cycle inventory, with what goes in and what comes out for a
 * stated amount of its reference product.
 *
 * @param id its identifier in the database
 * @param name its name, without blanks at its ends
 * @param kind a step of its own, or the sums of a chain
 * @param category the path of its category from the top
 * @param location where it stands for, {@link ProcessLocation#NONE} where nothing is stated
 * @param validity the time it stands for
 * @param reference the number of the line of its reference product (or the waste it treats)
 * @param lines all inputs and outputs, in the order of the file
 * @param allocation the shares of its products where the database states them
 * @param defaultAllocation by what it is shared unless somebody asks otherwise
 * @param dataQuality the data quality entry of the whole process as written, empty where none is stated
 * @param position where it was read
 */
public record UnitProcess(
        String id,
        String name,
        ProcessKind kind,
        List<String> category,
        ProcessLocation location,
        Optional<Period> validity,
        int reference,
        List<FlowAmount> lines,
        List<AllocationFactor> allocation,
        Optional<AllocationBasis> defaultAllocation,
        String dataQuality,
        SourcePosition position) {
    public UnitProcess {
        category = List.copyOf(category);
        lines = List.copyOf(lines);
        allocation = List.copyOf(allocation);
        if (lines.stream().noneMatch(line -> line.number() == reference)) {
            throw new IllegalArgumentException("process " + name + " has no line " + reference);
        }
    }

    /** The line of the quantitative reference. */
    public FlowAmount referenceLine() {
        return line(reference).orElseThrow();
    }

    public Optional<FlowAmount> line(int number) {
        return lines.stream().filter(line -> line.number() == number).findFirst();
    }

    /** The products that come out and the wastes that it takes in for treatment, the reference among them. */
    public Stream<FlowAmount> delivered() {
        return lines.stream().filter(line -> line.isDelivered() || line.number() == reference);
    }

    /** The products that go in and the wastes that it gives off, the reference excluded. */
    public Stream<FlowAmount> demanded() {
        return lines.stream().filter(line -> line.isDemanded() && line.number() != reference);
    }

    public Stream<FlowAmount> elementary() {
        return lines.stream().filter(FlowAmount::isElementary);
    }

    /** True where it delivers more than its reference. */
    public boolean isMultiOutput() {
        return delivered().count() > 1;
    }

    /** Name and place, as a person tells processes apart. */
    public String label() {
        return location.label().isEmpty() ? name : name + ", " + location.label();
    }

    /** Name and identifier, for logs. */
    @Override
    public String toString() {
        return label() + " (" + id + ")";
    }
}
