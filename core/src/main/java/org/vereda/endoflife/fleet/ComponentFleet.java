package org.vereda.endoflife.fleet;

import java.util.Arrays;
import org.vereda.endoflife.survival.Survival;

/**
 * Vehicles with a component that has an age of its own, such as a traction battery. In a year of a vehicle aged {@code a} with a component
 * aged {@code b}, with {@code y1 = S1(a+1)/S1(a)} and {@code y2 = S2(b+1)/S2(b)}:
 *
 * <pre>
 * nothing fails          y1 y2            both are a year older
 * the vehicle fails      (1-y1) y2        the component comes back, still good
 * the component fails    y1 (1-y2)        it comes back spent; the vehicle gets a new one
 * both fail              (1-y1) (1-y2)    it comes back spent
 * </pre>
 *
 * Vehicles enter at the start of their year ({@link InflowTiming#START}). No vehicle and no component is lost: what was put in is in use
 * or came back. Source of the scheme: Busch and others, EoL-LIB-NorthAmerica; that code drops small cells, this one keeps them.
 */
public final class ComponentFleet {
    private final double[] sales;
    private final Returns[][] returns;
    private final double[][] inUse;

    /**
     * What of a cohort happens in a year, in numbers of vehicles or components.
     *
     * @param good components of failed vehicles, still good
     * @param spent failed components of vehicles that go on
     * @param both failed components of failed vehicles
     */
    public record Returns(double good, double spent, double both) {
        static final Returns NONE = new Returns(0, 0, 0);

        /** All components that come back. */
        public double all() {
            return good + spent + both;
        }

        /** New components that replace failed ones. */
        public double replacements() {
            return spent;
        }

        /** Vehicles that fail. */
        public double vehicles() {
            return good + both;
        }

        Returns plus(Returns other) {
            return new Returns(good + other.good, spent + other.spent, both + other.both);
        }
    }

    private ComponentFleet(double[] sales, Returns[][] returns, double[][] inUse) {
        this.sales = sales;
        this.returns = returns;
        this.inUse = inUse;
    }

    /** What becomes of one vehicle aged {@code vehicleAge} with a component aged {@code componentAge} within a year, as shares. */
    public static Returns oneYear(Survival vehicle, Survival component, double vehicleAge, double componentAge) {
        double y1 = vehicle.yearly(vehicleAge);
        double y2 = component.yearly(componentAge);
        return new Returns((1 - y1) * y2, y1 * (1 - y2), (1 - y1) * (1 - y2));
    }

    /**
     * Runs the fleet.
     *
     * @param sales new vehicles in each year
     * @param vehicle how long vehicles live
     * @param component how long components live
     * @throws IllegalArgumentException where sales are negative or no number
     */
    public static ComponentFleet of(double[] sales, Survival vehicle, Survival component) {
        StockFlow.requireAmounts(sales);
        int years = sales.length;
        Returns[][] returns = new Returns[years][years];
        double[][] inUse = new double[years][years];
        for (int cohort = 0; cohort < years; cohort++) {
            double[] byAge = new double[years + 1];
            byAge[0] = sales[cohort];
            for (int year = cohort; year < years; year++) {
                Step step = Step.of(byAge, year - cohort, vehicle, component);
                byAge = step.byAge;
                returns[year][cohort] = step.returns;
                inUse[year][cohort] = Arrays.stream(byAge).sum();
            }
        }
        return new ComponentFleet(sales.clone(), returns, inUse);
    }

    /** A year of a cohort: its vehicles by the age of their component afterwards, and what came back. */
    @SuppressWarnings("ArrayRecordComponent") // numbers of a model, never compared as a whole
    private record Step(double[] byAge, Returns returns) {
        static Step of(double[] before, int vehicleAge, Survival vehicle, Survival component) {
            double[] after = new double[before.length];
            Returns all = Returns.NONE;
            for (int age = 0; age < before.length - 1; age++) {
                Returns share = oneYear(vehicle, component, vehicleAge, age);
                double number = before[age];
                after[age + 1] = number * (1 - share.all());
                after[0] += number * share.spent;
                all = all.plus(new Returns(number * share.good, number * share.spent, number * share.both));
            }
            return new Step(after, all);
        }
    }

    public int years() {
        return sales.length;
    }

    /** What of a cohort comes back in a year. */
    public Returns returns(int year, int cohort) {
        return cohort > year ? Returns.NONE : returns[year][cohort];
    }

    /** The vehicles of a cohort in use at the end of a year, each with one component. */
    public double inUse(int year, int cohort) {
        return cohort > year ? 0 : inUse[year][cohort];
    }
}
