package org.vereda.inventory;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vereda.quantity.Basis;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Units;

/**
 * The mass balance of volatile organic compounds (VOC) of a facility in a period, in kg of VOC.
 *
 * <p>{@code emitted = coatings + thinners + cleaners - waste shipped - recovered - destroyed}. Method: United States
 * EPA-450/3-88-018 and 40 CFR 60 subpart MM.
 *
 * @param streams kg of VOC in each stream that was stated
 */
public record SolventBalance(Map<SolventStream, Quantity> streams) {
    public SolventBalance {
        streams = Map.copyOf(streams);
    }

    static SolventBalance of(Stream<Activity> activities) {
        Map<SolventStream, Quantity> streams = new EnumMap<>(SolventStream.class);
        activities.forEach(activity -> {
            if (activity.flow() instanceof Flow.Solvent solvent
                    && activity.claim().value() instanceof Amount.Physical(Quantity quantity)) {
                streams.merge(solvent.stream(), quantity.to(Units.KILOGRAM), Quantity::plus);
            }
        });
        return new SolventBalance(streams);
    }

    /**
     * A part of the paint shop whose exhaust is treated: booth, flash-off, oven, purge and clean-up.
     *
     * @param name its name
     * @param input VOC that evaporates in it
     * @param capture share of it that is led to the oxidizer, 0 to 1
     * @param destruction share of the captured VOC that the oxidizer destroys, 0 to 1
     */
    public record Zone(String name, Quantity input, BigDecimal capture, BigDecimal destruction) {
        public Zone {
            requireShare(name, capture);
            requireShare(name, destruction);
        }

        /** {@code input * capture * destruction}. */
        public Quantity destroyed() {
            return input.times(capture).times(destruction);
        }
    }

    /** This balance with the destroyed mass computed from zones: {@code sum of input * capture * destruction}. */
    public SolventBalance withZones(List<Zone> zones) {
        Quantity destroyed = zones.stream()
                .map(zone -> zone.destroyed().to(Units.KILOGRAM))
                .reduce(Quantity.zero(Units.KILOGRAM), Quantity::plus);
        Map<SolventStream, Quantity> all = new EnumMap<>(SolventStream.class);
        all.putAll(streams);
        all.put(SolventStream.DESTROYED, destroyed);
        return new SolventBalance(all);
    }

    /** VOC in coatings, thinners and cleaners. */
    public Quantity input() {
        return of(SolventStream.COATINGS).plus(of(SolventStream.THINNERS)).plus(of(SolventStream.CLEANERS));
    }

    /** What can evaporate: {@code input - waste shipped - recovered}. */
    public Quantity evaporated() {
        return input().minus(of(SolventStream.WASTE)).minus(of(SolventStream.RECOVERED));
    }

    /** What reaches the air: {@code evaporated - destroyed}; below zero where outputs exceed inputs. */
    public Quantity emitted() {
        return evaporated().minus(of(SolventStream.DESTROYED));
    }

    /** kg of VOC in a stream, zero where none was stated. */
    public Quantity of(SolventStream stream) {
        return streams.getOrDefault(stream, Quantity.zero(Units.KILOGRAM));
    }

    /**
     * VOC per volume of coating less water and exempt solvents: {@code V = VOC mass / (volume * (1 - water - exempt))}.
     *
     * @param voc mass of VOC in the coating
     * @param volume volume of the coating as bought
     * @param water share of water in that volume, 0 to 1
     * @param exempt share of exempt solvents in that volume, 0 to 1
     * @return mass per volume on the basis {@link Basis#LESS_WATER}
     */
    public static Quantity lessWater(Quantity voc, Quantity volume, BigDecimal water, BigDecimal exempt) {
        requireShare("water", water);
        requireShare("exempt", exempt);
        BigDecimal rest = BigDecimal.ONE.subtract(water).subtract(exempt);
        if (rest.signum() <= 0 || volume.amount().signum() <= 0) {
            throw invalid("inventory.coating-without-solids", volume.toString(), rest.toPlainString());
        }
        BigDecimal rate = voc.amount().divide(volume.amount().multiply(rest), MathContext.DECIMAL128);
        return new Quantity(rate, voc.unit().per(volume.unit().on(Basis.LESS_WATER)));
    }

    /**
     * VOC per volume of solids: {@code V / (1 - V / d)} with V the VOC per volume less water and d the density of the VOC.
     *
     * @param lessWater V, mass per volume on the basis {@link Basis#LESS_WATER}
     * @param density d, mass per volume; EPA takes 7.36 lb/gal
     * @return mass per volume of solids, in V's mass and volume units
     */
    public static Quantity perSolids(Quantity lessWater, Quantity density) {
        BigDecimal liquid = lessWater
                .amount()
                .divide(density.to(lessWater.unit().on(Basis.NONE)).amount(), MathContext.DECIMAL128);
        BigDecimal solids = BigDecimal.ONE.subtract(liquid);
        if (solids.signum() <= 0) {
            throw invalid("inventory.coating-without-solids", lessWater.toString(), solids.toPlainString());
        }
        BigDecimal rate = lessWater.amount().divide(solids, MathContext.DECIMAL128);
        return new Quantity(rate, lessWater.unit().on(Basis.NONE));
    }

    /**
     * VOC per volume of solids that stay on the part: {@code VOC per solids / transfer efficiency}.
     *
     * @param perSolids mass per volume of solids sprayed
     * @param transferEfficiency share of the solids that stay on the part, above 0 up to 1
     * @return mass per volume on the basis {@link Basis#APPLIED_SOLIDS}
     */
    public static Quantity perAppliedSolids(Quantity perSolids, BigDecimal transferEfficiency) {
        requireEfficiency(transferEfficiency);
        BigDecimal rate = perSolids.amount().divide(transferEfficiency, MathContext.DECIMAL128);
        return new Quantity(rate, perSolids.unit().on(Basis.APPLIED_SOLIDS));
    }

    /**
     * The share of paint, and of its VOC, saved by a better transfer efficiency for the same solids on the part:
     * {@code 1 - before / after}.
     */
    public static BigDecimal savedByTransferEfficiency(BigDecimal before, BigDecimal after) {
        requireEfficiency(before);
        requireEfficiency(after);
        return BigDecimal.ONE.subtract(before.divide(after, MathContext.DECIMAL128));
    }

    private static void requireEfficiency(BigDecimal share) {
        requireShare("transfer efficiency", share);
        if (share.signum() == 0) {
            throw invalid("inventory.bad-share", "transfer efficiency", share.toPlainString());
        }
    }

    private static void requireShare(String what, BigDecimal share) {
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw invalid("inventory.bad-share", what, share.toPlainString());
        }
    }

    private static InvalidInput invalid(String code, String... arguments) {
        return InvalidInput.of(Finding.error(code, SourcePosition.NOWHERE, arguments));
    }
}
