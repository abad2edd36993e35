package org.vereda.app.keep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.vereda.app.fuzz.DamagedText;
import org.vereda.app.fuzz.EndsWell;
import org.vereda.quantity.Findings;

/** Whatever a table of a folder holds, it is kept and written again byte by byte, or refused with the reason. */
class KeptFolderFuzzTest {
    private static final String TABLE = """
            facility,period_start,period_end,flow,amount,unit,evidence,document
            plant-1,2024-01-01,2024-01-31,electricity,"1,250.5",kWh,MEASURED,"the ""bill"" of May"

            plant-2,2024-01-01,2024-01-31,water:municipal,3,gal,MEASURED,
            """;

    @Provide
    Arbitrary<String> tables() {
        return DamagedText.of(TABLE);
    }

    @Provide
    Arbitrary<String> settings() {
        return DamagedText.of(
                "name: Small\nbase_year: 2021\nfiles:\n  activity.csv: {charset: windows-1252, separator: ','}\n");
    }

    @Property(tries = 40, seed = "20261128")
    void tablesEndWell(@ForAll("tables") String table) {
        EndsWell.with("in/activity.csv", table, KeptFolderFuzzTest::requireSame);
    }

    @Property(tries = 40, seed = "20261128")
    void settingsEndWell(@ForAll("settings") String settings) {
        EndsWell.with("in/partnership.yaml", settings, folder -> {
            Files.writeString(folder.resolve("in/activity.csv"), TABLE);
            requireSame(folder);
        });
    }

    private static void requireSame(Path folder) throws IOException {
        try (Kept kept = Kept.in(folder.resolve("data"))) {
            Keep keep = kept.keep();
            keep.take(folder.resolve("in"), Kept.ANA, new Findings());
            keep.write(folder.resolve("out"));
        }
        assertThat(Kept.bytes(folder.resolve("out"))).isEqualTo(Kept.bytes(folder.resolve("in")));
    }
}
