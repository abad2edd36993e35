package org.vereda.endoflife.fleet;

import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.vereda.quantity.Country;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/**
 * The survival laws that one source states for the kinds of vehicles that it knows.
 *
 * @param id its name, for example {@code epa-omega}
 * @param lives the laws
 */
public record SurvivalSet(String id, List<Life> lives) {
    public SurvivalSet {
        lives = List.copyOf(lives);
    }

    /** Whose life a law tells. */
    public enum Part {
        /** The vehicle's. */
        VEHICLE,
        /** That of its traction battery. */
        TRACTION_BATTERY,
        /** That of a tire. */
        TIRE
    }

    /**
     * A law and whom it is for.
     *
     * @param country whose vehicles it is used for, empty for those of any country
     * @param type the kind of vehicle, empty for any
     * @param part whose life
     * @param law the name of its form, for example {@code weibull}
     * @param survival the law
     * @param observed where the vehicles were that it was learned from, empty where the source does not say
     * @param source who says so
     * @param position where it was read
     */
    public record Life(
            Optional<Country> country,
            String type,
            Part part,
            String law,
            Survival survival,
            String observed,
            String source,
            SourcePosition position) {
        boolean fits(Segment segment, Part wanted) {
            return part == wanted
                    && country.map(segment.country()::equals).orElse(true)
                    && (type.isEmpty() || type.equals(segment.type()));
        }

        /** Laws for a country go before those for any, then those for a type. */
        private int rank() {
            return (country.isPresent() ? 2 : 0) + (type.isEmpty() ? 0 : 1);
        }
    }

    /** The law for a part of the vehicles of a segment, the most particular one. */
    public Optional<Life> life(Segment segment, Part part) {
        return lives.stream().filter(life -> life.fits(segment, part)).max(Comparator.comparingInt(Life::rank));
    }

    /** True where it has a law for the vehicles of every segment. */
    public boolean knows(NavigableSet<Segment> segments) {
        return segments.stream().allMatch(segment -> life(segment, Part.VEHICLE).isPresent());
    }

    /**
     * The lifetimes of this set, with a component of a set that may be another one.
     *
     * @param part the component
     */
    public LifeRules rules(SurvivalSet components, Part part, Timing timing) {
        return new SetRules(this, components, part, timing);
    }

    /** Laws by segment: those of the vehicles of one set, those of the component of another. */
    private record SetRules(SurvivalSet vehicles, SurvivalSet components, Part part, Timing timing)
            implements LifeRules {
        @Override
        public Lifetime vehicle(Segment segment) {
            return new Lifetime(vehicles.required(segment).survival(), timing);
        }

        @Override
        public Optional<Lifetime> component(Segment segment) {
            return components
                    .life(segment, part)
                    .filter(life -> isFollowed(segment))
                    .map(life -> new Lifetime(life.survival(), timing));
        }

        @Override
        public boolean isFollowed(Segment segment) {
            return switch (part) {
                case VEHICLE -> false;
                case TRACTION_BATTERY -> segment.powertrain().hasFollowedBattery();
                case TIRE -> components.life(segment, part).isPresent();
            };
        }
    }

    private Life required(Segment segment) {
        return life(segment, Part.VEHICLE)
                .orElseThrow(() -> InvalidInput.of(Finding.error(
                        "fleet.no-survival",
                        SourcePosition.NOWHERE,
                        id,
                        segment.country().name(),
                        segment.type(),
                        String.join(", ", types()))));
    }

    private NavigableSet<String> types() {
        NavigableSet<String> types = new TreeSet<>();
        lives.forEach(life -> types.add(life.type()));
        return types;
    }
}
