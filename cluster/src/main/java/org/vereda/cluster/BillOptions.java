package org.vereda.cluster;

import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.vereda.footprint.network.SupplyNetwork;
import picocli.CommandLine.Option;

/** What bills are computed from. */
final class BillOptions {
    @Option(
            names = "--background",
            required = true,
            paramLabel = "DATABASE",
            description = {
                "Where the products come from that parts are made of: a process database in openLCA JSON-LD or EcoSpold 1,"
                        + " or the folder of a USEEIO model."
            })
    String background = "";

    @Option(
            names = "--bills",
            required = true,
            paramLabel = "TABLE",
            description = {
                "CSV or Parquet files, or folders of them, with the columns vehicle, part, component, product, amount and"
                        + " spread; may be repeated."
            })
    List<String> bills = new ArrayList<>();

    @Option(
            names = "--whole-vehicles",
            description = "Every file holds whole vehicles with the lines of each together: nothing need be moved.")
    boolean wholeVehicles;

    @Option(
            names = "--method",
            paramLabel = "SET",
            defaultValue = "AR6",
            description = "The GWP set; ${DEFAULT-VALUE} where not stated.")
    String method = "";

    List<String> inputs() {
        List<String> inputs = new ArrayList<>(bills);
        inputs.addFirst(background);
        return inputs;
    }

    SupplyNetwork network(Configuration fileSystems) {
        try (LocalCopy copy = LocalCopy.of(background, fileSystems)) {
            return BackgroundFile.read(copy.path(), method);
        }
    }

    BillRun run(String format) {
        return new BillRun(bills, wholeVehicles, format);
    }
}
