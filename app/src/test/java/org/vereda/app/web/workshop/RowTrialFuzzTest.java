package org.vereda.app.web.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.vereda.app.fuzz.DamagedText;
import org.vereda.app.fuzz.EndsWell;

/** Whatever somebody types into a row, and whatever stands above it, what is said is about that row. */
class RowTrialFuzzTest {
    private static final List<String> COLUMNS =
            List.of("facility", "period_start", "period_end", "flow", "amount", "unit");
    private static final String TABLE = String.join(",", COLUMNS)
            + "\nplant-1,2024-01-01,2024-01-31,electricity,\"1250.5\",kWh\nplant-1,2024-02-01,2024-02-29,steam,3,GJ\n";

    @Provide
    Arbitrary<String> rows() {
        return DamagedText.of("plant-1|2024-01-01|2024-01-31|water:municipal|12,5|gal");
    }

    @Provide
    Arbitrary<String> tables() {
        return DamagedText.of(TABLE);
    }

    @Property(tries = 100, seed = "20261128")
    void rowsEndWell(@ForAll("rows") String row) {
        EndsWell.with("activity.csv", TABLE, folder -> tryOut(folder, row));
    }

    @Property(tries = 100, seed = "20261128")
    void rowsBelowADamagedTableEndWell(@ForAll("tables") String table) {
        EndsWell.with("activity.csv", table, folder -> tryOut(folder, "plant-1|2024-01-01|2024-01-31|steam|3|GJ"));
    }

    private static void tryOut(Path folder, String row) throws IOException {
        Files.writeString(folder.resolve("partnership.yaml"), "name: Small\nbase_year: 2024\n");
        Files.writeString(folder.resolve("organizations.csv"), "id,name,role,country\nfirm,Firm,SUPPLIER,MX\n");
        Files.writeString(
                folder.resolve("facilities.csv"), "id,organization,name,subdivision\nplant-1,firm,Plant,MX-QUE\n");
        String[] cells = row.split("\\|", COLUMNS.size());
        Map<String, String> typed = new HashMap<>();
        for (int at = 0; at < cells.length; at++) {
            typed.put(COLUMNS.get(at), cells[at]);
        }
        assertThat(new RowTrial(folder, "activity.csv").findings(COLUMNS, typed, code -> true))
                .allSatisfy(finding -> assertThat(finding.position().file()).isEqualTo("activity.csv"));
    }
}
