package org.vereda.app.answers;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vereda.app.flow.FootprintInput;
import org.vereda.app.flow.FootprintInputs;
import org.vereda.app.flow.Knowledge;
import org.vereda.app.flow.Progress;
import org.vereda.footprint.method.MethodProfile;
import org.vereda.footprint.method.ProfiledFootprint;
import org.vereda.footprint.network.NetworkNode;

/** The footprints of what facilities of a folder make, by the Catena-X rulebook; all of them are computed at once. */
public final class FolderFootprints {
    private final Map<String, Map<String, ProfiledFootprint>> byFacility = new TreeMap<>();

    /** Computes the footprints of a folder. */
    public FolderFootprints(Path root, Knowledge knowledge) {
        FootprintInput input = new FootprintInputs(
                        knowledge.packs(),
                        Progress.NONE,
                        new FootprintInputs.Choices(Optional.empty(), Optional.empty()))
                .open(root);
        for (int index : input.products()) {
            NetworkNode node = input.network().node(index);
            if (node.kind() == NetworkNode.Kind.MADE) {
                input.profiles()
                        .apply(index, MethodProfile.CATENA_X_4)
                        .ifPresent(footprint -> byFacility
                                .computeIfAbsent(node.maker(), maker -> new TreeMap<>())
                                .putIfAbsent(node.product(), footprint));
            }
        }
    }

    /** The footprints of what a facility makes, by product. */
    public Map<String, ProfiledFootprint> of(String facility) {
        return Map.copyOf(byFacility.getOrDefault(facility, Map.of()));
    }
}
