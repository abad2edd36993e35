package org.vereda.app.review;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vereda.app.flow.Actions;
import org.vereda.inventory.Facility;
import org.vereda.measures.EndUse;
import org.vereda.measures.review.EnvironmentalWaste;
import org.vereda.sources.folder.PartnershipFolder;
import org.vereda.sources.table.TableWriter;

/** An empty sheet for walking a value stream: each process with each kind of waste, and the end uses of the site. */
public final class ReviewSheet {
    private static final String FILE = "review.csv";
    private static final List<String> HEADER = List.of(
            "facility",
            "order",
            "step",
            "lean_waste",
            "environmental_waste",
            "flow",
            "end_use",
            "amount",
            "unit",
            "note",
            "evidence");

    private final PartnershipFolder folder;
    private final Facility facility;
    private final Actions actions;

    /** A sheet for a facility. */
    public ReviewSheet(PartnershipFolder folder, Facility facility, Actions actions) {
        this.folder = folder;
        this.facility = facility;
        this.actions = actions;
    }

    /** The sheet as CSV, written as the folder writes its tables. */
    public byte[] csv() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TableWriter writer =
                TableWriter.open(bytes, FILE, folder.settings().format(FILE))) {
            writer.row(HEADER);
            rows().forEach(writer::row);
        }
        return bytes.toByteArray();
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        int order = 0;
        for (String process : facility.processes()) {
            order++;
            for (EnvironmentalWaste waste : EnvironmentalWaste.values()) {
                rows.add(row(order, process, waste.name().toLowerCase(Locale.ROOT), "", "", ""));
            }
        }
        for (EndUse use : actions.endUses().endUses()) {
            if (use.facility().equals(facility.id())) {
                order++;
                String waste = use.flow().id().startsWith("water") ? "water" : "energy";
                rows.add(row(
                        order,
                        use.group(),
                        waste,
                        use.flow().id(),
                        use.group(),
                        use.unit().symbol()));
            }
        }
        return rows;
    }

    private List<String> row(int order, String step, String waste, String flow, String endUse, String unit) {
        return List.of(facility.id(), Integer.toString(order), step, "", waste, flow, endUse, "", unit, "", "");
    }
}
