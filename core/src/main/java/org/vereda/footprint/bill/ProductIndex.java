package org.vereda.footprint.bill;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.vereda.footprint.network.NetworkNode;
import org.vereda.footprint.network.SupplyNetwork;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/** The products of a background by the names under which bills may ask for them: identifier, name, or name and maker. */
final class ProductIndex implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int AMBIGUOUS = -1;

    private final Map<String, Integer> numbers;

    private ProductIndex(Map<String, Integer> numbers) {
        this.numbers = numbers;
    }

    /** All nodes of a network, by their index. */
    static ProductIndex of(SupplyNetwork network) {
        Map<String, Integer> numbers = new HashMap<>();
        List<NetworkNode> nodes = network.nodes();
        IntStream.range(0, nodes.size())
                .forEach(node -> List.of(
                                nodes.get(node).product(), nodes.get(node).label())
                        .stream()
                        .distinct()
                        .forEach(name -> numbers.merge(name, node, (first, second) -> AMBIGUOUS)));
        return new ProductIndex(numbers);
    }

    /** Some products, numbered in their order. */
    static ProductIndex ofList(List<String> products) {
        Map<String, Integer> numbers = new HashMap<>();
        products.forEach(product -> numbers.put(product, numbers.size()));
        return new ProductIndex(numbers);
    }

    /** @throws InvalidInput where no product, or more than one, has that name */
    int number(String product) {
        Integer number = numbers.get(product);
        if (number == null || number == AMBIGUOUS) {
            String code = number == null ? "footprint.bill-unknown-product" : "footprint.bill-ambiguous-product";
            throw InvalidInput.of(Finding.error(code, SourcePosition.NOWHERE, product));
        }
        return number;
    }
}
