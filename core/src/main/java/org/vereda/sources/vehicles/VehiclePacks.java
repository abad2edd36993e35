package org.vereda.sources.vehicles;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vereda.endoflife.fleet.SurvivalSet;
import org.vereda.endoflife.loop.ContentRule;
import org.vereda.endoflife.materials.Compositions;
import org.vereda.endoflife.materials.TreatmentChain;
import org.vereda.endoflife.rates.MaterialSteps;
import org.vereda.endoflife.rates.RateThreshold;
import org.vereda.endoflife.rates.TreatmentStep;
import org.vereda.endoflife.yard.DepollutionRule;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.sources.ReferencePack;
import org.vereda.sources.ReferencePacks;
import org.vereda.sources.table.TableRow;

/**
 * What reference packs say about vehicles.
 *
 * @param packs the packs in use
 */
public record VehiclePacks(ReferencePacks packs) {
    /** A row with the pack that it stands in. */
    private record Fact(ReferencePack pack, TableRow row) {
        String source() {
            return pack.sources().getOrDefault(row.optionalText("source").orElse(""), "");
        }
    }

    /**
     * All survival sets, in the order of their names.
     *
     * @throws InvalidInput where a law of a pack cannot be read
     */
    public List<SurvivalSet> survivals() {
        Findings findings = new Findings();
        SurvivalRows rows = new SurvivalRows(findings);
        facts("survival").forEach(fact -> rows.add(fact.row(), fact.source()));
        List<SurvivalSet> sets = rows.sets();
        if (findings.hasErrors()) {
            throw new InvalidInput(findings.sorted());
        }
        return sets;
    }

    /**
     * What vehicles are made of.
     *
     * @throws InvalidInput where a row of a pack cannot be read
     */
    public Compositions compositions() {
        return materials().compositions();
    }

    /**
     * The chains of treatment of whole vehicles.
     *
     * @throws InvalidInput where a row of a pack cannot be read
     */
    public List<TreatmentChain> vehicleChains() {
        return materials().chains();
    }

    private MaterialRows materials() {
        Findings findings = new Findings();
        MaterialRows rows = new MaterialRows(findings);
        facts("vehicle-compositions").forEach(fact -> rows.composition(fact.row(), fact.source()));
        facts("treatment-yields")
                .filter(fact -> fact.row().optionalText("part").equals(Optional.of("vehicle")))
                .forEach(fact -> rows.transfer(fact.row(), fact.source()));
        if (findings.hasErrors()) {
            throw new InvalidInput(findings.sorted());
        }
        return rows;
    }

    /** The steps of ISO 22628 by material. */
    public MaterialSteps materialSteps() {
        return MaterialSteps.of(facts("material-steps")
                .map(fact -> new MaterialSteps.Rule(
                        fact.row().optionalText("material").orElse(""), step(fact.row()), fact.source()))
                .toList());
    }

    /** What rules ask of a design. */
    public List<RateThreshold> thresholds() {
        return facts("rate-thresholds")
                .flatMap(fact -> fact.row().decimal("recyclability").stream()
                        .flatMap(recyclability -> fact.row().decimal("recoverability").stream()
                                .map(recoverability -> new RateThreshold(
                                        fact.row().optionalText("rule").orElse(""),
                                        recyclability,
                                        recoverability,
                                        fact.source()))))
                .toList();
    }

    /** What rules ask of recycled content. */
    public List<ContentRule> contentRules() {
        return facts("content-rules")
                .flatMap(fact -> fact.row().decimal("percent").stream()
                        .map(percent -> new ContentRule(
                                fact.row().optionalText("rule").orElse(""),
                                fact.row().optionalText("material").orElse(""),
                                fact.row().optionalText("start").orElse(""),
                                percent,
                                fact.row().optional().decimal("from_vehicles"),
                                fact.row().optionalText("counts").equals(Optional.of("post_consumer")),
                                fact.source())))
                .toList();
    }

    /** What is to be taken out of vehicles before they are crushed or shredded. */
    public List<DepollutionRule> depollutionRules() {
        return facts("depollution-rules")
                .flatMap(fact -> fact.row().oneOf("duty", DepollutionRule.Duty.class).stream()
                        .map(duty -> new DepollutionRule(
                                fact.row().optionalText("place").orElse(""),
                                fact.row().optionalText("item").orElse(""),
                                fact.row().optionalText("powertrains").stream()
                                        .flatMap(words -> List.of(words.split(";")).stream())
                                        .collect(Collectors.toSet()),
                                fact.row().optional().integer("last_model_year"),
                                duty,
                                fact.row().optionalText("rule").orElse(""),
                                fact.source())))
                .toList();
    }

    private static Optional<TreatmentStep> step(TableRow row) {
        return row.optional().oneOf("step", TreatmentStep.class);
    }

    private Stream<Fact> facts(String layout) {
        return packs.inUse().stream()
                .flatMap(pack -> pack.tables().stream()
                        .filter(table -> table.layout().equals(layout))
                        .flatMap(table -> pack.rows(table.name()).stream().map(row -> new Fact(pack, row))));
    }
}
