package org.vereda.footprint.bill;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.vereda.footprint.network.ImpactCategory;
import org.vereda.footprint.network.Intensities;
import org.vereda.quantity.InvalidInput;

/**
 * The impacts of one unit of every product of a background in every category: all that bills need to know of it. Immutable;
 * travels to other processes.
 */
public final class ProductImpacts implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<String> categories;
    private final List<String> units;
    private final ProductIndex products;
    private final double[] values;

    private ProductImpacts(List<ImpactCategory> categories, ProductIndex products, double... values) {
        this.categories = categories.stream().map(ImpactCategory::id).toList();
        this.units = categories.stream().map(ImpactCategory::unit).toList();
        this.products = products;
        this.values = values;
    }

    /** Those of a network that was solved. */
    public static ProductImpacts of(Intensities intensities) {
        List<ImpactCategory> categories = intensities.network().categories();
        int nodes = intensities.network().nodes().size();
        double[] values = new double[nodes * categories.size()];
        for (int category = 0; category < categories.size(); category++) {
            double[] ofAll = intensities.ofAll(category);
            for (int node = 0; node < nodes; node++) {
                values[node * categories.size() + category] = ofAll[node];
            }
        }
        return new ProductImpacts(categories, ProductIndex.of(intensities.network()), values);
    }

    public List<ImpactCategory> categories() {
        return Stream.iterate(0, number -> number + 1)
                .limit(categories.size())
                .map(number -> new ImpactCategory(categories.get(number), units.get(number)))
                .toList();
    }

    /**
     * The number of the product that a bill asks for, which is its node in the network.
     *
     * @throws InvalidInput where no product, or more than one, has that name
     */
    public int product(String name) {
        return products.number(name);
    }

    double value(int product, int category) {
        return values[product * categories.size() + category];
    }
}
