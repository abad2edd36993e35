package org.vereda.cluster;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.vereda.footprint.bill.ProductImpacts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The footprints of many vehicles over one background. */
@Command(
        name = "footprint",
        description = "Compute the footprints of vehicles by their bills of materials, a row for each vehicle or part.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class FootprintCommand extends JobCommand {
    @Mixin
    BillOptions asked = new BillOptions();

    @Option(names = "--parts", description = "A row for every part, not only for what no other part takes.")
    boolean allParts;

    @Override
    protected List<String> inputs() {
        return asked.inputs();
    }

    @Override
    protected String options() {
        return asked.method + (allParts ? " parts" : "");
    }

    @Override
    protected long compute(SparkSession spark, String folder) {
        asked.run(format()).onSpark(spark, task(), folder);
        return 0;
    }

    @Override
    protected long computePlainly(Path folder) {
        asked.run(format()).plainly(task(), folder);
        return 0;
    }

    private BillTask task() {
        return new FootprintTask(
                ProductImpacts.of(asked.network(run.fileSystems()).intensities()), allParts);
    }
}
