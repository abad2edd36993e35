package org.vereda.sources.registers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vereda.inventory.releases.RegisterReport;
import org.vereda.inventory.releases.WasteReport;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;

/** Brings the production-related waste of forms to the releases of the same forms, which stand in another file. */
final class WasteOfForms {
    private final Map<String, WasteReport> ofForms = new HashMap<>();
    private final List<WasteReport> alone = new ArrayList<>();

    void see(WasteReport waste) {
        if (waste.document().isEmpty()) {
            alone.add(waste);
        } else {
            ofForms.putIfAbsent(waste.document(), waste);
        }
    }

    /** The reports, completed where they state no waste themselves; waste of forms that no report is of is told. */
    List<RegisterReport> into(List<RegisterReport> reports, Findings findings) {
        List<RegisterReport> complete = new ArrayList<>();
        Map<String, WasteReport> left = new HashMap<>(ofForms);
        for (RegisterReport report : reports) {
            Optional<WasteReport> known = Optional.ofNullable(ofForms.get(report.document()))
                    .filter(waste -> waste.register() == report.register());
            known.ifPresent(waste -> left.remove(waste.document()));
            complete.add(known.filter(waste -> report.waste().isEmpty())
                    .map(waste -> report.with(waste.waste()))
                    .orElse(report));
        }
        alone.addAll(left.values());
        alone.stream()
                .min((one, other) -> one.position().compareTo(other.position()))
                .ifPresent(first -> findings.add(Finding.note(
                        "registers.waste-without-form", first.position(), Integer.toString(alone.size()))));
        return complete;
    }
}
