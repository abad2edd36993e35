package org.vereda.endoflife.yard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vereda.quantity.Finding;
import org.vereda.quantity.NearestName;

/**
 * The depollution of a vehicle: each rule that holds for it with what was done.
 *
 * @param vehicle the vehicle
 * @param lines rules by item, those of the country before those of the province or state
 */
public record Checklist(IntakeVehicle vehicle, List<Line> lines) {
    private static final Comparator<DepollutionRule> ORDER = Comparator.comparing(DepollutionRule::item)
            .thenComparing(DepollutionRule::place)
            .thenComparing(DepollutionRule::rule);

    /** How an item stands. */
    public enum State {
        /** Taken out. */
        REMOVED,
        /** The vehicle has none. */
        ABSENT,
        /** Could not be reached. */
        UNREACHABLE,
        /** Nothing was written yet; the vehicle is still there. */
        OPEN,
        /** Nothing was written before the hulk left. */
        LEFT_OPEN
    }

    /**
     * A rule with what was done.
     *
     * @param rule the rule
     * @param record what was written, empty for nothing
     * @param state how it stands
     */
    public record Line(DepollutionRule rule, Optional<DepollutionRecord> record, State state) {}

    public Checklist {
        lines = List.copyOf(lines);
    }

    /** The checklist of a vehicle; of several records about an item the latest counts. */
    public static Checklist of(
            IntakeVehicle vehicle, Collection<DepollutionRule> rules, Collection<DepollutionRecord> records) {
        return new Checklist(
                vehicle,
                rules.stream()
                        .filter(rule -> rule.holdsFor(vehicle))
                        .sorted(ORDER)
                        .map(rule -> line(vehicle, rule, latest(vehicle, rule, records)))
                        .toList());
    }

    /** True where nothing that a rule asks for is open. */
    public boolean isComplete() {
        return lines.stream().noneMatch(line -> line.state() == State.OPEN || line.state() == State.LEFT_OPEN);
    }

    /**
     * What a person should know: items that were open when the hulk left, items that could not be reached and do not say
     * why, records after the hulk left, and a place for which no rule is known.
     */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (lines.isEmpty()) {
            findings.add(Finding.warning(
                    "yard.no-rule", vehicle.position(), vehicle.place().code(), vehicle.id()));
        }
        for (Line line : lines) {
            if (line.state() == State.LEFT_OPEN && line.rule().duty() == DepollutionRule.Duty.REMOVE) {
                findings.add(Finding.warning(
                        "yard.left-open",
                        vehicle.position(),
                        vehicle.id(),
                        line.rule().item(),
                        line.rule().rule()));
            }
            line.record().ifPresent(record -> check(record, findings));
        }
        return findings.stream().distinct().toList();
    }

    /** Records that no rule and no vehicle asks for: a slip in the item or in the vehicle. */
    public static List<Finding> strangers(
            Collection<IntakeVehicle> vehicles,
            Collection<DepollutionRule> rules,
            Collection<DepollutionRecord> records) {
        List<String> ids = vehicles.stream().map(IntakeVehicle::id).toList();
        List<String> items =
                rules.stream().map(DepollutionRule::item).distinct().toList();
        List<Finding> findings = new ArrayList<>();
        for (DepollutionRecord record : records) {
            if (!ids.contains(record.vehicle())) {
                findings.add(Finding.error(
                        "yard.unknown-vehicle",
                        record.position(),
                        record.vehicle(),
                        NearestName.orNone(record.vehicle(), ids)));
            }
            if (!items.contains(record.item())) {
                findings.add(Finding.warning(
                        "yard.unknown-item", record.position(), record.item(), String.join(", ", items)));
            }
        }
        return List.copyOf(findings);
    }

    private void check(DepollutionRecord record, List<Finding> findings) {
        if (record.outcome() == DepollutionRecord.Outcome.UNREACHABLE
                && record.note().isEmpty()) {
            findings.add(Finding.warning("yard.no-reason", record.position(), record.vehicle(), record.item()));
        }
        boolean after = vehicle.left().map(day -> record.date().isAfter(day)).orElse(false);
        if (after || record.date().isBefore(vehicle.received())) {
            findings.add(Finding.warning(
                    "yard.not-there",
                    record.position(),
                    record.vehicle(),
                    record.item(),
                    record.date().toString()));
        }
    }

    private static Optional<DepollutionRecord> latest(
            IntakeVehicle vehicle, DepollutionRule rule, Collection<DepollutionRecord> records) {
        return records.stream()
                .filter(record -> record.vehicle().equals(vehicle.id()))
                .filter(record -> record.item().equals(rule.item()))
                .max(Comparator.comparing(DepollutionRecord::date));
    }

    private static Line line(IntakeVehicle vehicle, DepollutionRule rule, Optional<DepollutionRecord> record) {
        State open = vehicle.left().isPresent() ? State.LEFT_OPEN : State.OPEN;
        return new Line(rule, record, record.map(one -> state(one.outcome())).orElse(open));
    }

    private static State state(DepollutionRecord.Outcome outcome) {
        return switch (outcome) {
            case REMOVED -> State.REMOVED;
            case ABSENT -> State.ABSENT;
            case UNREACHABLE -> State.UNREACHABLE;
        };
    }
}
