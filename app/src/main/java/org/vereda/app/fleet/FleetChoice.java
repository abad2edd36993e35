package org.vereda.app.fleet;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.vereda.endoflife.fleet.FleetInput;
import org.vereda.endoflife.fleet.SurvivalSet;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.NearestName;
import org.vereda.quantity.SourcePosition;

/** Which survival sets a forecast uses: those that were named, or all that know every vehicle of the fleets. */
public final class FleetChoice {
    private final NavigableMap<String, SurvivalSet> sets = new TreeMap<>();

    /**
     * The sets at hand.
     *
     * @param packs those of the packs
     * @param own those of the folder, which go before those of the packs
     */
    public FleetChoice(List<SurvivalSet> packs, List<SurvivalSet> own) {
        packs.forEach(set -> sets.put(set.id(), set));
        own.forEach(set -> sets.put(set.id(), set));
    }

    /**
     * The sets of the vehicles.
     *
     * @param names those that were named, none for all that fit
     * @throws InvalidInput where there is no set of a name
     */
    public List<SurvivalSet> vehicles(List<String> names, FleetInput input) {
        if (names.isEmpty()) {
            return sets.values().stream()
                    .filter(set -> set.knows(input.segments()))
                    .toList();
        }
        List<SurvivalSet> chosen = new ArrayList<>();
        names.forEach(name -> chosen.add(named(name)));
        return chosen;
    }

    /**
     * The set of the traction batteries: the one that was named, or the first by name that knows any.
     *
     * @throws InvalidInput where there is no set of that name or none knows batteries
     */
    public SurvivalSet batteries(Optional<String> name) {
        return of(SurvivalSet.Part.TRACTION_BATTERY, name).orElseThrow(() -> unknown(""));
    }

    /**
     * The set of the tires: the one that was named, or the first by name that knows any; nothing where none does.
     *
     * @throws InvalidInput where there is no set of that name
     */
    public Optional<SurvivalSet> tires(Optional<String> name) {
        return of(SurvivalSet.Part.TIRE, name);
    }

    private Optional<SurvivalSet> of(SurvivalSet.Part part, Optional<String> name) {
        return name.map(this::named)
                .or(() -> sets.values().stream()
                        .filter(set -> set.lives().stream().anyMatch(life -> life.part() == part))
                        .findFirst());
    }

    private SurvivalSet named(String name) {
        return Optional.ofNullable(sets.get(name)).orElseThrow(() -> unknown(name));
    }

    private InvalidInput unknown(String name) {
        return InvalidInput.of(Finding.error(
                "fleet.unknown-set",
                SourcePosition.NOWHERE,
                name,
                NearestName.orNone(name, sets.keySet()),
                String.join(", ", sets.keySet())));
    }
}
