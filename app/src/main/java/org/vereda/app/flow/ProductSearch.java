package org.vereda.app.flow;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vereda.footprint.network.ImpactCategory;
import org.vereda.footprint.network.NetworkNode;
import org.vereda.footprint.network.SupplyNetwork;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.NearestName;
import org.vereda.quantity.SourcePosition;

/** Finds the product or impact category that a person means, or says which ones come near. */
final class ProductSearch {
    private static final int SHOWN = 6;
    /** So many products are compared letter by letter for a proposal; beyond, only those with the same word are. */
    private static final int COMPARED = 20_000;

    private final SupplyNetwork network;
    private final List<Integer> products;
    private final Function<String, Optional<InvalidInput>> refusal;

    ProductSearch(FootprintInput input) {
        this.network = input.network();
        this.products = input.products();
        this.refusal = input.refusal();
    }

    /**
     * The node of a product: by its identifier, by name and maker as messages write them, by its name, in this order, case
     * counting least.
     *
     * @throws InvalidInput where there is none, with the nearest names; or several, with what tells them apart
     */
    int product(String wanted) {
        String text = wanted.strip();
        List<Predicate<NetworkNode>> ways = List.of(
                node -> node.product().equals(text),
                node -> node.label().equals(text),
                node -> node.name().equals(text),
                node -> node.label().equalsIgnoreCase(text) || node.name().equalsIgnoreCase(text));
        for (Predicate<NetworkNode> way : ways) {
            List<Integer> found = products.stream()
                    .filter(index -> way.test(network.node(index)))
                    .toList();
            if (found.size() > 1) {
                throw several(text, found);
            }
            if (!found.isEmpty()) {
                return found.getFirst();
            }
        }
        throw refusal.apply(text)
                .orElseGet(() -> InvalidInput.of(
                        Finding.error("app.unknown-product", SourcePosition.NOWHERE, text, proposals(text))));
    }

    private InvalidInput several(String text, List<Integer> found) {
        String names = found.stream()
                .limit(SHOWN)
                .map(index ->
                        network.node(index).label() + " (" + network.node(index).product() + ")")
                .collect(Collectors.joining("; "));
        return InvalidInput.of(Finding.error("app.several-products", SourcePosition.NOWHERE, text, names));
    }

    /** The nearest identifier and name and what holds the text, or the word by which the message has no proposal. */
    private String proposals(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        List<String> names = products.stream()
                .flatMap(index -> Stream.of(
                        network.node(index).product(), network.node(index).label()))
                .distinct()
                .toList();
        List<String> near = names.size() > COMPARED
                ? List.of()
                : NearestName.of(text, names).stream().toList();
        Stream<String> holding = products.stream()
                .flatMap(index -> Stream.of(
                        network.node(index).label(), network.node(index).product()))
                .filter(name -> name.toLowerCase(Locale.ROOT).contains(lower))
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
        String found =
                Stream.concat(near.stream(), holding).distinct().limit(SHOWN).collect(Collectors.joining("; "));
        return found.isEmpty() ? "none" : found;
    }

    /** The category of greenhouse gases, or the first one where none counts them. */
    int usualCategory() {
        return Stream.iterate(0, index -> index + 1)
                .limit(network.categories().size())
                .filter(index -> network.categories().get(index).unit().contains("CO2"))
                .findFirst()
                .orElse(0);
    }

    /**
     * The category of a name: its identifier, case not counting, or the only one that holds the text.
     *
     * @throws InvalidInput where there is none, with those that there are
     */
    int category(String wanted) {
        String text = wanted.strip().toLowerCase(Locale.ROOT);
        List<ImpactCategory> categories = network.categories();
        List<Integer> exact = matching(id -> id.equals(text));
        List<Integer> found = exact.isEmpty() ? matching(id -> id.contains(text)) : exact;
        if (found.size() == 1) {
            return found.getFirst();
        }
        String all = categories.stream().map(ImpactCategory::id).collect(Collectors.joining("; "));
        throw InvalidInput.of(Finding.error("app.unknown-category", SourcePosition.NOWHERE, wanted, all));
    }

    private List<Integer> matching(Predicate<String> way) {
        return Stream.iterate(0, index -> index + 1)
                .limit(network.categories().size())
                .filter(index -> way.test(network.categories().get(index).id().toLowerCase(Locale.ROOT)))
                .toList();
    }
}
