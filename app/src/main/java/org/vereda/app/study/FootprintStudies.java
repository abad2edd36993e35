package org.vereda.app.study;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vereda.app.flow.FootprintInputs;
import org.vereda.app.flow.Knowledge;
import org.vereda.app.flow.Progress;
import org.vereda.footprint.product.ProductCarbonFootprint;
import org.vereda.inventory.Product;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/** Puts the studies of products together: the footprint, and the same by other GWP sets beside it. */
public final class FootprintStudies {
    private static final String[] SETS = {"AR4", "AR5", "AR6"};

    private final Path folder;
    private final Knowledge knowledge;

    public FootprintStudies(Path folder, Knowledge knowledge) {
        this.folder = folder;
        this.knowledge = knowledge;
    }

    /**
     * The study of a product.
     *
     * @param product its identifier
     * @param maker the facility that makes it, nothing for whoever provides it
     * @throws InvalidInput where no such product has a footprint
     */
    public Study of(String product, Optional<String> maker) {
        FootprintInputs.Computed computed = computed(Optional.empty());
        ProductCarbonFootprint footprint =
                footprint(computed, product, maker).orElseThrow(() -> unknown(computed, product));
        Map<String, Total> sets = new TreeMap<>();
        for (String set : SETS) {
            footprint(computed(Optional.of(set)), product, maker)
                    .ifPresent(other -> sets.put(other.method().gwp().id(), total(other)));
        }
        return new Study(computed, footprint, sets);
    }

    private static Total total(ProductCarbonFootprint footprint) {
        double apart = footprint.apartBySet().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        return new Total(footprint.total(), apart);
    }

    /**
     * A footprint by one GWP set.
     *
     * @param counted kg CO2e by the set
     * @param apart kg CO2e of factors that state only a sum of gases by another set
     */
    public record Total(double counted, double apart) {}

    private FootprintInputs.Computed computed(Optional<String> set) {
        return new FootprintInputs(knowledge.packs(), Progress.NONE, new FootprintInputs.Choices(set, Optional.empty()))
                .computed(folder, knowledge);
    }

    private static Optional<ProductCarbonFootprint> footprint(
            FootprintInputs.Computed computed, String product, Optional<String> maker) {
        return maker.isPresent()
                ? computed.products().footprint(product, maker.get())
                : computed.products().footprint(product);
    }

    private static InvalidInput unknown(FootprintInputs.Computed computed, String product) {
        return InvalidInput.of(Finding.error(
                "study.no-footprint",
                SourcePosition.ofFile("products.csv"),
                product,
                computed.folder().products().stream()
                        .map(Product::id)
                        .filter(computed.products().products()::contains)
                        .limit(20)
                        .collect(Collectors.joining(", "))));
    }

    /**
     * What a study report is written from.
     *
     * @param computed the folder with all that was computed
     * @param footprint the product's footprint
     * @param bySet kg CO2e of the same product by GWP set
     */
    public record Study(FootprintInputs.Computed computed, ProductCarbonFootprint footprint, Map<String, Total> bySet) {
        public Study {
            bySet = Map.copyOf(bySet);
        }
    }
}
