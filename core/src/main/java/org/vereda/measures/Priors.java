package org.vereda.measures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.vereda.inventory.EnergyCarrier;
import org.vereda.inventory.Flow;
import org.vereda.measures.MeasureLibrary.Row;
import org.vereda.quantity.Currency;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Units;

/**
 * What audits of many plants observed: first cost by size of the saving, and the share of recommendations that plants
 * carried out. They stand in where the source of a measure states no cost, and weigh options by the chance that a plant
 * takes them.
 *
 * @param observations the rows
 * @param findings what was wrong in the table
 */
public record Priors(List<Observation> observations, List<Finding> findings) {
    /** No observations: nothing is estimated by statistics. */
    public static final Priors NONE = new Priors(List.of(), List.of());

    private static final String BY_PAYBACK = "adoption-by-payback";
    private static final String BY_STREAM = "adoption-by-stream";
    private static final String COST_SCALE = "cost-scale";

    public Priors {
        observations = List.copyOf(observations);
        findings = List.copyOf(findings);
    }

    /**
     * One observed statistic.
     *
     * @param id its identifier
     * @param statistic what was observed
     * @param stream the stream that the recommendations save, empty for all
     * @param from the lower end of its class, which belongs to the class below
     * @param to the upper end of its class
     * @param value the observed value
     * @param law the cost law, for statistics that are one
     * @param source publisher and document
     */
    public record Observation(
            String id,
            String statistic,
            String stream,
            Optional<BigDecimal> from,
            Optional<BigDecimal> to,
            Optional<BigDecimal> value,
            Optional<CostRule.ScaleLaw> law,
            String source) {}

    /**
     * Reads the table of priors.
     *
     * @param rows the rows
     * @param sources the full words of each key that a row may name as where it was read
     */
    public static Priors read(Iterable<? extends Row> rows, Map<String, String> sources) {
        List<Observation> observations = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Row row : rows) {
            String source = row.text("source").orElse("");
            observations.add(new Observation(
                    row.text("id").orElse(""),
                    row.text("statistic").orElse(""),
                    row.text("stream").orElse(""),
                    row.decimal("from"),
                    row.decimal("to"),
                    row.decimal("value"),
                    law(row, findings),
                    sources.getOrDefault(source, source)));
        }
        observations.sort(Comparator.comparing(row -> row.from().orElse(BigDecimal.ZERO)));
        return new Priors(observations, findings);
    }

    /** What a measure that saves this flow costs by the size of its saving. */
    Optional<Observation> costLaw(Flow flow) {
        return find(COST_SCALE, streamOf(flow)).findFirst();
    }

    /**
     * The share of recommendations that plants carried out: by class of payback where it is known, else by stream.
     *
     * @param paybackYears the simple payback, none where the measure never pays back
     */
    Optional<BigDecimal> adoption(Optional<BigDecimal> paybackYears, Flow flow) {
        return paybackYears
                .flatMap(this::byPayback)
                .or(() -> find(BY_STREAM, streamOf(flow)).findFirst())
                .flatMap(Observation::value);
    }

    private Optional<Observation> byPayback(BigDecimal years) {
        return find(BY_PAYBACK, "")
                .filter(row -> row.to().map(end -> years.compareTo(end) <= 0).orElse(true))
                .findFirst();
    }

    private Stream<Observation> find(String statistic, String stream) {
        return observations.stream()
                .filter(row -> row.statistic().equals(statistic) && row.stream().equals(stream));
    }

    private static String streamOf(Flow flow) {
        return switch (flow) {
            case Flow.Energy(EnergyCarrier carrier) ->
                carrier.id().startsWith("electricity") ? "electricity" : carrier.id();
            case Flow.Water water -> "water";
            case Flow.Waste waste -> "waste";
            case Flow.Solvent solvent -> "voc";
            case Flow.Refrigerant refrigerant -> "refrigerant";
            case Flow.Freight freight -> "freight";
            case Flow.Material material -> "material";
            case Flow.Purchase purchase -> "purchase";
            case Flow.Emission emission -> "emission";
        };
    }

    private static Optional<CostRule.ScaleLaw> law(Row row, List<Finding> findings) {
        Optional<BigDecimal> coefficient = row.decimal("log_coefficient");
        Optional<BigDecimal> exponent = row.decimal("exponent");
        Optional<BigDecimal> deviation = row.decimal("sd");
        if (coefficient.isEmpty() || exponent.isEmpty() || deviation.isEmpty()) {
            return Optional.empty();
        }
        String unit = row.text("unit").orElse("");
        if (Units.find(unit).isEmpty()) {
            findings.add(Finding.error("quantity.unknown-unit", row.position("unit"), unit));
        }
        return Units.find(unit)
                .map(it -> new CostRule.ScaleLaw(
                        coefficient.get(), exponent.get(), deviation.get(), it, currencyOf(row), OptionalInt.empty()));
    }

    private static Currency currencyOf(Row row) {
        return Currency.valueOf(row.text("currency").orElse(Currency.USD.name()));
    }
}
