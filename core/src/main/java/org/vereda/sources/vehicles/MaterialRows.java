package org.vereda.sources.vehicles;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vereda.endoflife.fleet.Powertrain;
import org.vereda.endoflife.materials.CohortComposition;
import org.vereda.endoflife.materials.Composition;
import org.vereda.endoflife.materials.Compositions;
import org.vereda.endoflife.materials.Substance;
import org.vereda.endoflife.materials.Transfer;
import org.vereda.endoflife.materials.TreatmentChain;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Units;
import org.vereda.sources.table.TableRow;

/** Gathers rows of compositions and of yields; a row that cannot be read is a finding, and what it belongs to is left out. */
final class MaterialRows {
    private final Findings findings;
    private final Map<Vehicle, Draft> vehicles = new LinkedHashMap<>();
    private final Map<String, List<Transfer>> chains = new LinkedHashMap<>();

    MaterialRows(Findings findings) {
        this.findings = findings;
    }

    /** Whose composition it is. */
    private record Vehicle(String type, Powertrain powertrain, int cohort) {}

    /** What has been read of a composition. */
    private record Draft(Map<Substance, BigDecimal> kilograms, String source, SourcePosition position) {}

    void composition(TableRow row, String source) {
        Optional<String> type = row.text("type");
        Optional<Powertrain> powertrain = row.oneOf("powertrain", Powertrain.class);
        Optional<Integer> cohort = row.integer("cohort");
        Optional<Substance> substance = row.text("material").map(material -> substance(row, material));
        Optional<BigDecimal> mass = row.quantity("mass", "unit")
                .map(quantity -> quantity.to(Units.KILOGRAM))
                .map(Quantity::amount);
        if (type.isPresent()
                && powertrain.isPresent()
                && cohort.isPresent()
                && substance.isPresent()
                && mass.isPresent()) {
            Vehicle vehicle = new Vehicle(type.get(), powertrain.get(), cohort.get());
            Draft draft =
                    vehicles.computeIfAbsent(vehicle, any -> new Draft(new TreeMap<>(), source, row.position("mass")));
            add(draft, substance.get(), mass.get(), row);
        }
    }

    private void add(Draft draft, Substance substance, BigDecimal mass, TableRow row) {
        if (mass.signum() < 0) {
            findings.add(Finding.error(
                    "materials.negative-mass", row.position("mass"), substance.toString(), mass.toPlainString()));
        } else if (draft.kilograms().putIfAbsent(substance, mass) != null) {
            findings.add(Finding.error("materials.mass-twice", row.position("material"), substance.toString()));
        }
    }

    /** A blank share says that no recovery was read: nothing is handed on. */
    void transfer(TableRow row, String source) {
        Optional<String> chain = row.text("chain");
        Optional<String> step = row.text("step");
        Optional<Substance> substance = row.text("material").map(material -> substance(row, material));
        Optional<String> target = row.text("target");
        boolean blank = row.cell("share").isBlank();
        Optional<BigDecimal> share = blank ? Optional.of(BigDecimal.ZERO) : row.decimal("share");
        if (chain.isPresent() && step.isPresent() && substance.isPresent() && target.isPresent() && share.isPresent()) {
            try {
                chains.computeIfAbsent(chain.get(), any -> new ArrayList<>())
                        .add(new Transfer(
                                step.get(), substance.get(), target.get(), share.get(), source, row.position("share")));
            } catch (InvalidInput refused) {
                findings.addAll(refused.findings());
            }
        }
    }

    Compositions compositions() {
        return Compositions.of(vehicles.entrySet().stream()
                .map(entry -> new CohortComposition(
                        entry.getKey().type(),
                        entry.getKey().powertrain().name(),
                        entry.getKey().cohort(),
                        Composition.of(entry.getValue().kilograms()),
                        entry.getValue().source(),
                        entry.getValue().position()))
                .toList());
    }

    List<TreatmentChain> chains() {
        return chains.entrySet().stream()
                .flatMap(entry -> chain(entry.getKey(), entry.getValue()).stream())
                .toList();
    }

    private Optional<TreatmentChain> chain(String id, List<Transfer> transfers) {
        try {
            return Optional.of(TreatmentChain.of(id, transfers));
        } catch (InvalidInput refused) {
            findings.addAll(refused.findings());
            return Optional.empty();
        }
    }

    private static Substance substance(TableRow row, String material) {
        return new Substance(
                material.toLowerCase(Locale.ROOT), row.optionalText("element").orElse(""));
    }
}
