package org.vereda.app.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.vereda.inventory.Coordinates;
import org.vereda.inventory.IndustryCode;
import org.vereda.inventory.Register;
import org.vereda.inventory.comparison.beside.BesideInMemory;
import org.vereda.inventory.releases.FacilityAddress;
import org.vereda.inventory.releases.FacilityKey;
import org.vereda.inventory.releases.Medium;
import org.vereda.inventory.releases.OffSiteTransfer;
import org.vereda.inventory.releases.RegisterFacility;
import org.vereda.inventory.releases.RegisterReport;
import org.vereda.inventory.releases.Release;
import org.vereda.inventory.releases.ReportingState;
import org.vereda.inventory.releases.SourceReduction;
import org.vereda.inventory.statistics.MissingFigure;
import org.vereda.inventory.statistics.Statistic;
import org.vereda.quantity.Claim;
import org.vereda.quantity.Country;
import org.vereda.quantity.Evidence;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Subdivision;
import org.vereda.quantity.Units;

/** Made-up rows of three registers and a published table, the same for the same seed. */
final class MadeRows {
    private static final List<Register> REGISTERS = List.of(Register.TRI, Register.NPRI, Register.RETC);
    private static final Map<Register, List<String>> STATES = Map.of(
            Register.TRI, List.of("US-IL", "US-OH"),
            Register.NPRI, List.of("CA-ON", "CA-QC"),
            Register.RETC, List.of("MX-PUE", "MX-NLE"));
    private static final List<String> SUBSTANCES = List.of("108-88-3", "7439-92-1", "75-09-2", "made up");
    private static final List<Medium> WAYS =
            List.of(Medium.TRANSFER_RECYCLING, Medium.TRANSFER_DISPOSAL, Medium.TRANSFER_TREATMENT);
    private static final List<String> CODES = List.of("W13", "W52", "S01", "S21", "S43", "ZZ");
    private static final List<String> COUNTRIES = List.of("US", "CA", "MX", "China", "");

    private final Random random;
    private final List<RegisterFacility> facilities = new ArrayList<>();
    private final List<RegisterReport> reports = new ArrayList<>();
    private final List<OffSiteTransfer> transfers = new ArrayList<>();
    private final List<SourceReduction> reductions = new ArrayList<>();
    private final Map<List<Object>, Statistic> figures = new LinkedHashMap<>();
    private final List<MissingFigure> missing = new ArrayList<>();
    private int line;

    private MadeRows(long seed) {
        random = new Random(seed);
    }

    static BesideInMemory.Held of(long seed) {
        MadeRows made = new MadeRows(seed);
        for (Register register : REGISTERS) {
            for (int plant = 1; plant <= 4; plant++) {
                for (int year = 2019; year <= 2022; year++) {
                    made.site(register, "P" + plant, year);
                }
            }
        }
        for (int i = 0; i < 60; i++) {
            made.figure();
        }
        return new BesideInMemory.Held(
                made.facilities,
                made.reports,
                made.transfers,
                made.reductions,
                List.copyOf(made.figures.values()),
                made.missing);
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private SourcePosition position() {
        return SourcePosition.of("made.csv", ++line, 1 + random.nextInt(9));
    }

    private void site(Register register, String id, int year) {
        boolean isDescribed = random.nextInt(5) > 0;
        if (isDescribed) {
            facilities.add(facility(register, id, year));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            reports.add(report(register, id, year, SUBSTANCES.get(i)));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            transfers.add(transfer(register, id, year));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            String substance = one(SUBSTANCES);
            reductions.add(new SourceReduction(
                    register,
                    year,
                    id,
                    substance,
                    substance,
                    one(CODES),
                    "what was done",
                    List.of("T01"),
                    random.nextBoolean() ? Optional.of("R" + random.nextInt(3)) : Optional.empty(),
                    position()));
        }
    }

    private RegisterFacility facility(Register register, String id, int year) {
        return new RegisterFacility(
                register,
                year,
                id,
                "Plant " + id + " " + register,
                random.nextBoolean() ? "Parent " + random.nextInt(2) : "",
                random.nextInt(6) > 0
                        ? Optional.of(new Subdivision(one(STATES.getOrDefault(register, List.of()))))
                        : Optional.empty(),
                random.nextBoolean() ? "Springfield" : "",
                random.nextBoolean() ? Optional.of(new Coordinates(41.5, -87.5)) : Optional.empty(),
                random.nextBoolean()
                        ? Optional.of(new IndustryCode(random.nextBoolean() ? "336111" : "336370", 2017))
                        : Optional.empty(),
                FacilityAddress.NONE,
                random.nextBoolean() ? Set.of(new FacilityKey("FRS", "11" + id)) : Set.of(),
                position());
    }

    private RegisterReport report(Register register, String id, int year, String substance) {
        Claim<Quantity> claim = claim(new Quantity(new BigDecimal(1 + random.nextInt(900)), Units.KILOGRAM));
        List<Release> releases = random.nextBoolean()
                ? List.of(new Release(register, year, id, substance, substance, Medium.AIR_STACK, claim))
                : List.of();
        return new RegisterReport(
                register,
                year,
                id,
                Optional.empty(),
                substance,
                substance,
                releases.isEmpty() ? ReportingState.ZERO : ReportingState.REPORTED,
                releases,
                Optional.empty(),
                Optional.empty(),
                position());
    }

    private OffSiteTransfer transfer(Register register, String id, int year) {
        String country = one(COUNTRIES);
        String substance = one(SUBSTANCES);
        int receiver = random.nextInt(4);
        Quantity amount = random.nextInt(6) == 0
                ? new Quantity(new BigDecimal("0.004"), Units.parse("MJ"))
                : new Quantity(new BigDecimal(random.nextInt(100_000)).movePointLeft(3), Units.POUND);
        return new OffSiteTransfer(
                register,
                year,
                id,
                substance,
                substance,
                one(WAYS),
                new OffSiteTransfer.Receiver(
                        receiver == 0 ? "" : "ID" + receiver,
                        "Receiver " + receiver,
                        country.length() == 2 ? Optional.of(Country.valueOf(country)) : Optional.empty(),
                        Optional.empty(),
                        "",
                        country),
                claim(amount));
    }

    private Claim<Quantity> claim(Quantity amount) {
        return new Claim<>(amount, Evidence.ESTIMATED, "made", "", position());
    }

    private void figure() {
        boolean regional = random.nextBoolean();
        Optional<Subdivision> region = regional ? Optional.of(new Subdivision("CA-ON")) : Optional.empty();
        Statistic.Sector sector = random.nextBoolean()
                ? new Statistic.Sector("IOIC", "BS33610", "Motor vehicles", false)
                : new Statistic.Sector("IOIC", "BS336", "Transportation equipment", true);
        int year = 2019 + random.nextInt(4);
        String indicator = random.nextBoolean() ? "ghg" : "energy";
        String table = "made-" + indicator;
        if (random.nextInt(8) == 0) {
            missing.add(new MissingFigure(
                    table,
                    Country.CA,
                    region,
                    sector,
                    year,
                    indicator,
                    "",
                    "x",
                    MissingFigure.Reason.CONFIDENTIAL,
                    position()));
        } else {
            figures.putIfAbsent(
                    List.of(table, region, sector, year),
                    new Statistic(
                            table,
                            Country.CA,
                            region,
                            sector,
                            year,
                            indicator,
                            "",
                            "AR5",
                            new Quantity(
                                    new BigDecimal("12.50"), indicator.equals("ghg") ? Units.TONNE : Units.parse("TJ")),
                            "p",
                            new SourcePosition("made.xlsx", "Sheet 1", ++line, 2)));
        }
    }
}
