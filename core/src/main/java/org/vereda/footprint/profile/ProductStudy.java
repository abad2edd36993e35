package org.vereda.footprint.profile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vereda.footprint.ElectricityBasis;
import org.vereda.footprint.method.DataQuality;
import org.vereda.footprint.method.Exemption;
import org.vereda.footprint.method.FootprintPart;
import org.vereda.footprint.method.FootprintPart.Basis;
import org.vereda.footprint.method.FootprintStudy;
import org.vereda.footprint.method.FootprintStudy.Electricity;
import org.vereda.footprint.method.GhgComponent;
import org.vereda.footprint.method.LifeCycleStage;
import org.vereda.footprint.method.MethodProfile;
import org.vereda.footprint.method.ProfiledFootprint;
import org.vereda.footprint.method.RecyclingApproach;
import org.vereda.footprint.method.VerificationShares;
import org.vereda.footprint.product.Contribution;
import org.vereda.footprint.product.ProductCarbonFootprint;
import org.vereda.quantity.Period;

/**
 * A computed product footprint as a study for method profiles.
 *
 * <p>Every contribution becomes a part with its component, biogenic carbon dioxide too. What the computation does not know stays unknown and is told by the
 * profile: packaging is not told apart, ratings are missing, what is left out has no percentage, and carbon content is open.
 * Recycled material counts by cut-off: factors of materials hold the burden of recycling and no credits are given.
 */
public final class ProductStudy {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What two contributions must share to be one part. */
    private record Key(String flow, Contribution.Source source) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byFlow = flow.compareTo(other.flow);
            return byFlow != 0 ? byFlow : source.compareTo(other.source);
        }
    }

    private ProductStudy() {}

    /** The result of a product by the rules of a profile. */
    public static ProfiledFootprint of(ProductCarbonFootprint footprint, Period reference, MethodProfile profile) {
        return ProfiledFootprint.of(study(footprint, reference), profile);
    }

    /**
     * A product as a study.
     *
     * @param footprint the computed footprint
     * @param reference first and last day of the activity data
     */
    public static FootprintStudy study(ProductCarbonFootprint footprint, Period reference) {
        Map<Key, List<Contribution>> parts = new TreeMap<>();
        Stream.concat(footprint.contributions().stream(), footprint.biogenic().stream())
                .forEach(part -> parts.merge(
                        new Key(part.flow(), part.source()),
                        List.of(part),
                        (left, right) ->
                                Stream.concat(left.stream(), right.stream()).toList()));
        return new FootprintStudy(
                footprint.product().id(),
                parts.entrySet().stream()
                        .map(entry -> part(entry.getKey(), entry.getValue()))
                        .toList(),
                false,
                reference,
                Optional.empty(),
                List.of(footprint.method().gwp().id()),
                new Exemption(BigDecimal.ZERO, "", false),
                footprint.method().electricity() == ElectricityBasis.MARKET ? Electricity.MARKET : Electricity.LOCATION,
                RecyclingApproach.CUT_OFF,
                Optional.empty(),
                false,
                VerificationShares.NONE,
                footprint.product().position());
    }

    private static FootprintPart part(Key key, List<Contribution> contributions) {
        Map<GhgComponent, BigDecimal> kilograms = new TreeMap<>();
        BigDecimal primary = BigDecimal.ZERO;
        BigDecimal all = BigDecimal.ZERO;
        for (Contribution contribution : contributions) {
            BigDecimal mass = BigDecimal.valueOf(contribution.kilograms());
            kilograms.merge(contribution.component(), mass, BigDecimal::add);
            all = all.add(mass.abs());
            primary = primary.add(BigDecimal.valueOf(Math.abs(contribution.primaryKilograms())));
        }
        BigDecimal percent = all.signum() == 0
                ? BigDecimal.ZERO
                : primary.multiply(HUNDRED).divide(all, MathContext.DECIMAL128).min(HUNDRED);
        return new FootprintPart(
                key.flow(),
                LifeCycleStage.PRODUCTION,
                basis(key.source(), percent),
                kilograms,
                percent,
                DataQuality.UNRATED,
                DataQuality.UNRATED,
                VerificationShares.NONE);
    }

    private static Basis basis(Contribution.Source source, BigDecimal primaryPercent) {
        return switch (source) {
            case SUPPLIER_FOOTPRINT -> Basis.SUPPLIER_FOOTPRINT;
            case SITE -> primaryPercent.signum() > 0 ? Basis.PRIMARY : Basis.SECONDARY;
            case PROCESS_FACTOR, SPEND_FACTOR -> Basis.SECONDARY;
        };
    }
}
