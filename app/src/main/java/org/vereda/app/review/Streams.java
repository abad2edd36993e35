package org.vereda.app.review;

import java.util.List;
import org.vereda.app.flow.Actions;
import org.vereda.inventory.Facility;
import org.vereda.inventory.SiteInventory;
import org.vereda.measures.review.ValueStream;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.NearestName;
import org.vereda.quantity.Period;
import org.vereda.quantity.SourcePosition;
import org.vereda.sources.folder.PartnershipFolder;

/** The value streams of a folder. */
public final class Streams {
    private Streams() {}

    /** The value stream of a facility. */
    public static ValueStream of(PartnershipFolder folder, Facility facility, Actions actions) {
        SiteInventory inventory = SiteInventory.of(
                facility,
                Period.ofYear(folder.settings().baseYear()),
                folder.activities().stream()
                        .filter(row -> row.facility().equals(facility.id()))
                        .toList(),
                folder.production().stream()
                        .filter(row -> row.facility().equals(facility.id()))
                        .toList());
        return ValueStream.of(
                facility,
                folder.review().stream()
                        .filter(row -> row.facility().equals(facility.id()))
                        .toList(),
                inventory,
                actions.advice().getOrDefault(facility.id(), List.of()));
    }

    /**
     * A facility of a folder.
     *
     * @throws InvalidInput where there is none of that identifier
     */
    public static Facility facility(PartnershipFolder folder, String id) {
        List<String> known = folder.facilities().stream().map(Facility::id).toList();
        return folder.facilities().stream()
                .filter(facility -> facility.id().equals(id))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(Finding.error(
                        "actions.unknown-facility", SourcePosition.NOWHERE, id, NearestName.orNone(id, known))));
    }
}
