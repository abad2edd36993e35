package org.vereda.sources;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vereda.footprint.UncertaintyRules;
import org.vereda.footprint.UncertaintyRules.Basic;
import org.vereda.footprint.UncertaintyRules.Source;
import org.vereda.quantity.Pedigree;

/** Reads the tables of reference packs about the spread of numbers. */
final class PackUncertainty {
    private PackUncertainty() {}

    static UncertaintyRules rules(List<PackFact> basic, List<PackFact> scores) {
        Map<Basic, Double> squares = new EnumMap<>(Basic.class);
        basic.forEach(fact -> squares.put(
                PackFactors.constant(fact, "kind", Basic.class).orElseThrow(() -> fact.refusal("kind")),
                fact.number("factor").doubleValue()));
        Map<Source, Pedigree> pedigrees = new EnumMap<>(Source.class);
        scores.forEach(fact -> pedigrees.put(
                PackFactors.constant(fact, "source_kind", Source.class).orElseThrow(() -> fact.refusal("source_kind")),
                pedigree(fact)));
        String packs = Stream.concat(basic.stream(), scores.stream())
                .map(PackFact::label)
                .distinct()
                .collect(Collectors.joining(", "));
        return new UncertaintyRules(squares, pedigrees, packs);
    }

    private static Pedigree pedigree(PackFact fact) {
        return new Pedigree(
                fact.whole("reliability"),
                fact.whole("completeness"),
                fact.whole("temporal"),
                fact.whole("geographical"),
                fact.whole("technological"));
    }
}
