package org.vereda.inventory.releases;

import java.util.Map;
import org.vereda.inventory.Register;

/**
 * A chemical or pollutant with the codes by which registers know it.
 *
 * @param id the CAS number with dashes, or the code of a group that has none (for example {@code N420} lead compounds)
 * @param name its English name
 * @param codes its code in each register, as the register writes it
 */
public record Substance(String id, String name, Map<Register, String> codes) {
    public Substance {
        codes = Map.copyOf(codes);
    }
}
