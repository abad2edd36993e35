package org.vereda.app.web.anchor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.vereda.app.web.workshop.SupplyChain;
import org.vereda.footprint.network.Boundary;
import org.vereda.footprint.network.NetworkFootprint;
import org.vereda.footprint.network.NetworkNode;
import org.vereda.inventory.Product;
import org.vereda.report.page.Page;

/**
 * A footprint of an anchor as far as it may see it: what its own plants use, what it buys by factors, and what comes in with parts of
 * suppliers. A supplier's part stands by itself where it was shared; all others stand together, and their sum follows from the total
 * anyway, which the anchor sees.
 *
 * @param total kg CO2e
 * @param parts what comes in from outside or is used, the largest first
 * @param inner kg CO2e that go from one own place to another one
 * @param demanded kg CO2e that leave own places for the demand
 * @param places the names of own places, by their keys: plants by identifier
 * @param silent how many organizations stand together
 */
record Supply(
        double total,
        List<Part> parts,
        Map<Way, Double> inner,
        Map<String, Double> demanded,
        Map<String, String> places,
        int silent) {
    /** Parts of less than this share of the total have no place in a picture. */
    private static final double THINNEST = 0.005;

    Supply {
        parts = List.copyOf(parts);
        inner = Map.copyOf(inner);
        demanded = Map.copyOf(demanded);
        places = Map.copyOf(places);
    }

    /** What a part is. */
    enum Kind {
        /** what the anchor's own plants use and cause */
        OWN,
        /** parts of a supplier that shared their footprint */
        SUPPLIER,
        /** what is bought and counted by a factor */
        BOUGHT,
        /** parts of all suppliers that shared nothing */
        TOGETHER;

        /** The key of its name. */
        String key() {
            return "label.anchor.kind." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** From one own place to another one. */
    record Way(String from, String to) {}

    /**
     * A part of the footprint.
     *
     * @param plant the supplier's plant where it is one part of one supplier, empty otherwise
     * @param byPlace kg CO2e by the own place that takes it
     */
    record Part(Kind kind, String name, String plant, Map<String, Double> byPlace) {
        Part {
            byPlace = Map.copyOf(byPlace);
        }

        double impact() {
            return byPlace.values().stream().mapToDouble(part -> part).sum();
        }
    }

    /** Splits a footprint. */
    static Supply of(NetworkFootprint footprint, Anchor anchor, SupplyChain chain, Sharing sharing, Page page) {
        return new Split(footprint, anchor, chain, sharing, page).supply();
    }

    /** kg CO2e that come in from plants of suppliers that shared them, by plant. */
    Map<String, Double> byPlant() {
        Map<String, Double> plants = new TreeMap<>();
        parts.stream()
                .filter(part -> part.kind() == Kind.SUPPLIER)
                .forEach(part -> plants.merge(part.plant(), part.impact(), Double::sum));
        return plants;
    }

    private static final class Split {
        private final NetworkFootprint footprint;
        private final Anchor anchor;
        private final SupplyChain chain;
        private final Sharing sharing;
        private final Page page;
        private final Set<String> designs;
        private final Map<String, Part> parts = new LinkedHashMap<>();
        private final Map<String, String> places = new HashMap<>();
        private final Set<String> silent = new TreeSet<>();

        private Split(NetworkFootprint footprint, Anchor anchor, SupplyChain chain, Sharing sharing, Page page) {
            this.footprint = footprint;
            this.anchor = anchor;
            this.chain = chain;
            this.sharing = sharing;
            this.page = page;
            this.designs =
                    anchor.view().folder().products().stream().map(Product::id).collect(Collectors.toUnmodifiableSet());
        }

        private NetworkNode node(int index) {
            return footprint.network().node(index);
        }

        /** Mixes only hand on what several makers give; a design is the anchor's where its parts list is within reach. */
        private boolean isInside(int index) {
            NetworkNode node = node(index);
            return switch (node.kind()) {
                case MADE -> anchor.isOwn(node.maker());
                case MIX -> true;
                case DESIGN -> designs.contains(node.product());
                case RECEIVED, BOUGHT, PROCESS, SECTOR, FACTOR -> false;
            };
        }

        private Supply supply() {
            Boundary boundary = footprint.boundary(this::isInside);
            boundary.own()
                    .forEach((node, impact) ->
                            add(Kind.OWN, page.say("label.anchor.at-plants"), "", place(node), impact));
            Map<Way, Double> inner = new HashMap<>();
            for (Boundary.Flow flow : boundary.flows()) {
                if (isInside(flow.from())) {
                    way(flow).ifPresent(way -> inner.merge(way, flow.impact(), Double::sum));
                } else {
                    part(flow);
                }
            }
            Map<String, Double> demanded = new HashMap<>();
            boundary.demanded().forEach((node, impact) -> demanded.merge(place(node), impact, Double::sum));
            List<Part> sorted = parts.values().stream()
                    .sorted(Comparator.comparingDouble((Part part) -> -Math.abs(part.impact()))
                            .thenComparing(Part::name))
                    .toList();
            return new Supply(boundary.total(), sorted, inner, demanded, places, silent.size());
        }

        /** What a place gives itself is no way. */
        private Optional<Way> way(Boundary.Flow flow) {
            return Optional.of(new Way(place(flow.from()), place(flow.to())))
                    .filter(way -> !way.from().equals(way.to()));
        }

        private String place(int index) {
            NetworkNode node = node(index);
            String key = node.kind() == NetworkNode.Kind.MADE ? node.maker() : "#" + index;
            places.computeIfAbsent(
                    key, any -> key.startsWith("#") ? page.say(chain.words().name(node)) : anchor.plantName(key));
            return key;
        }

        private void part(Boundary.Flow flow) {
            NetworkNode node = node(flow.from());
            String to = place(flow.to());
            switch (node.kind()) {
                case FACTOR, PROCESS, SECTOR -> add(Kind.OWN, name(node), "", to, flow.impact());
                case BOUGHT -> add(Kind.BOUGHT, bought(node), "", to, flow.impact());
                case MADE, RECEIVED, MIX, DESIGN -> supplied(node, to, flow.impact());
            }
        }

        private String name(NetworkNode node) {
            return page.say(chain.words().name(node));
        }

        private String bought(NetworkNode node) {
            return node.maker().isEmpty() ? name(node) : name(node) + " · " + anchor.plantName(node.maker());
        }

        private void supplied(NetworkNode node, String to, double impact) {
            String owner = anchor.owner(node.maker());
            if (sharing.isShared(owner, node.maker(), node.product())) {
                add(Kind.SUPPLIER, name(node) + " · " + anchor.plantName(node.maker()), node.maker(), to, impact);
            } else {
                silent.add(owner);
                add(Kind.TOGETHER, page.say("label.anchor.together"), "", to, impact);
            }
        }

        private void add(Kind kind, String name, String plant, String to, double impact) {
            parts.merge(
                    kind + "|" + name + "|" + plant,
                    new Part(kind, name, plant, Map.of(to, impact)),
                    (before, more) -> new Part(kind, name, plant, sum(before.byPlace(), more.byPlace())));
        }

        private static Map<String, Double> sum(Map<String, Double> first, Map<String, Double> second) {
            Map<String, Double> sum = new HashMap<>(first);
            second.forEach((place, impact) -> sum.merge(place, impact, Double::sum));
            return sum;
        }
    }

    /**
     * The largest parts, and the others of each kind as one; what would be thinner than a hair is left to the table.
     *
     * @param most no more parts than that by themselves
     */
    List<Part> folded(int most, Page page) {
        double least = Math.abs(total) * THINNEST;
        List<Part> shown = new ArrayList<>(parts.stream()
                .limit(most)
                .filter(part -> Math.abs(part.impact()) >= least)
                .toList());
        Map<Kind, List<Part>> rest = parts.stream().skip(shown.size()).collect(Collectors.groupingBy(Part::kind));
        for (Kind kind : Kind.values()) {
            together(kind, rest.getOrDefault(kind, List.of()), page)
                    .filter(part -> Math.abs(part.impact()) >= least)
                    .ifPresent(shown::add);
        }
        return shown;
    }

    private static Optional<Part> together(Kind kind, List<Part> some, Page page) {
        if (some.size() < 2) {
            return some.stream().findFirst();
        }
        Map<String, Double> sum = new HashMap<>();
        some.forEach(part -> part.byPlace().forEach((place, impact) -> sum.merge(place, impact, Double::sum)));
        return Optional.of(new Part(kind, page.say("label.anchor.others", some.size(), page.say(kind.key())), "", sum));
    }
}
