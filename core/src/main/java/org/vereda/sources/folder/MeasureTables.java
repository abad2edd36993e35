package org.vereda.sources.folder;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.vereda.inventory.Flow;
import org.vereda.inventory.SubstanceBurden;
import org.vereda.measures.EndUseShare;
import org.vereda.measures.FormulaInputs;
import org.vereda.measures.MeasureLibrary;
import org.vereda.measures.Price;
import org.vereda.measures.composition.Composition;
import org.vereda.quantity.Claim;
import org.vereda.quantity.Country;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Money;
import org.vereda.quantity.NearestName;
import org.vereda.quantity.Subdivision;
import org.vereda.quantity.Unit;
import org.vereda.sources.MeasureCells;
import org.vereda.sources.table.TableRow;

/** Reads the rows that measures need: how a site's use divides into end uses, and what a unit of a flow costs. */
final class MeasureTables {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final FolderNames names;
    private final FolderCells cells;

    MeasureTables(FolderNames names, FolderCells cells) {
        this.names = names;
        this.cells = cells;
    }

    Optional<EndUseShare> endUse(TableRow row) {
        Optional<String> facility = facilityOrAll(row);
        Optional<String> group = row.text("group");
        Optional<Flow> flow = FolderCells.flow(row);
        Optional<BigDecimal> share = share(row);
        return FolderCells.allOf(facility, group, flow, share)
                ? Optional.of(new EndUseShare(
                        facility.get(), group.get(), flow.get(), cells.claim(row, "share_percent", share.get(), "")))
                : Optional.empty();
    }

    Optional<Composition> composition(TableRow row) {
        Optional<String> facility = facilityOrAll(row);
        Optional<Flow> flow = FolderCells.flow(row);
        Optional<String> substance =
                row.text("substance").filter(text -> FolderCells.isSubstance(row, "substance", text));
        Optional<SubstanceBurden.Compartment> into = row.oneOf("into", SubstanceBurden.Compartment.class);
        Optional<Composition.Basis> basis = row.oneOf("of", Composition.Basis.class);
        Optional<BigDecimal> share = share(row);
        return FolderCells.allOf(facility, flow, substance, into, basis, share)
                ? Optional.of(new Composition(
                        facility.get(),
                        row.optionalText("group").orElse(""),
                        flow.get(),
                        new SubstanceBurden(substance.get(), into.get()),
                        basis.get(),
                        cells.claim(row, "share_percent", share.get(), "")))
                : Optional.empty();
    }

    private Optional<String> facilityOrAll(TableRow row) {
        return row.cell("facility").value().equals(EndUseShare.ALL)
                ? Optional.of(EndUseShare.ALL)
                : names.refer(FolderTable.FACILITIES, row, "facility");
    }

    /** What is known about a facility's equipment; the evidence of a row without one is an estimate. */
    Optional<FormulaInputs.Input> equipment(TableRow row) {
        Optional<String> facility = names.refer(FolderTable.FACILITIES, row, "facility");
        Optional<String> input = row.text("input");
        Optional<BigDecimal> amount = row.decimal("amount");
        if (!FolderCells.allOf(facility, input, amount)) {
            return Optional.empty();
        }
        Claim<BigDecimal> claim = cells.claim(row, "amount", amount.get(), "");
        return Optional.of(new FormulaInputs.Input(
                facility.get(),
                row.optionalText("measure").orElse(""),
                input.get(),
                claim.value(),
                row.optionalText("unit").orElse(""),
                claim.evidence(),
                claim.document(),
                claim.position()));
    }

    /** A row of the partnership's own measures, as the room that knows its columns asks for it. */
    Optional<MeasureLibrary.Row> measure(TableRow row) {
        return Optional.of(new MeasureCells(row));
    }

    Optional<Price> price(TableRow row) {
        Optional<String> scope = row.text("scope").filter(text -> isScope(row, text));
        Optional<Flow> flow = FolderCells.flow(row);
        Optional<Money> money = cells.money(row, "price", "currency");
        Optional<Unit> unit = row.unit("unit");
        BigDecimal change = row.optional().decimal("change_percent").orElse(BigDecimal.ZERO);
        return FolderCells.allOf(scope, flow, money, unit)
                ? Optional.of(new Price(
                        scope.get(),
                        flow.get(),
                        cells.claim(row, "price", money.get(), ""),
                        unit.get(),
                        change.movePointLeft(2)))
                : Optional.empty();
    }

    private static Optional<BigDecimal> share(TableRow row) {
        return row.decimal("share_percent").flatMap(percent -> {
            if (percent.signum() > 0 && percent.compareTo(HUNDRED) <= 0) {
                return Optional.of(percent.movePointLeft(2));
            }
            row.report(Finding.error(
                    "sources.share-out-of-range", row.position("share_percent"), percent.toPlainString()));
            return Optional.empty();
        });
    }

    private boolean isScope(TableRow row, String text) {
        boolean known = text.equals(Price.ALL)
                || Arrays.stream(Country.values())
                        .anyMatch(country -> country.name().equals(text))
                || names.has(FolderTable.FACILITIES, text)
                || isSubdivision(text);
        if (!known) {
            row.report(Finding.error(
                    "sources.unknown-scope",
                    row.position("scope"),
                    text,
                    NearestName.orNone(text, names.ids(FolderTable.FACILITIES))));
        }
        return known;
    }

    private static boolean isSubdivision(String text) {
        try {
            return Subdivision.parse(text).code().equals(text);
        } catch (InvalidInput e) {
            return false;
        }
    }
}
