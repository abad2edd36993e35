package org.vereda.sources.folder;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.vereda.inventory.Activity;
import org.vereda.inventory.Amount;
import org.vereda.inventory.BomLine;
import org.vereda.inventory.Coordinates;
import org.vereda.inventory.Facility;
import org.vereda.inventory.Flow;
import org.vereda.inventory.FreightMode;
import org.vereda.inventory.IndustryCode;
import org.vereda.inventory.Product;
import org.vereda.inventory.Production;
import org.vereda.inventory.Register;
import org.vereda.inventory.releases.Medium;
import org.vereda.inventory.releases.Release;
import org.vereda.partnership.Organization;
import org.vereda.partnership.Role;
import org.vereda.quantity.Country;
import org.vereda.quantity.Evidence;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Period;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Subdivision;
import org.vereda.quantity.Unit;
import org.vereda.quantity.Units;
import org.vereda.sources.table.TableRow;

/** Reads the rows about organizations, facilities, what they use, make and release, and their products. */
final class SiteTables {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int NEWEST_NAICS = 2022;
    private static final Map<Register, String> REGISTER_COLUMNS = Map.of(
            Register.TRI, "tri_id", Register.NPRI, "npri_id", Register.RETC, "retc_id", Register.OS_HUB, "os_id");

    private final FolderNames names;
    private final FolderCells cells;
    private final Predicate<IndustryCode> knownIndustry;
    private final Map<String, String> operators = new HashMap<>();

    SiteTables(FolderNames names, FolderCells cells, Predicate<IndustryCode> knownIndustry) {
        this.names = names;
        this.cells = cells;
        this.knownIndustry = knownIndustry;
    }

    Optional<Organization> organization(TableRow row) {
        Optional<String> id = names.define(FolderTable.ORGANIZATIONS, row);
        Optional<String> name = row.text("name");
        Optional<Role> role = row.oneOf("role", Role.class);
        Optional<Country> country = row.country("country");
        OptionalInt employees = employees(row);
        return FolderCells.allOf(id, name, role, country)
                ? Optional.of(
                        new Organization(id.get(), name.get(), role.get(), country.get(), employees, row.position()))
                : Optional.empty();
    }

    Optional<Facility> facility(TableRow row) {
        Optional<String> id = names.define(FolderTable.FACILITIES, row);
        Optional<String> organization = names.refer(FolderTable.ORGANIZATIONS, row, "organization");
        Optional<String> name = row.text("name");
        Optional<Subdivision> subdivision = row.subdivision("subdivision").filter(place -> isInCountry(row, place));
        Optional<Coordinates> coordinates = coordinates(row);
        Optional<IndustryCode> industry = industry(row);
        OptionalInt employees = employees(row);
        if (!FolderCells.allOf(id, organization, name, subdivision)) {
            return Optional.empty();
        }
        operators.put(id.get(), organization.get());
        return Optional.of(new Facility(
                id.get(),
                organization.get(),
                name.get(),
                subdivision.get(),
                row.optionalText("city").orElse(""),
                row.optionalText("postal_code").orElse(""),
                row.optionalText("grid").orElse(""),
                coordinates,
                industry,
                registerIds(row),
                FolderNames.list(row, "processes"),
                employees,
                row.position()));
    }

    Optional<Product> product(TableRow row) {
        Optional<String> id = names.define(FolderTable.PRODUCTS, row);
        Optional<String> name = row.text("name");
        Optional<Unit> unit = row.unit("declared_unit");
        BigDecimal size = positive(row, "declared_amount").orElse(BigDecimal.ONE);
        Optional<Quantity> mass = cells.quantity(row.optional(), "mass", "mass_unit");
        return FolderCells.allOf(id, name, unit)
                ? Optional.of(new Product(id.get(), name.get(), new Quantity(size, unit.get()), mass, row.position()))
                : Optional.empty();
    }

    Optional<Activity> activity(TableRow row) {
        Optional<String> facility = names.refer(FolderTable.FACILITIES, row, "facility");
        Optional<Period> period = row.period("period_start", "period_end");
        Optional<Flow> flow = FolderCells.flow(row);
        Optional<Amount> amount = cells.amount(row).filter(stated -> LargestAmounts.isPossible(row, stated));
        return FolderCells.allOf(facility, period, flow, amount)
                ? Optional.of(new Activity(
                        facility.get(),
                        period.get(),
                        flow.get(),
                        row.optionalText("end_use").orElse(""),
                        cells.claim(row, "amount", amount.get(), operator(facility.get()))))
                : Optional.empty();
    }

    Optional<Production> production(TableRow row) {
        Optional<String> facility = names.refer(FolderTable.FACILITIES, row, "facility");
        Optional<Period> period = row.period("period_start", "period_end");
        Optional<String> product = names.refer(FolderTable.PRODUCTS, row, "product");
        Optional<Quantity> amount = cells.quantity(row, "amount", "unit");
        var value = cells.money(row.optional(), "value", "currency");
        return FolderCells.allOf(facility, period, product, amount)
                ? Optional.of(new Production(
                        facility.get(),
                        period.get(),
                        product.get(),
                        cells.claim(row, "amount", amount.get(), operator(facility.get())),
                        value))
                : Optional.empty();
    }

    Optional<BomLine> bomLine(TableRow row) {
        Optional<String> product = names.refer(FolderTable.PRODUCTS, row, "product");
        Optional<BomLine.Input> input = row.text("input").flatMap(text -> input(row, text));
        Optional<Amount> amount = cells.amount(row);
        Optional<String> supplier =
                row.optionalText("supplier").flatMap(text -> names.refer(FolderTable.FACILITIES, row, "supplier"));
        BigDecimal loss = loss(row).orElse(BigDecimal.ZERO);
        Optional<BomLine.Leg> leg = leg(row);
        return FolderCells.allOf(product, input, amount)
                ? Optional.of(new BomLine(
                        product.get(),
                        input.get(),
                        cells.claim(
                                row,
                                "amount",
                                amount.get(),
                                supplier.map(this::operator).orElse("")),
                        supplier.orElse(""),
                        loss,
                        leg))
                : Optional.empty();
    }

    Optional<Release> release(TableRow row) {
        Optional<String> facility = names.refer(FolderTable.FACILITIES, row, "facility");
        Optional<Register> register = row.oneOf("register", Register.class);
        Optional<Integer> year = FolderCells.year(row);
        Optional<String> substance = row.text("substance");
        Optional<Medium> medium = row.oneOf("medium", Medium.class);
        Optional<Quantity> amount = cells.quantity(row, "amount", "unit").filter(quantity -> isMass(row, quantity));
        return FolderCells.allOf(facility, register, year, substance, medium, amount)
                ? Optional.of(new Release(
                        register.get(),
                        year.get(),
                        facility.get(),
                        substance.get(),
                        row.optionalText("substance_name").orElse(""),
                        medium.get(),
                        cells.claim(row, "amount", amount.get(), operator(facility.get()), Evidence.CALCULATED)))
                : Optional.empty();
    }

    private static boolean isMass(TableRow row, Quantity quantity) {
        boolean mass = quantity.unit().isComparableWith(Units.KILOGRAM);
        if (!mass) {
            row.report(Finding.error(
                    "sources.release-not-a-mass",
                    row.position("unit"),
                    row.cell("unit").value()));
        }
        return mass;
    }

    private String operator(String facility) {
        return operators.getOrDefault(facility, "");
    }

    private static OptionalInt employees(TableRow row) {
        return row.optional().integer("employees").stream()
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    private static boolean isInCountry(TableRow row, Subdivision place) {
        Optional<Country> stated = row.optional().country("country");
        boolean contradicts = stated.isPresent() && stated.get() != place.country();
        if (contradicts) {
            row.report(Finding.error(
                    "sources.country-contradicts",
                    row.position("country"),
                    stated.get().name(),
                    place.code()));
        }
        return !contradicts;
    }

    private static Optional<Coordinates> coordinates(TableRow row) {
        Optional<BigDecimal> latitude = degrees(row, "latitude", 90);
        Optional<BigDecimal> longitude = degrees(row, "longitude", 180);
        if (row.cell("latitude").isBlank() != row.cell("longitude").isBlank()) {
            row.report(Finding.error("sources.half-a-place", row.position("latitude")));
        }
        if (longitude.isPresent() && longitude.get().signum() > 0) {
            row.report(Finding.warning(
                    "sources.longitude-east",
                    row.position("longitude"),
                    longitude.get().toPlainString()));
        }
        return latitude.flatMap(
                north -> longitude.map(east -> new Coordinates(north.doubleValue(), east.doubleValue())));
    }

    private static Optional<BigDecimal> degrees(TableRow row, String column, int most) {
        return row.optional().decimal(column).filter(number -> {
            boolean possible = number.abs().compareTo(BigDecimal.valueOf(most)) <= 0;
            if (!possible) {
                row.report(Finding.error(
                        "sources.not-degrees", row.position(column), number.toPlainString(), Integer.toString(most)));
            }
            return possible;
        });
    }

    private Optional<IndustryCode> industry(TableRow row) {
        int vintage = row.optional().integer("naics_vintage").orElse(NEWEST_NAICS);
        return row.optionalText("naics").flatMap(digits -> {
            try {
                IndustryCode code = new IndustryCode(digits, vintage);
                if (!knownIndustry.test(code)) {
                    row.report(Finding.error(
                            "sources.unknown-industry", row.position("naics"), digits, Integer.toString(vintage)));
                }
                return Optional.of(code);
            } catch (InvalidInput e) {
                e.at(row.position("naics")).findings().forEach(row::report);
                return Optional.empty();
            }
        });
    }

    private static Map<Register, String> registerIds(TableRow row) {
        Map<Register, String> ids = new EnumMap<>(Register.class);
        REGISTER_COLUMNS.forEach((register, column) -> row.optionalText(column).ifPresent(id -> ids.put(register, id)));
        return ids;
    }

    private Optional<BomLine.Input> input(TableRow row, String text) {
        if (names.has(FolderTable.PRODUCTS, text)) {
            return Optional.of(new BomLine.Input.Made(text));
        }
        Optional<BomLine.Input> bought = Flow.find(text).map(BomLine.Input.Bought::new);
        if (bought.isEmpty()) {
            names.reportUnknown(FolderTable.PRODUCTS, row, "input", text, "sources.unknown-input");
        }
        return bought;
    }

    private Optional<BigDecimal> loss(TableRow row) {
        return cells.notNegative(row.optional(), "loss_percent").flatMap(percent -> {
            if (percent.compareTo(HUNDRED) < 0) {
                return Optional.of(percent.movePointLeft(2));
            }
            row.report(Finding.error("sources.loss-too-large", row.position("loss_percent"), percent.toPlainString()));
            return Optional.empty();
        });
    }

    private Optional<BomLine.Leg> leg(TableRow row) {
        Optional<FreightMode> mode = row.optional().oneOf("freight_mode", FreightMode.class);
        if (mode.isEmpty()) {
            return Optional.empty();
        }
        return cells.quantity(row, "freight_distance", "freight_unit")
                .map(distance -> new BomLine.Leg(mode.get(), distance));
    }

    private static Optional<BigDecimal> positive(TableRow row, String column) {
        return row.optional().decimal(column).filter(number -> {
            if (number.signum() <= 0) {
                row.report(Finding.error("sources.not-positive", row.position(column), number.toPlainString()));
            }
            return number.signum() > 0;
        });
    }
}
