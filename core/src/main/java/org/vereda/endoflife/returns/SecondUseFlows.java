package org.vereda.endoflife.returns;

import java.util.Optional;

/**
 * What becomes of traction batteries in a year, in batteries.
 *
 * @param back those that came out of vehicles
 * @param entered those of them that go into a second use
 * @param ended those whose second use ended
 * @param stock those in second use at the end of the year
 * @param energies what those that are recycled held when new and hold still
 */
public record SecondUseFlows(double back, double entered, double ended, double stock, Energies energies) {
    static final SecondUseFlows NONE = new SecondUseFlows(0, 0, 0, 0, Energies.NONE);

    /**
     * The energy of batteries that are recycled, kWh; empty where the size of some was not stated.
     *
     * @param whole when new
     * @param held what they still hold
     */
    public record Energies(Optional<Double> whole, Optional<Double> held) {
        static final Energies NONE = new Energies(Optional.of(0.0), Optional.of(0.0));

        Energies plus(Energies other) {
            return new Energies(sum(whole, other.whole), sum(held, other.held));
        }

        private static Optional<Double> sum(Optional<Double> one, Optional<Double> more) {
            return one.flatMap(value -> more.map(other -> value + other));
        }
    }

    /** Those that are recycled in the year: {@code back - entered + ended}. */
    public double recycled() {
        return back - entered + ended;
    }

    SecondUseFlows plus(SecondUseFlows other) {
        return new SecondUseFlows(
                back + other.back,
                entered + other.entered,
                ended + other.ended,
                stock + other.stock,
                energies.plus(other.energies));
    }
}
