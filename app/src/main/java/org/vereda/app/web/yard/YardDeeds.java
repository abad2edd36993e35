package org.vereda.app.web.yard;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vereda.app.keep.Edit;
import org.vereda.app.keep.Keep;
import org.vereda.app.web.frame.Visit;
import org.vereda.endoflife.yard.VinSeal;
import org.vereda.inventory.Facility;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.sources.folder.PartnershipFolder;

/** What is written down in a yard, as rows of its tables: kept, undone and checked as every other row. */
final class YardDeeds {
    /** Stands between the parts of a choice; no identifier holds it. */
    static final String BETWEEN = "|";

    static final String POWERTRAINS = "ice hev phev bev fcev";

    private static final String INTAKE = "yard-intake.csv";
    private static final String MOVEMENTS = "yard-movements.csv";

    private final Keep keep;
    private final Optional<VinSeal> seal;

    YardDeeds(Keep keep, Optional<VinSeal> seal) {
        this.keep = keep;
        this.seal = seal;
    }

    static InvalidInput noYard(String id) {
        return InvalidInput.of(Finding.error("yard.not-own", SourcePosition.NOWHERE, id));
    }

    static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<LocalDate> day(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    void write(Visit visit, List<Edit> edits) {
        keep.edit(edits, visit.who().reach(), new Keep.Author(visit.who().email(), visit.say("label.yard.title")));
    }

    /** A vehicle, and its weight as a movement where it was weighed; of its number only the seal stays. */
    List<Edit> intake(Visit visit, YardPages.Here here) {
        String yard = own(visit, here);
        Map<String, String> row =
                new LinkedHashMap<>(fields(visit, "id", "received", "powertrain", "model_year", "document"));
        row.put("facility", yard);
        row.put("vin_seal", sealed(visit.field("vin")));
        row.putAll(weight(visit, "mass"));
        List<Edit> edits = new ArrayList<>(List.of(add(INTAKE, row)));
        if (!visit.field("mass").isBlank()) {
            Map<String, String> movement = new LinkedHashMap<>(Map.of(
                    "facility",
                    yard,
                    "date",
                    visit.field("received"),
                    "to",
                    yard,
                    "kind",
                    "VEHICLES",
                    "vehicle",
                    visit.field("id").strip()));
            movement.putAll(Map.of("amount", visit.field("mass").strip(), "unit", "kg"));
            movement.putAll(fields(visit, "error_percent", "document"));
            edits.add(add(MOVEMENTS, movement));
        }
        return edits;
    }

    private String sealed(String vin) {
        if (vin.isBlank()) {
            return "";
        }
        if (!VinSeal.isWellFormed(vin)) {
            throw InvalidInput.of(Finding.error("yard.not-a-vin", SourcePosition.NOWHERE));
        }
        return seal.map(one -> one.seal(vin)).orElseThrow(() -> noYard(""));
    }

    List<Edit> tick(Visit visit, YardPages.Here here) {
        String[] what = visit.field("what").split("\\|", 2);
        String yard = here.folder().yards().intake().stream()
                .filter(vehicle -> what.length == 2 && vehicle.id().equals(what[0]))
                .map(vehicle -> vehicle.yard())
                .filter(here.plants()::contains)
                .findFirst()
                .orElseThrow(() -> noYard(what[0]));
        Map<String, String> row = new LinkedHashMap<>(fields(visit, "outcome", "date", "note"));
        row.putAll(Map.of(
                "facility",
                yard,
                "vehicle",
                what[0],
                "item",
                what[1],
                "who",
                visit.who().name()));
        return List.of(add("yard-checklist.csv", row));
    }

    List<Edit> weigh(Visit visit, YardPages.Here here) {
        String yard = own(visit, here);
        boolean isOut = visit.field("side").equals("out");
        Map<String, String> row = new LinkedHashMap<>(fields(visit, "date", "kind", "error_percent", "document"));
        row.put("facility", yard);
        row.put(isOut ? "from" : "to", yard);
        row.put(isOut ? "to" : "from", visit.field("other").strip());
        row.putAll(weight(visit, "amount"));
        row.put("who", visit.who().name());
        return List.of(add(MOVEMENTS, row));
    }

    List<Edit> hand(Visit visit, YardPages.Here here) {
        String yard = own(visit, here);
        Facility sender = here.site(yard).orElseThrow(() -> noYard(yard));
        Facility receiver = here.site(visit.field("to")).orElseThrow(() -> noYard(visit.field("to")));
        Map<String, String> row = new LinkedHashMap<>(fields(visit, "item", "kind", "sent_on", "document"));
        row.put("facility", yard);
        row.put("from_country", sender.country().name());
        row.put("to", receiver.id());
        row.put("to_country", receiver.country().name());
        row.putAll(weight(visit, "sent_mass"));
        return List.of(add("yard-custody.csv", row));
    }

    List<Edit> receive(Visit visit, YardPages.Here here) {
        String[] what = visit.field("what").split("\\|", 3);
        if (what.length < 3 || !here.plants().contains(what[0])) {
            throw noYard(what[0]);
        }
        Map<String, String> row = new LinkedHashMap<>(fields(visit, "acknowledged_on", "document"));
        row.putAll(Map.of(
                "facility",
                what[0],
                "item",
                what[1],
                "sent_on",
                what[2],
                "acknowledged_by",
                visit.who().name()));
        row.putAll(weight(visit, "mass"));
        return List.of(add("yard-receipts.csv", row));
    }

    private static String own(Visit visit, YardPages.Here here) {
        return Optional.of(visit.field("facility"))
                .filter(here.plants()::contains)
                .orElseThrow(() -> noYard(visit.field("facility")));
    }

    private static Map<String, String> fields(Visit visit, String... names) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : names) {
            fields.put(name, visit.field(name).strip());
        }
        return fields;
    }

    private static Map<String, String> weight(Visit visit, String column) {
        String amount = visit.field(column).strip();
        return amount.isEmpty() ? Map.of() : Map.of(column, amount, "unit", "kg");
    }

    private static Edit add(String table, Map<String, String> row) {
        return new Edit.Add(table, PartnershipFolder.columnsOf(table), List.of(row));
    }
}
