package org.vereda.endoflife.yard;

import java.util.List;
import java.util.function.Predicate;

/**
 * What the yards of a partnership wrote down.
 *
 * @param intake the vehicles taken in
 * @param records what was done about their items
 * @param movements what was weighed, moved and in stock
 * @param handovers batteries and hulks given away, with the receivers' acknowledgements
 * @param rules rules that the partnership states itself
 */
public record YardBook(
        List<IntakeVehicle> intake,
        List<DepollutionRecord> records,
        List<Movement> movements,
        List<Handover> handovers,
        List<DepollutionRule> rules) {
    public YardBook {
        intake = List.copyOf(intake);
        records = List.copyOf(records);
        movements = List.copyOf(movements);
        handovers = List.copyOf(handovers);
        rules = List.copyOf(rules);
    }

    /** True where no yard wrote anything. */
    public boolean isEmpty() {
        return intake.isEmpty() && records.isEmpty() && movements.isEmpty() && handovers.isEmpty();
    }

    /** What concerns some yards: their vehicles, movements from and to them, and whole chains of what passed them. */
    public YardBook of(Predicate<String> yards) {
        List<IntakeVehicle> vehicles =
                intake.stream().filter(one -> yards.test(one.yard())).toList();
        List<String> ids = vehicles.stream().map(IntakeVehicle::id).toList();
        List<String> items = handovers.stream()
                .filter(one -> yards.test(one.from()) || yards.test(one.to()))
                .map(Handover::item)
                .distinct()
                .toList();
        return new YardBook(
                vehicles,
                records.stream().filter(one -> ids.contains(one.vehicle())).toList(),
                movements.stream()
                        .filter(one -> yards.test(one.from()) || yards.test(one.to()))
                        .toList(),
                handovers.stream().filter(one -> items.contains(one.item())).toList(),
                rules);
    }
}
