package org.vereda.app.store;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.vereda.inventory.IndustryCode;
import org.vereda.inventory.Register;
import org.vereda.inventory.releases.RegisterThreshold;
import org.vereda.inventory.releases.SubstanceDirectory;
import org.vereda.sources.ReferencePacks;

/**
 * What the words of registers mean in the common table.
 *
 * @param directory the substances of all registers
 * @param thresholds whom the registers ask
 * @param packs the reference packs behind it: label and checksum of each table
 * @param tiers the tier of the partnership by facility, as {@code REGISTER:identifier}
 */
public record CommonTerms(
        SubstanceDirectory directory,
        List<RegisterThreshold> thresholds,
        List<String> packs,
        Map<String, String> tiers) {
    /** The packs that answers rest on. */
    private static final Set<String> USED = Set.of("substances", "industries", "thresholds");

    public CommonTerms {
        thresholds = List.copyOf(thresholds);
        packs = List.copyOf(packs);
        tiers = new TreeMap<>(tiers);
    }

    /** Those of reference packs, without a partnership. */
    public static CommonTerms of(ReferencePacks packs) {
        return new CommonTerms(
                packs.substances(),
                packs.registerThresholds(),
                packs.inUse().stream()
                        .filter(pack -> USED.contains(pack.id()))
                        .flatMap(pack -> pack.tables().stream().map(table -> pack.label() + " " + table.sha256()))
                        .toList(),
                Map.of());
    }

    /** The same with the tiers of a partnership. */
    public CommonTerms with(Map<String, String> known) {
        return new CommonTerms(directory, thresholds, packs, known);
    }

    /**
     * A substance of the common table.
     *
     * @param id its identifier
     * @param name its name
     */
    public record Term(String id, String name) {}

    /** The common substance; one that the directory does not know keeps its own code and name. */
    public Term substance(Register register, String code, String name) {
        return directory
                .find(register, code, name)
                .map(found -> new Term(found.substance().id(), found.substance().name()))
                .orElseGet(() -> new Term(code.isEmpty() ? name : code, name));
    }

    String industry(IndustryCode code) {
        return code.digits().substring(0, Math.min(5, code.digits().length()));
    }
}
