package org.vereda.app.fleet;

import java.util.List;
import java.util.StringJoiner;
import org.vereda.endoflife.loop.SecondaryLot;

/** Lots as the table that {@code endoflife content --lots} reads. */
public final class LotFile {
    private LotFile() {}

    /** The text of the table. */
    public static String write(List<SecondaryLot> lots) {
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        lines.add("lot,country,year,material,recovered,credited,unit");
        for (SecondaryLot lot : lots) {
            lines.add(String.join(
                    ",",
                    lot.id(),
                    lot.country().name(),
                    Integer.toString(lot.year()),
                    lot.material(),
                    lot.recovered().toPlainString(),
                    lot.credited().toPlainString(),
                    "kg"));
        }
        return lines.toString();
    }
}
