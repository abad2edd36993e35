package org.vereda.app.exchange;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vereda.app.flow.FootprintInput;
import org.vereda.app.shown.OutputFile;
import org.vereda.exchange.offer.Offer;
import org.vereda.exchange.offer.OfferedFootprint;
import org.vereda.exchange.rules.Breach;
import org.vereda.exchange.rules.FootprintCheck;
import org.vereda.exchange.wire.WireDocument;
import org.vereda.footprint.method.MethodProfile;
import org.vereda.footprint.method.ProfiledFootprint;
import org.vereda.footprint.network.NetworkNode;
import org.vereda.inventory.Facility;
import org.vereda.inventory.Product;
import org.vereda.partnership.Organization;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.words.Language;
import org.vereda.report.words.Messages;
import org.vereda.sources.folder.PartnershipFolder;
import org.vereda.sources.table.Table;
import org.vereda.sources.table.TableFormat;

/** The footprints of what the facilities of a partnership folder make, offered to others: those that keep every rule become files. */
public final class FolderOffers {
    private static final String PRODUCT = "product";

    private final PartnershipFolder folder;
    private final FootprintInput input;
    private final MethodProfile profile;
    private final String domain;
    private final Clock clock;
    private final Map<String, Product> products;
    private final Map<String, Facility> facilities;
    private final Map<String, Organization> organizations;

    /**
     * Prepares the offers.
     *
     * @param folder the folder
     * @param input its supply network
     * @param profile by whose rules
     * @param domain the internet domain for the names of products
     * @param clock tells when they are offered
     */
    public FolderOffers(
            PartnershipFolder folder, FootprintInput input, MethodProfile profile, String domain, Clock clock) {
        this.folder = folder;
        this.input = input;
        this.profile = profile;
        this.domain = domain;
        this.clock = clock;
        this.products = byId(folder.products(), Product::id);
        this.facilities = byId(folder.facilities(), Facility::id);
        this.organizations = byId(folder.organizations(), Organization::id);
    }

    private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
        return all.stream().collect(Collectors.toMap(id, Function.identity(), (first, second) -> first));
    }

    /**
     * All offers with what breaks rules in them, by the name of their file.
     *
     * @param facts what nobody can compute, by product and field
     * @param company only the products of that organization, nothing for all
     */
    public Map<String, Checked> offers(Map<String, Map<String, String>> facts, Optional<String> company) {
        Map<String, Checked> offers = new LinkedHashMap<>();
        for (int index : input.products()) {
            NetworkNode node = input.network().node(index);
            Optional<Facility> maker = Optional.ofNullable(facilities.get(node.maker()));
            boolean wanted = maker.isPresent()
                    && node.kind() == NetworkNode.Kind.MADE
                    && company.filter(id -> !id.equals(maker.get().organization()))
                            .isEmpty();
            if (wanted) {
                input.profiles()
                        .apply(index, profile)
                        .ifPresent(footprint -> offers.put(name(node), checked(node, maker.get(), footprint, facts)));
            }
        }
        return offers;
    }

    /**
     * An offer that was held against the rules.
     *
     * @param product the product in the folder
     * @param maker the facility that makes it
     * @param document the footprint on the wire
     * @param breaches what breaks rules
     */
    public record Checked(String product, String maker, WireDocument document, List<Breach> breaches) {
        public Checked {
            breaches = List.copyOf(breaches);
        }

        /** True where no rule is broken that must be kept. */
        public boolean isSound() {
            return !FootprintCheck.hasErrors(breaches);
        }
    }

    private Checked checked(
            NetworkNode node, Facility maker, ProfiledFootprint footprint, Map<String, Map<String, String>> facts) {
        Product product = Optional.ofNullable(products.get(node.product())).orElseThrow();
        String name = Optional.ofNullable(organizations.get(maker.organization()))
                .map(Organization::name)
                .orElse(maker.organization());
        WireDocument document = WireDocument.of(OfferedFootprint.of(new Offer(
                footprint,
                product,
                maker.organization(),
                name,
                domain,
                Optional.of(maker.subdivision()),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                comment(footprint),
                facts.getOrDefault(product.id(), Map.of()))));
        return new Checked(product.id(), maker.id(), document, FootprintCheck.of(document));
    }

    /** What of the profile is not met stands in the comment, in English as everything on the wire. */
    private static String comment(ProfiledFootprint footprint) {
        Messages english = Messages.in(Language.EN);
        return footprint.findings().stream()
                .map(english::text)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static String name(NetworkNode node) {
        return (node.product() + "@" + node.maker()).replaceAll("[^\\p{L}\\p{N}@._-]", "_") + ".json";
    }

    /** Writes the offers that keep the rules, each into a file of its own. */
    public static List<String> write(Path into, Map<String, Checked> offers) {
        return offers.entrySet().stream()
                .filter(offer -> offer.getValue().isSound())
                .map(offer -> {
                    String json = offer.getValue().document().footprint().json();
                    OutputFile.write(into.resolve(offer.getKey()), json.getBytes(StandardCharsets.UTF_8));
                    return offer.getKey();
                })
                .toList();
    }

    /** What the folder states of its products ({@code footprint-facts.csv}), and over it what a table states. */
    public Map<String, Map<String, String>> stated(Map<String, Map<String, String>> more) {
        Map<String, Map<String, String>> facts = new HashMap<>();
        folder.productFacts().forEach(one -> facts.put(one.product(), new LinkedHashMap<>(one.fields())));
        more.forEach((product, fields) ->
                facts.computeIfAbsent(product, id -> new LinkedHashMap<>()).putAll(fields));
        return facts;
    }

    /**
     * Facts of a table: a column {@code product}, every other column a field.
     *
     * @throws InvalidInput where the table cannot be read
     */
    public static Map<String, Map<String, String>> facts(Path file, Findings findings) {
        Map<String, Map<String, String>> facts = new HashMap<>();
        try (Table table = Table.open(file, TableFormat.CSV.requiring(PRODUCT), findings)) {
            table.rows().forEach(row -> {
                Map<String, String> fields = new LinkedHashMap<>();
                table.columns().stream()
                        .filter(column -> !column.equals(PRODUCT))
                        .forEach(column -> row.optionalText(column).ifPresent(text -> fields.put(column, text)));
                row.optionalText(PRODUCT).ifPresent(product -> facts.put(product, fields));
            });
        }
        return facts;
    }

    /** Facts of products that the folder does not know. */
    public List<Finding> strangers(Map<String, Map<String, String>> facts, Path file) {
        return facts.keySet().stream()
                .filter(product -> !products.containsKey(product))
                .sorted()
                .map(product -> Finding.warning(
                        "exchange.facts-of-unknown-product",
                        SourcePosition.ofFile(String.valueOf(file.getFileName())),
                        product,
                        folder.settings().name()))
                .toList();
    }
}
