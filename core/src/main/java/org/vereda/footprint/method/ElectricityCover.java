package org.vereda.footprint.method;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vereda.inventory.ElectricityInstrument;
import org.vereda.inventory.ElectricityInstrument.Kind;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Finding.Severity;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Units;

/**
 * What covers the bought electricity of a facility by market: instruments in the order of Catena-X rulebook 4, 5.2.6 (direct
 * line, supplier's product, certificates, supplier's mix), and what is left for the residual mix.
 *
 * <p>An instrument counts where it is unique, redeemed, of the year and of the market of the use, and states its factor
 * (GHG Protocol Scope 2 Guidance, chapter 7). A direct line needs no certificate, but none of it may be sold on. One that does
 * not count is a finding, and what it would have covered falls to the residual mix.
 *
 * @param use the electricity bought, kWh
 * @param shares what instruments cover, kWh each above zero, together at most the use
 * @param findings instruments that do not count, or not to their full amount
 */
public record ElectricityCover(BigDecimal use, List<Share> shares, List<Finding> findings) {
    public ElectricityCover {
        shares = List.copyOf(shares);
        findings = List.copyOf(findings);
    }

    /**
     * What one instrument covers.
     *
     * @param instrument the instrument, with its factor
     * @param kilowattHours how much of the use
     */
    public record Share(ElectricityInstrument instrument, BigDecimal kilowattHours) {}

    /**
     * Covers the use of one facility in a year.
     *
     * @param use kWh bought
     * @param year the year of the use
     * @param markets the grid region, subdivision and country of the facility
     * @param own the facility's instruments
     * @param all the instruments of all facilities, to see whether one is used twice
     */
    public static ElectricityCover of(
            BigDecimal use,
            int year,
            List<String> markets,
            List<ElectricityInstrument> own,
            Collection<ElectricityInstrument> all) {
        List<Finding> findings = new ArrayList<>();
        Map<String, ElectricityInstrument> firstUses = firstUses(all);
        List<Share> shares = new ArrayList<>();
        BigDecimal open = use;
        for (ElectricityInstrument instrument : inOrder(own)) {
            if (counts(instrument, year, markets, firstUses, findings)) {
                BigDecimal amount = instrument.amount().to(Units.KILOWATT_HOUR).amount();
                BigDecimal covered = amount.min(open);
                if (covered.compareTo(amount) < 0) {
                    findings.add(note(instrument, amount.subtract(covered)));
                }
                if (covered.signum() > 0) {
                    shares.add(new Share(instrument, covered));
                }
                open = open.subtract(covered);
            }
        }
        return new ElectricityCover(use, shares, findings);
    }

    /** kWh that no instrument covers: for the residual mix, else the fossil mix, else the location mix. */
    public BigDecimal uncovered() {
        return shares.stream().map(Share::kilowattHours).reduce(use, BigDecimal::subtract);
    }

    /** The share of the use that one instrument covers, 0 to 1. */
    public BigDecimal fraction(Share share) {
        return share.kilowattHours().divide(use, MathContext.DECIMAL128);
    }

    /** The share of the use that no instrument covers, so that all fractions sum to exactly 1. */
    public BigDecimal uncoveredFraction() {
        return shares.stream().map(this::fraction).reduce(BigDecimal.ONE, BigDecimal::subtract);
    }

    private static List<ElectricityInstrument> inOrder(List<ElectricityInstrument> instruments) {
        return instruments.stream()
                .sorted(Comparator.comparing(ElectricityInstrument::kind)
                        .thenComparing(ElectricityInstrument::position))
                .toList();
    }

    private static Map<String, ElectricityInstrument> firstUses(Collection<ElectricityInstrument> all) {
        Map<String, ElectricityInstrument> firsts = new HashMap<>();
        all.stream()
                .filter(instrument -> isTracked(instrument.kind()))
                .sorted(Comparator.comparing(ElectricityInstrument::position))
                .forEach(instrument -> firsts.putIfAbsent(instrument.tracking(), instrument));
        return firsts;
    }

    private static boolean counts(
            ElectricityInstrument instrument,
            int year,
            List<String> markets,
            Map<String, ElectricityInstrument> firstUses,
            List<Finding> findings) {
        int before = findings.size();
        if (isTracked(instrument.kind())) {
            checkTracking(instrument, firstUses, findings);
        }
        if (instrument.kind() == Kind.DIRECT_LINE && !instrument.tracking().isEmpty() && !instrument.redeemed()) {
            findings.add(doubt("footprint.instrument-sold-on", instrument, instrument.tracking()));
        }
        if (instrument.year() != year) {
            findings.add(doubt(
                    "footprint.instrument-of-other-year",
                    instrument,
                    Integer.toString(instrument.year()),
                    Integer.toString(year)));
        }
        if (!markets.contains(instrument.market())) {
            findings.add(
                    doubt("footprint.instrument-of-other-market", instrument, instrument.market(), markets.getFirst()));
        }
        if (instrument.factor().isEmpty()) {
            findings.add(doubt("footprint.instrument-without-factor", instrument));
        }
        return findings.size() == before;
    }

    private static void checkTracking(
            ElectricityInstrument instrument, Map<String, ElectricityInstrument> firstUses, List<Finding> findings) {
        if (instrument.tracking().isEmpty()) {
            findings.add(doubt("footprint.instrument-not-tracked", instrument));
            return;
        }
        ElectricityInstrument first = firstUses.getOrDefault(instrument.tracking(), instrument);
        if (!first.position().equals(instrument.position())) {
            findings.add(doubt(
                    "footprint.instrument-used-twice",
                    instrument,
                    instrument.tracking(),
                    first.facility(),
                    first.position().toString()));
        }
        if (!instrument.redeemed()) {
            findings.add(doubt("footprint.instrument-not-redeemed", instrument, instrument.tracking()));
        }
    }

    private static boolean isTracked(Kind kind) {
        return switch (kind) {
            case SUPPLIER_PRODUCT, PURCHASE_AGREEMENT, CERTIFICATE -> true;
            case DIRECT_LINE, SUPPLIER_MIX -> false;
        };
    }

    private static Finding note(ElectricityInstrument instrument, BigDecimal rest) {
        Quantity left = new Quantity(rest, Units.KILOWATT_HOUR);
        return Finding.note(
                "footprint.instrument-beyond-use",
                instrument.position(),
                instrument.facility(),
                instrument.kind().name(),
                left.toString());
    }

    private static Finding doubt(String code, ElectricityInstrument instrument, String... arguments) {
        List<String> all =
                new ArrayList<>(List.of(instrument.facility(), instrument.kind().name()));
        all.addAll(List.of(arguments));
        return new Finding(Severity.WARNING, code, instrument.position(), all);
    }
}
