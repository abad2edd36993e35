package org.vereda.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vereda.exchange.wire.WireUnits;
import org.vereda.footprint.product.SupplierFootprint;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Period;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Unit;

/** Turns the fields of one received footprint into what a calculation can use, and says what is wrong with it. */
final class WireReader {
    private static final int VALID_YEARS = 3;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private final WireFields fields;
    private final WireFormat format;
    private final Partners partners;

    WireReader(WireFields fields, WireFormat format, Partners partners) {
        this.fields = fields;
        this.format = format;
        this.partners = partners;
    }

    /** The footprint, or nothing where a finding says why it cannot be used. */
    Optional<SupplierFootprint> read() {
        if (fields.text("status").equals("Deprecated")
                || fields.text("extWBCSD_pfStatus").equals("Deprecated")) {
            fields.add(Finding.warning("exchange.deprecated", fields.place(), fields.text("id")));
            return Optional.empty();
        }
        Optional<String> product = product();
        Optional<BigDecimal> total = required(format.total);
        Optional<Quantity> declared = declared();
        Optional<Period> validity = validity();
        total.ifPresent(this::checkTotal);
        checkForm();
        if (product.isEmpty() || total.isEmpty() || declared.isEmpty() || validity.isEmpty()) {
            return Optional.empty();
        }
        return footprint(product.get(), total.get(), declared.get(), validity.get());
    }

    private Optional<SupplierFootprint> footprint(
            String product, BigDecimal total, Quantity declared, Period validity) {
        try {
            return Optional.of(new SupplierFootprint(
                    product,
                    supplier(),
                    new WireParts(fields, format).of(total),
                    declared,
                    primaryShare(),
                    validity,
                    gwpSet(),
                    standard(),
                    fields.place()));
        } catch (InvalidInput invalid) {
            invalid.at(fields.place()).findings().forEach(fields::add);
            return Optional.empty();
        }
    }

    private Optional<String> product() {
        List<String> names = named("productIds", format.name);
        Optional<String> product = partners.product(names);
        if (product.isEmpty()) {
            fields.add(Finding.warning("exchange.unknown-product", fields.place(), String.join(", ", names)));
        }
        return product;
    }

    private String supplier() {
        List<String> names = named("companyIds", "companyName");
        Optional<String> supplier = partners.supplier(names);
        if (supplier.isEmpty()) {
            fields.add(Finding.note("exchange.unknown-supplier", fields.place(), String.join(", ", names)));
        }
        return supplier.orElse("");
    }

    private List<String> named(String identifiers, String name) {
        List<String> names = new ArrayList<>(fields.texts(identifiers));
        Stream.of(fields.text(name)).filter(text -> !text.isEmpty()).forEach(names::add);
        return names;
    }

    private Optional<BigDecimal> required(String name) {
        if (!fields.has(name)) {
            fields.add(Finding.error("exchange.field-missing", fields.place(), name));
        }
        return fields.number(name);
    }

    /** The amount that the total is stated for; in PACT 2 and Catena-X 7 one unit, whatever the product holds. */
    private Optional<Quantity> declared() {
        String word = fields.text(format.unit);
        Optional<Unit> unit = WireUnits.find(word);
        if (unit.isEmpty()) {
            fields.add(Finding.error("exchange.bad-unit", fields.place(), format.unit, word));
        }
        Optional<BigDecimal> amount = required(format.amount);
        boolean ambiguous = !format.perAmount
                && amount.filter(value -> value.compareTo(BigDecimal.ONE) != 0).isPresent();
        if (ambiguous) {
            fields.add(Finding.warning(
                    "exchange.per-unit-assumed", fields.place(), amount.get().toPlainString(), word));
        }
        Optional<BigDecimal> counted = format.perAmount ? amount : amount.map(value -> BigDecimal.ONE);
        return unit.flatMap(known -> counted.map(value -> new Quantity(value, known)));
    }

    /** As stated, or three years from the end of the reference period, which is the day after its last one. */
    private Optional<Period> validity() {
        Optional<LocalDate> referenceEnd = fields.day("referencePeriodEnd");
        if (referenceEnd.isEmpty()) {
            fields.add(Finding.error("exchange.field-missing", fields.place(), "referencePeriodEnd"));
            return Optional.empty();
        }
        LocalDate latest = referenceEnd.get().plusYears(VALID_YEARS);
        LocalDate start = fields.day("validityPeriodStart").orElse(referenceEnd.get());
        LocalDate end = fields.day("validityPeriodEnd").orElse(latest.minusDays(1));
        if (end.isAfter(latest)) {
            fields.add(Finding.warning("exchange.valid-too-long", fields.place(), end.toString(), latest.toString()));
        }
        try {
            return Optional.of(new Period(start, end));
        } catch (InvalidInput reversed) {
            reversed.at(fields.place()).findings().forEach(fields::add);
            return Optional.empty();
        }
    }

    private BigDecimal primaryShare() {
        Optional<BigDecimal> percent = fields.number("primaryDataShare");
        boolean outside = percent.filter(value -> value.signum() < 0 || value.compareTo(HUNDRED) > 0)
                .isPresent();
        if (percent.isEmpty() || outside) {
            fields.add(Finding.warning(
                    "exchange.no-primary-share",
                    fields.place(),
                    percent.map(BigDecimal::toPlainString).orElse("-")));
            return BigDecimal.ZERO;
        }
        return percent.get().movePointLeft(2);
    }

    private String gwpSet() {
        List<String> sets = fields.texts(format.gwp);
        if (sets.size() != 1) {
            fields.add(Finding.warning("exchange.gwp-not-single", fields.place(), String.join(", ", sets)));
            return "";
        }
        return sets.getFirst();
    }

    private String standard() {
        String version = String.join(" ", fields.texts("specVersion"));
        return format.isPact() ? "PACT " + version : "Catena-X PCF " + version.substring(version.lastIndexOf(':') + 1);
    }

    private void checkTotal(BigDecimal total) {
        if (total.signum() < 0) {
            fields.add(Finding.warning("exchange.negative-total", fields.place(), format.total, total.toPlainString()));
        }
    }

    private void checkForm() {
        List<String> levels = Stream.of("geographyRegionOrSubregion", "geographyCountry", "geographyCountrySubdivision")
                .filter(fields::has)
                .toList();
        if (format.isPact() && levels.size() > 1) {
            fields.add(Finding.warning("exchange.two-geographies", fields.place(), String.join(", ", levels)));
        }
        String form = fields.text("partialFullPcf");
        if (!form.isEmpty() && !form.equals("Cradle-to-gate")) {
            fields.add(Finding.warning("exchange.not-cradle-to-gate", fields.place(), form));
        }
    }
}
