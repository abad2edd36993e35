package org.vereda.footprint.product;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vereda.footprint.Factors;
import org.vereda.footprint.FootprintMethod;
import org.vereda.footprint.SiteFootprint;
import org.vereda.footprint.UncertaintyRules;
import org.vereda.footprint.method.GhgComponent;
import org.vereda.inventory.Activity;
import org.vereda.inventory.BomLine;
import org.vereda.inventory.ElectricityInstrument;
import org.vereda.inventory.Facility;
import org.vereda.inventory.Flow;
import org.vereda.inventory.FreightMode;
import org.vereda.inventory.Product;
import org.vereda.inventory.Production;
import org.vereda.inventory.Rows;
import org.vereda.inventory.SiteInventory;
import org.vereda.quantity.Currency;
import org.vereda.quantity.Evidence;
import org.vereda.quantity.Period;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Units;

/** Puts product systems together for tests. */
final class Systems {
    final List<Facility> facilities = new ArrayList<>();
    final List<Activity> activities = new ArrayList<>();
    final List<Production> production = new ArrayList<>();
    final List<Product> products = new ArrayList<>();
    final List<BomLine> bom = new ArrayList<>();
    final List<SupplierFootprint> received = new ArrayList<>();
    final List<ElectricityInstrument> instruments = new ArrayList<>();
    FootprintMethod method = Factors.method();
    Optional<Allocation.Key> allocation = Optional.empty();
    UncertaintyRules uncertainty = UncertaintyRules.none();

    Systems facility(String id, String subdivision) {
        facilities.add(Rows.facility(id, subdivision));
        return this;
    }

    Systems facility(String id, String subdivision, String naics) {
        facilities.add(Rows.facility(id, subdivision, naics, 100));
        return this;
    }

    Systems uses(String facility, String flow, String amount, String unit) {
        activities.add(Rows.row(facility, flow, amount, unit));
        return this;
    }

    Systems spends(String facility, String flow, String dollars) {
        activities.add(Rows.spent(facility, flow, dollars, Currency.USD, 2022));
        return this;
    }

    Systems product(String id, String unit, String kilograms) {
        products.add(Rows.product(id, unit, kilograms));
        return this;
    }

    Systems makes(String facility, String product, String amount, String unit, String value) {
        production.add(Rows.made(facility, product, amount, unit, value));
        return this;
    }

    Systems part(String product, String input, String amount, String unit, String supplier) {
        return line(product, new BomLine.Input.Made(input), amount, unit, supplier, "0", Optional.empty());
    }

    Systems buys(String product, String flow, String amount, String unit) {
        Flow bought = Rows.flow(flow);
        return line(product, new BomLine.Input.Bought(bought), amount, unit, "", "0", Optional.empty());
    }

    Systems line(
            String product,
            BomLine.Input input,
            String amount,
            String unit,
            String supplier,
            String loss,
            Optional<String> kilometers) {
        Optional<BomLine.Leg> leg =
                kilometers.map(distance -> new BomLine.Leg(FreightMode.TRUCK, Quantity.of(distance, Units.KILOMETER)));
        bom.add(new BomLine(
                product,
                input,
                Rows.claim(Rows.physical(amount, unit), Evidence.CALCULATED),
                supplier,
                new BigDecimal(loss),
                leg));
        return this;
    }

    /** A redeemed certificate of the year and country. */
    Systems certificate(String facility, String market, String megawattHours, String kilogramsPerMegawattHour) {
        instruments.add(new ElectricityInstrument(
                facility,
                Rows.YEAR,
                ElectricityInstrument.Kind.CERTIFICATE,
                Quantity.of(megawattHours, Units.MEGAWATT_HOUR),
                Rows.YEAR.end().getYear(),
                market,
                "CERT-" + instruments.size(),
                true,
                Optional.of(Quantity.of(kilogramsPerMegawattHour, Units.parse("kg/MWh"))),
                "supplier",
                "",
                SourcePosition.of("electricity.csv", 2 + instruments.size(), 1)));
        return this;
    }

    Systems sent(String product, String supplier, String kilograms, String unit, String primary, Period validity) {
        received.add(new SupplierFootprint(
                product,
                supplier,
                Map.of(GhgComponent.UNDIVIDED, new BigDecimal(kilograms)),
                Quantity.of(1, Units.parse(unit)),
                new BigDecimal(primary),
                validity,
                "AR5",
                "PACT 3.0",
                SourcePosition.of("footprints/" + product + ".json", 1, 1)));
        return this;
    }

    List<SiteFootprint> sites() {
        return facilities.stream()
                .map(facility -> SiteFootprint.of(
                        SiteInventory.of(facility, Rows.YEAR, activities, production), method, instruments))
                .toList();
    }

    ProductFootprints solve() {
        return ProductFootprints.of(new ProductSystem(
                method, Rows.YEAR, sites(), products, bom, received, allocation, Map.of(), uncertainty));
    }
}
