package org.vereda.sources.folder;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.vereda.endoflife.yard.DepollutionRecord;
import org.vereda.endoflife.yard.DepollutionRule;
import org.vereda.endoflife.yard.Handover;
import org.vereda.endoflife.yard.IntakeVehicle;
import org.vereda.endoflife.yard.Movement;
import org.vereda.endoflife.yard.MovementKind;
import org.vereda.endoflife.yard.VinSeal;
import org.vereda.endoflife.yard.YardBook;
import org.vereda.inventory.Facility;
import org.vereda.quantity.Country;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Subdivision;
import org.vereda.quantity.Unit;
import org.vereda.quantity.Units;
import org.vereda.sources.table.TableRow;

/** Reads the rows that yards and shredders write: vehicles, checklists, movements, hand-overs and receipts. */
final class YardTables {
    private static final Unit KILOGRAM = Units.KILOGRAM;

    private final FolderNames names;
    private final FolderCells cells;
    private final Map<String, Subdivision> places;

    YardTables(FolderNames names, FolderCells cells, List<Facility> facilities) {
        this.names = names;
        this.cells = cells;
        this.places = facilities.stream()
                .collect(Collectors.toMap(Facility::id, Facility::subdivision, (first, second) -> first));
    }

    YardBook read(FolderTables tables) {
        List<IntakeVehicle> intake = tables.read(FolderTable.YARD_INTAKE, this::vehicle);
        List<DepollutionRecord> records = tables.read(FolderTable.YARD_CHECKLIST, this::record);
        List<Movement> movements = tables.read(FolderTable.YARD_MOVEMENTS, this::movement);
        List<Receipt> receipts = tables.read(FolderTable.YARD_RECEIPTS, this::receipt);
        List<Handover> handovers = tables.read(FolderTable.YARD_CUSTODY, row -> handover(row, receipts));
        return new YardBook(intake, records, movements, handovers, tables.read(FolderTable.YARD_RULES, this::rule));
    }

    /** What a receiver says about something that came. */
    private record Receipt(
            String facility, String item, LocalDate sentOn, LocalDate on, String by, Optional<BigDecimal> kilograms) {
        boolean isOf(String receiver, String what, LocalDate day) {
            return facility.equals(receiver) && item.equals(what) && sentOn.equals(day);
        }
    }

    private Optional<IntakeVehicle> vehicle(TableRow row) {
        Optional<String> id = names.define(FolderTable.YARD_INTAKE, row);
        Optional<String> yard = names.refer(FolderTable.FACILITIES, row, "facility");
        Optional<Subdivision> place = yard.flatMap(name -> Optional.ofNullable(places.get(name)));
        Optional<LocalDate> received = row.date("received");
        if (!FolderCells.allOf(id, yard, place, received) || isPlain(row)) {
            return Optional.empty();
        }
        return checked(
                row,
                () -> new IntakeVehicle(
                        id.get(),
                        row.optionalText("vin_seal"),
                        yard.get(),
                        place.get(),
                        row.optionalText("powertrain").orElse("").toLowerCase(Locale.ROOT),
                        row.optional().integer("model_year"),
                        received.get(),
                        row.optional().date("left"),
                        kilograms(row, "mass").map(mass -> new Quantity(mass, KILOGRAM)),
                        row.position()));
    }

    /** A number that was written down instead of its seal is told without repeating it, and the row is left out. */
    private static boolean isPlain(TableRow row) {
        boolean plain =
                row.optionalText("vin_seal").filter(VinSeal::isWellFormed).isPresent();
        if (plain) {
            row.report(Finding.error("yard.plain-number", row.position("vin_seal")));
        }
        return plain;
    }

    private Optional<DepollutionRecord> record(TableRow row) {
        Optional<String> yard = names.refer(FolderTable.FACILITIES, row, "facility");
        Optional<String> vehicle = row.text("vehicle").filter(id -> isTakenIn(row, id));
        Optional<String> item = row.text("item");
        Optional<DepollutionRecord.Outcome> outcome = row.oneOf("outcome", DepollutionRecord.Outcome.class);
        Optional<LocalDate> date = row.date("date");
        return FolderCells.allOf(yard, vehicle, item, outcome, date)
                ? Optional.of(new DepollutionRecord(
                        vehicle.get(),
                        item.get(),
                        outcome.get(),
                        date.get(),
                        row.optionalText("who").orElse(""),
                        row.optionalText("note").orElse(""),
                        row.position()))
                : Optional.empty();
    }

    private boolean isTakenIn(TableRow row, String id) {
        boolean known = names.has(FolderTable.YARD_INTAKE, id);
        if (!known) {
            names.reportUnknown(FolderTable.YARD_INTAKE, row, "vehicle", id, "yard.unknown-vehicle");
        }
        return known;
    }

    private Optional<Movement> movement(TableRow row) {
        Optional<String> yard = names.refer(FolderTable.FACILITIES, row, "facility");
        Optional<LocalDate> date = row.date("date");
        Optional<MovementKind> kind = row.oneOf("kind", MovementKind.class);
        String from = row.optionalText("from").orElse("");
        String to = row.optionalText("to").orElse("");
        if (!FolderCells.allOf(yard, date, kind)) {
            return Optional.empty();
        }
        if (!yard.get().equals(from) && !yard.get().equals(to)) {
            row.report(Finding.error("yard.not-of-facility", row.position("from"), yard.get()));
            return Optional.empty();
        }
        boolean isWeighed = !row.cell("amount").isBlank();
        Optional<BigDecimal> weight = kilograms(row, "amount");
        if (isWeighed && weight.isEmpty()) {
            return Optional.empty();
        }
        return checked(
                row,
                () -> new Movement(
                        date.get(),
                        from,
                        to,
                        kind.get(),
                        weight,
                        row.optional().decimal("error_percent"),
                        row.optionalText("document").orElse(""),
                        row.position()));
    }

    private Optional<Receipt> receipt(TableRow row) {
        Optional<String> facility = names.refer(FolderTable.FACILITIES, row, "facility");
        Optional<String> item = row.text("item");
        Optional<LocalDate> sent = row.date("sent_on");
        Optional<LocalDate> on = row.date("acknowledged_on");
        Optional<String> by = row.text("acknowledged_by");
        return FolderCells.allOf(facility, item, sent, on, by)
                ? Optional.of(
                        new Receipt(facility.get(), item.get(), sent.get(), on.get(), by.get(), kilograms(row, "mass")))
                : Optional.empty();
    }

    /** A hand-over; what the receiver wrote itself counts before what the sender wrote about it. */
    private Optional<Handover> handover(TableRow row, List<Receipt> receipts) {
        Optional<String> facility = names.refer(FolderTable.FACILITIES, row, "facility");
        Optional<String> item = row.text("item");
        Optional<Handover.Kind> kind = row.oneOf("kind", Handover.Kind.class);
        Optional<LocalDate> sent = row.date("sent_on");
        Optional<Country> fromCountry = row.country("from_country");
        Optional<String> to = row.text("to");
        Optional<Country> toCountry = row.country("to_country");
        if (!FolderCells.allOf(facility, item, kind, sent, fromCountry, to, toCountry)) {
            return Optional.empty();
        }
        Optional<Receipt> receipt = receipts.stream()
                .filter(one -> one.isOf(to.get(), item.get(), sent.get()))
                .findFirst();
        return Optional.of(new Handover(
                item.get(),
                kind.get(),
                sent.get(),
                row.optionalText("from").orElse(facility.get()),
                fromCountry.get(),
                to.get(),
                toCountry.get(),
                row.optionalText("document").orElse(""),
                receipt.map(Receipt::on).or(() -> row.optional().date("acknowledged_on")),
                receipt.map(Receipt::by)
                        .orElseGet(() -> row.optionalText("acknowledged_by").orElse("")),
                kilograms(row, "sent_mass"),
                receipt.flatMap(Receipt::kilograms).or(() -> kilograms(row, "received_mass")),
                row.position()));
    }

    private Optional<DepollutionRule> rule(TableRow row) {
        Optional<String> place = row.text("place");
        Optional<String> item = row.text("item");
        Optional<DepollutionRule.Duty> duty = row.oneOf("duty", DepollutionRule.Duty.class);
        Optional<String> rule = row.text("rule");
        Optional<String> source = row.text("source");
        return FolderCells.allOf(place, item, duty, rule, source)
                ? Optional.of(new DepollutionRule(
                        place.get(),
                        item.get(),
                        FolderNames.list(row, "powertrains").stream()
                                .map(word -> word.toLowerCase(Locale.ROOT))
                                .collect(Collectors.toSet()),
                        row.optional().integer("last_model_year"),
                        duty.get(),
                        rule.get(),
                        source.get()))
                : Optional.empty();
    }

    /** A mass in kg; nothing where the cell is blank, nothing and a finding where it is no mass. */
    private Optional<BigDecimal> kilograms(TableRow row, String column) {
        if (row.cell(column).isBlank()) {
            return Optional.empty();
        }
        return cells.quantity(row, column, "unit").flatMap(mass -> {
            if (!mass.unit().isComparableWith(KILOGRAM)) {
                row.report(Finding.error(
                        "yard.no-mass", row.position("unit"), row.cell("unit").value()));
                return Optional.empty();
            }
            return Optional.of(mass.to(KILOGRAM).amount());
        });
    }

    private static <T> Optional<T> checked(TableRow row, Supplier<T> made) {
        try {
            return Optional.of(made.get());
        } catch (InvalidInput wrong) {
            wrong.findings().forEach(row::report);
            return Optional.empty();
        }
    }
}
