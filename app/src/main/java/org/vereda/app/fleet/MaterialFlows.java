package org.vereda.app.fleet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vereda.endoflife.materials.Composition;
import org.vereda.endoflife.materials.Handed;
import org.vereda.endoflife.materials.Treatment;
import org.vereda.report.chart.Sankey;
import org.vereda.report.page.Page;

/** The mass of an average vehicle on its way through a chain as a Sankey diagram, in kg. Small materials share a band. */
final class MaterialFlows {
    private static final BigDecimal SMALL = new BigDecimal("0.01");

    private final Page page;
    private final MaterialNames names;
    private final Treatment treatment;
    private final BigDecimal vehicles;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<Band> bands = new ArrayList<>();

    MaterialFlows(Page page, Treatment treatment, BigDecimal vehicles) {
        this.page = page;
        this.names = new MaterialNames(page);
        this.treatment = treatment;
        this.vehicles = vehicles;
    }

    /** A band by the keys of its ends. */
    private record Band(String from, String to, BigDecimal kilograms) {}

    Sankey chart() {
        String first = treatment.entered().keySet().iterator().next();
        materials().forEach((material, mass) -> band("m/" + material, "s/" + first, mass));
        for (Handed handed : treatment.handed()) {
            band("s/" + handed.step(), end(handed.target()), each(handed.composition()));
        }
        treatment.residues().forEach((step, left) -> band("s/" + step, "r/", each(left)));
        List<Sankey.Node> nodes = places.keySet().stream().map(this::node).toList();
        List<Sankey.Flow> flows = bands.stream().map(this::flow).toList();
        Sankey.Words words = new Sankey.Words(
                page.say("label.materials.flow"),
                page.say("label.materials.own"),
                page.say("label.materials.flow"),
                page.say("label.materials.flow"));
        return new Sankey(words, nodes, flows);
    }

    private String end(String target) {
        return (treatment.entered().containsKey(target) ? "s/" : "o/") + target;
    }

    private Map<String, BigDecimal> materials() {
        Map<String, BigDecimal> masses = new TreeMap<>();
        treatment
                .input()
                .kilograms()
                .forEach((substance, mass) -> masses.merge(substance.material(), mass, BigDecimal::add));
        BigDecimal least = treatment.input().total().multiply(SMALL);
        Map<String, BigDecimal> shown = new LinkedHashMap<>();
        masses.forEach((material, mass) ->
                shown.merge(mass.compareTo(least) < 0 ? "small" : material, each(mass), BigDecimal::add));
        return shown;
    }

    private void band(String from, String to, BigDecimal kilograms) {
        if (kilograms.signum() > 0) {
            places.putIfAbsent(from, places.size());
            places.putIfAbsent(to, places.size());
            bands.add(new Band(from, to, kilograms));
        }
    }

    private Sankey.Node node(String key) {
        BigDecimal in = sum(key, false);
        BigDecimal through = in.max(sum(key, true));
        double own = key.startsWith("m/") ? through.doubleValue() : 0;
        return new Sankey.Node(name(key), shown(through), own, through.doubleValue());
    }

    private BigDecimal sum(String key, boolean out) {
        return bands.stream()
                .filter(band -> (out ? band.from() : band.to()).equals(key))
                .map(Band::kilograms)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Sankey.Flow flow(Band band) {
        return new Sankey.Flow(
                places.getOrDefault(band.from(), 0),
                places.getOrDefault(band.to(), 0),
                band.kilograms().doubleValue(),
                name(band.from()) + " → " + name(band.to()) + ": " + shown(band.kilograms()));
    }

    private String name(String key) {
        if (key.equals("r/")) {
            return page.say("label.materials.residue");
        }
        return key.equals("m/small") ? page.say("label.materials.small") : names.text(key.substring(2));
    }

    private String shown(BigDecimal kilograms) {
        return page.numbers().fixed(kilograms, 1) + " kg";
    }

    private BigDecimal each(Composition composition) {
        return each(composition.total());
    }

    private BigDecimal each(BigDecimal kilograms) {
        return kilograms.divide(vehicles, MathContext.DECIMAL64);
    }
}
