package org.vereda.partnership.byproducts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.vereda.inventory.Coordinates;
import org.vereda.inventory.Facility;
import org.vereda.partnership.byproducts.ByProduct.Cadence;
import org.vereda.partnership.byproducts.ByProduct.Side;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Subdivision;
import org.vereda.quantity.Unit;
import org.vereda.quantity.Units;

class MatchTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Map<String, Facility> SITES = Stream.of(
                    site("queretaro", "MX-QUE", Optional.of(new Coordinates(20.5888, -100.3899))),
                    site("silao", "MX-GUA", Optional.of(new Coordinates(20.9437, -101.4270))),
                    site("windsor", "CA-ON", Optional.of(new Coordinates(42.3149, -83.0364))),
                    site("somewhere", "MX-QUE", Optional.empty()))
            .collect(Collectors.toMap(Facility::id, site -> site));

    @Test
    void theNearestFitsFirstAndUnknownPlacesComeLast() {
        ByProduct own = post("own", Side.OFFER, "queretaro", 10, Units.TONNE);
        List<Match> found = Match.of(
                own,
                List.of(
                        post("a", Side.NEED, "somewhere", 5, Units.TONNE),
                        post("b", Side.NEED, "windsor", 5, Units.TONNE),
                        post("c", Side.NEED, "silao", 40, Units.TONNE)),
                SITES,
                DAY);
        assertThat(found).extracting(match -> match.other().id()).containsExactly("c", "b", "a");
        assertThat(found.getFirst().covered().orElseThrow()).isEqualByComparingTo("0.25");
        assertThat(found.get(1).covered().orElseThrow()).isEqualByComparingTo("1");
        assertThat(found.getLast().apart()).isEqualTo(new Apart.SameSubdivision());
    }

    @Test
    void aMonthCountsTwelveTimesAndUnitsThatDifferSayNothing() {
        ByProduct monthly = new ByProduct(
                "own",
                Side.OFFER,
                "o-own",
                "queretaro",
                Material.WOOD,
                "",
                Quantity.of(1, Units.TONNE),
                Cadence.MONTH,
                "",
                DAY,
                Optional.empty(),
                true);
        assertThat(monthly.perYear()).isEqualTo(Quantity.of(12, Units.TONNE));
        assertThat(one(post("own", Side.NEED, "silao", 24, Units.TONNE), monthlyOf("m"))
                        .covered()
                        .orElseThrow())
                .isEqualByComparingTo("0.5");
        assertThat(one(post("own", Side.NEED, "silao", 24, Units.CUBIC_METER), monthlyOf("m"))
                        .covered())
                .isEmpty();
    }

    @Test
    void whatIsOfTheSameSideMaterialOrganizationOrTimeDoesNotFit() {
        ByProduct own = post("own", Side.OFFER, "queretaro", 10, Units.TONNE);
        ByProduct need = post("n", Side.NEED, "silao", 10, Units.TONNE);
        assertThat(Match.of(own, List.of(need), SITES, DAY)).hasSize(1);
        assertThat(Match.of(own, List.of(post("n", Side.OFFER, "silao", 10, Units.TONNE)), SITES, DAY))
                .isEmpty();
        assertThat(Match.of(
                        own, List.of(changed(need, Material.GLASS, "o-n", DAY, Optional.empty(), true)), SITES, DAY))
                .isEmpty();
        assertThat(Match.of(
                        own, List.of(changed(need, Material.WOOD, "o-own", DAY, Optional.empty(), true)), SITES, DAY))
                .isEmpty();
        assertThat(Match.of(
                        own, List.of(changed(need, Material.WOOD, "o-n", DAY, Optional.empty(), false)), SITES, DAY))
                .isEmpty();
        assertThat(Match.of(
                        own,
                        List.of(changed(
                                need, Material.WOOD, "o-n", DAY.minusYears(1), Optional.of(DAY.minusDays(1)), true)),
                        SITES,
                        DAY))
                .isEmpty();
        ByProduct other = changed(own, Material.OTHER, "o-own", DAY, Optional.empty(), true);
        assertThat(Match.of(
                        other, List.of(changed(need, Material.OTHER, "o-n", DAY, Optional.empty(), true)), SITES, DAY))
                .isEmpty();
    }

    @Test
    void aQuarterOfTheEquatorIsAQuarterOfItsLength() {
        assertThat(Apart.kilometres(new Coordinates(0, 0), new Coordinates(0, 90)))
                .isCloseTo(Math.PI / 2 * Apart.RADIUS, within(1e-9));
        assertThat(Apart.kilometres(new Coordinates(0, 0), new Coordinates(0, 180)))
                .isCloseTo(Math.PI * Apart.RADIUS, within(1e-9));
    }

    @Property
    void distancesAreTheSameBothWaysAndNoDetourIsShorter(
            @ForAll @DoubleRange(min = 15, max = 60) double north,
            @ForAll @DoubleRange(min = -130, max = -60) double west,
            @ForAll @DoubleRange(min = 15, max = 60) double viaNorth) {
        Coordinates here = new Coordinates(north, west);
        Coordinates there = new Coordinates(42.3149, -83.0364);
        Coordinates via = new Coordinates(viaNorth, west);
        assertThat(Apart.kilometres(here, there)).isCloseTo(Apart.kilometres(there, here), within(1e-9));
        assertThat(Apart.kilometres(here, there))
                .isLessThanOrEqualTo(Apart.kilometres(here, via) + Apart.kilometres(via, there) + 1e-6);
    }

    private static Match one(ByProduct own, ByProduct other) {
        return Match.of(own, List.of(other), SITES, DAY).getFirst();
    }

    private static ByProduct monthlyOf(String id) {
        return new ByProduct(
                id,
                Side.OFFER,
                "o-" + id,
                "queretaro",
                Material.WOOD,
                "",
                Quantity.of(1, Units.TONNE),
                Cadence.MONTH,
                "",
                DAY,
                Optional.empty(),
                true);
    }

    private static ByProduct post(String id, Side side, String facility, int amount, Unit unit) {
        return new ByProduct(
                id,
                side,
                "o-" + id,
                facility,
                Material.WOOD,
                "pallets",
                new Quantity(BigDecimal.valueOf(amount), unit),
                Cadence.YEAR,
                "",
                DAY,
                Optional.empty(),
                true);
    }

    private static ByProduct changed(
            ByProduct post,
            Material material,
            String organization,
            LocalDate starts,
            Optional<LocalDate> ends,
            boolean isOpen) {
        return new ByProduct(
                post.id(),
                post.side(),
                organization,
                post.facility(),
                material,
                post.name(),
                post.amount(),
                post.cadence(),
                post.permit(),
                starts,
                ends,
                isOpen);
    }

    private static Facility site(String id, String subdivision, Optional<Coordinates> coordinates) {
        return new Facility(
                id,
                "o-" + id,
                id,
                new Subdivision(subdivision),
                "",
                "",
                "",
                coordinates,
                Optional.empty(),
                Map.of(),
                List.of(),
                OptionalInt.empty(),
                SourcePosition.NOWHERE);
    }
}
