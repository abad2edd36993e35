package org.vereda.partnership.byproducts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vereda.inventory.Facility;
import org.vereda.quantity.Quantity;

/**
 * Two posts that fit: the same material, one offered and one needed, by different organizations, at the same time.
 *
 * @param own the post that something is sought for
 * @param other the post that fits
 * @param apart how far their facilities are apart
 * @param covered {@code min(1, offered a year / needed a year)}; none where their units cannot be compared
 */
public record Match(ByProduct own, ByProduct other, Apart apart, Optional<BigDecimal> covered) {
    /**
     * What fits a post, the nearest first, and of those as near, what covers more.
     *
     * @param facilities the facilities by identifier; a post of an unknown one is left out
     * @param day the day on which posts have to hold
     */
    public static List<Match> of(
            ByProduct own, Collection<ByProduct> posts, Map<String, Facility> facilities, LocalDate day) {
        Optional<Facility> here = Optional.ofNullable(facilities.get(own.facility()));
        return posts.stream()
                .filter(other -> fits(own, other, day))
                .flatMap(other -> here
                        .flatMap(site -> Optional.ofNullable(facilities.get(other.facility()))
                                .map(there -> new Match(own, other, Apart.of(site, there), covered(own, other))))
                        .stream())
                .sorted(Comparator.comparing(Match::apart, Apart::compare)
                        .thenComparing(match -> match.covered().orElse(BigDecimal.ZERO), Comparator.reverseOrder())
                        .thenComparing(match -> match.other().id()))
                .toList();
    }

    private static boolean fits(ByProduct own, ByProduct other, LocalDate day) {
        return own.side() != other.side()
                && own.material() == other.material()
                && own.material() != Material.OTHER
                && !own.organization().equals(other.organization())
                && own.holdsOn(day)
                && other.holdsOn(day)
                && own.meets(other);
    }

    private static Optional<BigDecimal> covered(ByProduct own, ByProduct other) {
        Quantity offered = own.side() == ByProduct.Side.OFFER ? own.perYear() : other.perYear();
        Quantity needed = own.side() == ByProduct.Side.NEED ? own.perYear() : other.perYear();
        if (!offered.unit().isComparableWith(needed.unit()) || needed.isZero()) {
            return Optional.empty();
        }
        BigDecimal share = offered.to(needed.unit()).amount().divide(needed.amount(), MathContext.DECIMAL64);
        return Optional.of(share.min(BigDecimal.ONE));
    }
}
