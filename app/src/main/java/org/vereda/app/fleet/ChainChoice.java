package org.vereda.app.fleet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.vereda.endoflife.materials.Substance;
import org.vereda.endoflife.materials.Transfer;
import org.vereda.endoflife.materials.TreatmentChain;
import org.vereda.endoflife.recovery.CopperInSteel;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.NearestName;
import org.vereda.quantity.SourcePosition;

/** Which chain of treatment is used, and what the reader assumes about copper in it. */
public final class ChainChoice {
    private static final Substance COPPER = Substance.of("copper");

    private final NavigableMap<String, TreatmentChain> chains = new TreeMap<>();

    /**
     * The chains at hand.
     *
     * @param packs those of the packs
     * @param own those of the folder, which go before those of the packs
     */
    public ChainChoice(List<TreatmentChain> packs, List<TreatmentChain> own) {
        packs.forEach(chain -> chains.put(chain.id(), chain));
        own.forEach(chain -> chains.put(chain.id(), chain));
    }

    /**
     * A chain.
     *
     * @param copperInSteel the share of the copper entering the chain that goes into the steel, 0 to 1, where one is assumed
     * @throws InvalidInput where there is none of the name, no step makes steel, or copper would be handed on twice
     */
    public TreatmentChain named(String name, Optional<BigDecimal> copperInSteel) {
        TreatmentChain chain = Optional.ofNullable(chains.get(name)).orElseThrow(() -> unknown(name));
        return copperInSteel.map(share -> withCopper(chain, share)).orElse(chain);
    }

    private InvalidInput unknown(String name) {
        return InvalidInput.of(Finding.error(
                "materials.unknown-chain",
                SourcePosition.NOWHERE,
                name,
                String.join(", ", chains.keySet()),
                NearestName.orNone(name, chains.keySet())));
    }

    /** Copper goes from the first step into the one that makes steel, and whole through that. */
    private static TreatmentChain withCopper(TreatmentChain chain, BigDecimal assumed) {
        String first = chain.steps().getFirst();
        String last = chain.transfers().stream()
                .filter(transfer -> transfer.target().equals(CopperInSteel.STEEL))
                .map(Transfer::step)
                .findFirst()
                .orElseThrow(
                        () -> InvalidInput.of(Finding.error("materials.no-steel", SourcePosition.NOWHERE, chain.id())));
        List<Transfer> transfers = new ArrayList<>(chain.transfers());
        boolean apart = !first.equals(last);
        if (apart) {
            transfers.add(copper(first, last, assumed));
        }
        transfers.add(copper(last, CopperInSteel.STEEL, apart ? BigDecimal.ONE : assumed));
        return TreatmentChain.of(chain.id(), transfers);
    }

    private static Transfer copper(String step, String target, BigDecimal share) {
        return new Transfer(step, COPPER, target, share, "--copper-in-steel", SourcePosition.NOWHERE);
    }
}
