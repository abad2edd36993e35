package org.vereda.endoflife.materials;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of a composition in a chain. {@code input = sum of outputs + sum of residues}, exactly, for each substance.
 *
 * @param input what entered the chain
 * @param entered what entered each step
 * @param outputs what left by each output
 * @param residues what each step handed on to nobody
 * @param handed what each step handed to each target
 */
public record Treatment(
        Composition input,
        Map<String, Composition> entered,
        Map<String, Composition> outputs,
        Map<String, Composition> residues,
        List<Handed> handed) {
    public Treatment {
        entered = Collections.unmodifiableMap(new LinkedHashMap<>(entered));
        outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
        residues = Collections.unmodifiableMap(new LinkedHashMap<>(residues));
        handed = List.copyOf(handed);
    }

    /** What left by all outputs. */
    public Composition recovered() {
        return sum(outputs);
    }

    /** The residue of all steps. */
    public Composition residue() {
        return sum(residues);
    }

    /** The mass of a substance in an output, in kg. */
    public BigDecimal mass(String output, Substance substance) {
        return outputs.getOrDefault(output, new Composition(new TreeMap<>())).mass(substance);
    }

    private static Composition sum(Map<String, Composition> parts) {
        return parts.values().stream().reduce(new Composition(new TreeMap<>()), Composition::plus);
    }
}
