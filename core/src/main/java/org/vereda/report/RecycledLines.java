package org.vereda.report;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.vereda.endoflife.content.ContentEffect;
import org.vereda.inventory.Facility;
import org.vereda.inventory.Product;
import org.vereda.report.content.ProductLine;

/** Recycled content of products as lines of a report. */
public final class RecycledLines {
    private static final String WORD = "label.content.";

    private final List<ContentEffect> effects;
    private final Map<String, String> facilities;
    private final Map<String, String> products;

    public RecycledLines(
            Collection<ContentEffect> effects, Collection<Facility> facilities, Collection<Product> products) {
        this.effects = List.copyOf(effects);
        this.facilities =
                facilities.stream().collect(Collectors.toMap(Facility::id, Facility::name, (one, two) -> one));
        this.products = products.stream().collect(Collectors.toMap(Product::id, Product::name, (one, two) -> one));
    }

    /** Of a product as a facility makes it; of all its makers where none is named. */
    public List<ProductLine.Recycled> of(String product, String facility) {
        return effects.stream()
                .filter(effect -> effect.claim().product().equals(product))
                .filter(effect -> facility.isEmpty() || effect.facility().equals(facility))
                .map(this::line)
                .toList();
    }

    private ProductLine.Recycled line(ContentEffect effect) {
        String product = effect.claim().product();
        return new ProductLine.Recycled(
                products.getOrDefault(product, product),
                facilities.getOrDefault(effect.facility(), ""),
                effect.claim().material(),
                effect.kilograms(),
                effect.claim().share(),
                effect.virgin(),
                effect.recycled(),
                effect.change(),
                WORD + "consumer." + key(effect.claim().content().consumer()),
                WORD + "vehicles." + (effect.claim().content().fromVehicles() ? "yes" : "no"),
                WORD + "accounting." + key(effect.claim().content().accounting()),
                effect.claim().content().lot().orElse(""));
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
