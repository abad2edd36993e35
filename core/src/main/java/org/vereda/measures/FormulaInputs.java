package org.vereda.measures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vereda.measures.Combustion.Temperature;
import org.vereda.measures.CompressedAir.GaugePressure;
import org.vereda.quantity.Evidence;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Unit;
import org.vereda.quantity.Units;

/** What is known about the equipment of all facilities, found by facility, measure and name. */
public final class FormulaInputs {
    private record Key(String facility, String measure, String name) {}

    private final Map<Key, Input> byKey = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    /** Inputs of which two of one facility, measure and name are a finding; the first one counts. */
    public FormulaInputs(List<Input> inputs) {
        for (Input input : inputs) {
            Key key = new Key(input.facility(), input.measure(), input.name());
            if (byKey.putIfAbsent(key, input) != null) {
                findings.add(Finding.error(
                        "measures.input-twice", input.position(), input.name(), input.facility(), input.measure()));
            }
        }
    }

    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** The input meant for the measure, or else the one meant for all measures at the facility. */
    public Optional<Input> find(String facility, String measure, String name) {
        return Optional.ofNullable(byKey.get(new Key(facility, measure, name)))
                .or(() -> Optional.ofNullable(byKey.get(new Key(facility, "", name))));
    }

    Values of(String facility, String measure) {
        return new Values(this, facility, measure, Map.of());
    }

    /**
     * The inputs of one measure at one facility, each read as what the formula needs.
     *
     * @param inputs all inputs
     * @param facility the facility's identifier
     * @param measure the measure's identifier
     * @param given values that the measure's source gives, by input name, used where the facility states none
     */
    record Values(FormulaInputs inputs, String facility, String measure, Map<String, BigDecimal> given) {
        Values with(String name, BigDecimal value) {
            return new Values(inputs, facility, measure, Map.of(name, value));
        }

        boolean isStated(String name) {
            return find(name).isPresent();
        }

        boolean isKnown(String name) {
            return isStated(name) || given.containsKey(name);
        }

        /** How well the weakest of the stated inputs is known. */
        Optional<Evidence> weakest(List<String> names) {
            return names.stream()
                    .flatMap(name -> find(name).stream())
                    .map(Input::evidence)
                    .min(Enum::compareTo);
        }

        Quantity quantity(String name, Unit unit) {
            Input input = required(name);
            Unit stated =
                    Units.find(input.unit()).orElseThrow(() -> refused("quantity.unknown-unit", input, input.unit()));
            try {
                return notNegative(input, new Quantity(input.amount(), stated).to(unit));
            } catch (InvalidInput mismatch) {
                throw mismatch.at(input.position());
            }
        }

        /** A share above 0 and at most 1; the unit may say {@code %}. */
        BigDecimal share(String name) {
            if (!isStated(name) && given.containsKey(name)) {
                return given.getOrDefault(name, BigDecimal.ZERO);
            }
            Input input = required(name);
            BigDecimal share = input.unit().equals("%") ? input.amount().movePointLeft(2) : input.amount();
            if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
                throw refused("measures.input-not-a-share", input, name, share.toPlainString());
            }
            return share;
        }

        /** A positive number without a unit. */
        BigDecimal number(String name) {
            Input input = required(name);
            if (input.amount().signum() <= 0) {
                throw refused(
                        "measures.input-not-positive",
                        input,
                        name,
                        input.amount().toPlainString());
            }
            return input.amount();
        }

        Temperature temperature(String name) {
            Input input = required(name);
            return Temperature.find(input.amount(), input.unit())
                    .orElseThrow(() -> refused("measures.not-a-temperature", input, name, input.unit()));
        }

        GaugePressure pressure(String name) {
            Input input = required(name);
            return GaugePressure.find(input.amount(), input.unit())
                    .orElseThrow(() -> refused("measures.not-a-pressure", input, name, input.unit()));
        }

        Input required(String name) {
            return find(name)
                    .orElseThrow(() -> new IllegalStateException("input " + name + " was asked for but not declared"));
        }

        private Optional<Input> find(String name) {
            return inputs.find(facility, measure, name);
        }

        private static Quantity notNegative(Input input, Quantity quantity) {
            if (quantity.isNegative()) {
                throw refused(
                        "measures.input-not-positive",
                        input,
                        input.name(),
                        input.amount().toPlainString());
            }
            return quantity;
        }

        private static InvalidInput refused(String code, Input input, String... arguments) {
            return InvalidInput.of(Finding.error(code, input.position(), arguments));
        }
    }

    /**
     * A number about a facility's equipment that a formula or a cost rule needs and nobody can look up: a leak flow found in a
     * survey, a motor's power, the share of an end use that a measure covers. One row of {@code equipment.csv}.
     *
     * @param facility the facility's identifier
     * @param measure the measure that it is meant for, empty for all of them
     * @param name the input's name, see {@link Formulas}; {@code covered_share} for measures on a part of an end use, or the
     *     size of a cost rule, for example {@code leaks}
     * @param amount the number
     * @param unit its unit as text, empty for shares and counts, {@code F} or {@code C} for temperatures, {@code psig},
     *     {@code kPa} or {@code bar} for gauge pressures
     * @param evidence how it is known
     * @param source document or rule that it comes from
     * @param position where the row was read
     */
    public record Input(
            String facility,
            String measure,
            String name,
            BigDecimal amount,
            String unit,
            Evidence evidence,
            String source,
            SourcePosition position) {}
}
