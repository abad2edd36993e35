package org.vereda.partnership;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vereda.inventory.Amount;
import org.vereda.inventory.Metric;
import org.vereda.inventory.plausibility.Crowd;
import org.vereda.inventory.plausibility.Figure;
import org.vereda.inventory.plausibility.Relation;
import org.vereda.quantity.Money;
import org.vereda.quantity.Period;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Unit;
import org.vereda.quantity.Units;

/** The relations in which the printed figures and the savings of a ledger must stand. */
final class LedgerRelations {
    private static final String DATE = "date";
    private static final String PAYBACK = "payback";
    private static final String COMPANIES = "companies";
    private static final String SHARE = "share";
    private static final String PERCENT = "%";
    private static final BigDecimal OTHER_SAVINGS = BigDecimal.valueOf(5);

    private final Ledger ledger;
    private final List<Relation> relations = new ArrayList<>();

    LedgerRelations(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * All relations.
     *
     * @param carbonOfEnergy t CO2 per MWh that grid and fuels give, none where unknown; savings of carbon dioxide may lie
     *     five times outside, for some of them save no energy
     */
    List<Relation> all(Optional<Relation.Range> carbonOfEnergy) {
        ledger.published().forEach(this::printed);
        shares();
        entries();
        carbonOfEnergy.ifPresent(this::impliedFactors);
        return List.copyOf(relations);
    }

    private void printed(PublishedTotal row) {
        Figure figure = figure(row);
        if (row.metric().equals(DATE)) {
            relations.add(new Relation.Printed(figure, Relation.Form.DATE));
        } else if (row.isTotal()) {
            total(row, figure);
        } else if (row.amount().isEmpty()) {
            relations.add(new Relation.Printed(figure, Relation.Form.NUMBER));
        } else {
            peers(row, figure);
            projects(row, figure);
        }
    }

    private void total(PublishedTotal row, Figure figure) {
        List<PublishedTotal> parts = parts(row.metric());
        boolean countable = parts.stream().allMatch(part -> part.amount().isPresent());
        if (row.metric().equals(PAYBACK)) {
            ledger.paybackYears()
                    .ifPresent(years -> sum(Relation.SumKind.PAYBACK, figure, List.of(computed(figure, years))));
        } else if (!parts.isEmpty() && countable) {
            sum(
                    Relation.SumKind.PARTS,
                    figure,
                    parts.stream().map(LedgerRelations::figure).toList());
        } else if (row.amount().isEmpty()) {
            relations.add(new Relation.Printed(figure, Relation.Form.NUMBER));
        } else if (parts.isEmpty()) {
            projects(row, figure);
        }
    }

    private void sum(Relation.SumKind kind, Figure total, List<Figure> parts) {
        relations.add(new Relation.Sum(kind, total, parts, Relation.Rounding.NONE));
    }

    private static Figure computed(Figure printed, BigDecimal amount) {
        return Figure.of(printed.label(), printed.group(), amount, printed.unit(), printed.position());
    }

    /** A cohort's figure among those of the other cohorts, per company. */
    private void peers(PublishedTotal row, Figure figure) {
        if (row.metric().equals(COMPANIES) || row.unit().equals(PERCENT)) {
            return;
        }
        List<PublishedTotal> others = parts(row.metric()).stream()
                .filter(part -> !part.cohort().equals(row.cohort()))
                .filter(part -> perCompany(part).isPresent())
                .toList();
        Crowd crowd = Crowd.of(
                others.stream().flatMap(part -> perCompany(part).stream()).toList());
        companies(row)
                .ifPresent(count -> relations.add(new Relation.Peers(
                        figure,
                        Optional.of(count),
                        crowd,
                        others.stream().map(LedgerRelations::figure).toList())));
    }

    private Optional<Double> perCompany(PublishedTotal row) {
        return row.amount()
                .filter(amount -> amount.signum() > 0)
                .flatMap(amount -> companies(row)
                        .map(count -> Math.log10(amount.doubleValue()) - Math.log10(count.doubleValue())));
    }

    private Optional<BigDecimal> companies(PublishedTotal row) {
        return ledger.printed(row.cohort(), COMPANIES).filter(count -> count.signum() > 0);
    }

    private void projects(PublishedTotal row, Figure figure) {
        List<Ledger.Total> totals = row.isTotal()
                ? ledger.totals().stream()
                        .filter(total -> total.cohort().isEmpty())
                        .toList()
                : ledger.totals(row.cohort());
        totals.stream()
                .filter(total -> total.metric().equals(row.metric()))
                .flatMap(total -> inUnitOf(row, total.amount()).stream())
                .findFirst()
                .ifPresent(booked -> sum(Relation.SumKind.PROJECTS, figure, List.of(computed(figure, booked))));
    }

    private static Optional<BigDecimal> inUnitOf(PublishedTotal row, Amount amount) {
        return switch (amount) {
            case Amount.Physical(Quantity quantity) ->
                Units.find(row.unit())
                        .filter(quantity.unit()::isComparableWith)
                        .map(unit -> quantity.to(unit).amount());
            case Amount.Spent(Money money) ->
                row.unit().equals(money.currency().name()) ? Optional.of(money.amount()) : Optional.empty();
        };
    }

    /** Rows of the metric {@code share} of one cohort and source are shares of one whole. */
    private void shares() {
        Map<List<String>, List<Figure>> wholes = new LinkedHashMap<>();
        ledger.published().stream()
                .filter(row -> row.metric().equals(SHARE) && row.unit().equals(PERCENT))
                .forEach(row -> wholes.computeIfAbsent(List.of(row.cohort(), row.source()), key -> new ArrayList<>())
                        .add(figure(row)));
        wholes.values().forEach(parts -> relations.add(new Relation.Shares(parts)));
    }

    /** Savings of one facility and metric; without a document of its own a saving is told apart by its project. */
    private void entries() {
        Map<List<Object>, List<Figure>> accounts = new LinkedHashMap<>();
        ledger.savings().forEach(saving -> {
            String facility = ledger.project(saving.project())
                    .map(Project::facility)
                    .filter(id -> !id.isEmpty())
                    .orElse(saving.project());
            accounts.computeIfAbsent(List.of(facility, saving.metric(), saving.stage()), key -> new ArrayList<>())
                    .add(figure(saving, facility));
        });
        accounts.values().forEach(rows -> relations.add(new Relation.Entries(rows, false)));
    }

    private Figure figure(Saving saving, String facility) {
        String document = saving.claim().document();
        Optional<Period> period = ledger.project(saving.project())
                .flatMap(project -> project.start()
                        .flatMap(start -> project.end()
                                .filter(end -> !end.isBefore(start))
                                .map(end -> new Period(start, end))));
        BigDecimal amount = switch (saving.claim().value()) {
            case Amount.Physical(Quantity quantity) -> quantity.amount();
            case Amount.Spent(Money money) -> money.amount();
        };
        String unit = switch (saving.claim().value()) {
            case Amount.Physical(Quantity quantity) -> quantity.unit().symbol();
            case Amount.Spent(Money money) -> money.currency().name();
        };
        return new Figure(
                saving.metric(),
                facility,
                amount.toPlainString(),
                Optional.of(amount),
                unit,
                period,
                document.isEmpty() ? saving.project() : document,
                saving.claim().position());
    }

    private void impliedFactors(Relation.Range usual) {
        for (Saving carbon : ledger.savings()) {
            if (carbon.metric().equals(Metric.GHG.id())) {
                Stream.of(Metric.ENERGY, Metric.ELECTRICITY)
                        .flatMap(metric -> sibling(carbon, metric).stream())
                        .findFirst()
                        .ifPresent(energy -> impliedFactor(carbon, energy, usual));
            }
        }
    }

    private Optional<Saving> sibling(Saving carbon, Metric metric) {
        return ledger.savings().stream()
                .filter(saving -> saving.project().equals(carbon.project())
                        && saving.stage() == carbon.stage()
                        && saving.metric().equals(metric.id()))
                .findFirst();
    }

    private void impliedFactor(Saving carbon, Saving energy, Relation.Range usual) {
        Optional<Figure> above = figure(carbon, Units.TONNE);
        Optional<Figure> below = figure(energy, Units.MEGAWATT_HOUR);
        if (above.isPresent() && below.isPresent()) {
            relations.add(new Relation.Ratio(
                    Relation.RatioKind.IMPLIED_FACTOR, above.get(), below.get(), usual, OTHER_SAVINGS));
        }
    }

    private static Optional<Figure> figure(Saving saving, Unit unit) {
        return saving.claim().value() instanceof Amount.Physical(Quantity quantity)
                        && quantity.unit().isComparableWith(unit)
                ? Optional.of(Figure.of(
                        saving.metric(),
                        saving.project(),
                        quantity.to(unit).amount(),
                        unit.symbol(),
                        saving.claim().position()))
                : Optional.empty();
    }

    private List<PublishedTotal> parts(String metric) {
        return ledger.published().stream()
                .filter(row -> !row.isTotal() && row.metric().equals(metric))
                .toList();
    }

    private static Figure figure(PublishedTotal row) {
        return new Figure(
                row.what(),
                row.cohort(),
                row.printed(),
                row.amount(),
                row.unit(),
                Optional.empty(),
                row.source(),
                row.position());
    }
}
