package org.vereda.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.Success$;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.cluster.standalone.Standalone;
import org.vereda.footprint.bill.ProductImpacts;

class KilledWorkerTest {
    private static final Forge FORGE = new Forge(60, 3, 8);

    @TempDir
    private Path folder;

    @Test
    void aWorkerThatDiesInTheMiddleChangesNoBit() throws IOException {
        FORGE.bills(folder.resolve("bills"), 24, 60, 1);
        BillTask task = new FootprintTask(ProductImpacts.of(FORGE.background().intensities()), true);
        BillRun run = new BillRun(List.of(folder.resolve("bills").toString()), false, "csv");
        run.plainly(task, folder.resolve("plain"));
        try (Standalone cluster = started()) {
            Assassin assassin = new Assassin(cluster);
            SparkSession spark = Sessions.open(cluster.url(), settings(cluster));
            try {
                spark.sparkContext().addSparkListener(assassin);
                run.onSpark(spark, task, folder.resolve("out").toString());
            } finally {
                spark.stop();
            }
            assertThat(assassin.lost).hasPositiveValue();
        }
        assertThat(ResultLines.sorted(folder.resolve("out"))).isEqualTo(ResultLines.sorted(folder.resolve("plain")));
    }

    private Standalone started() {
        try {
            return Standalone.start(2, "512m", folder.resolve("cluster"));
        } catch (IOException cannot) {
            return abort("no cluster of processes can be started here: " + cannot.getMessage());
        }
    }

    /** Two stages of twelve tasks each. */
    private static Map<String, String> settings(Standalone cluster) {
        Map<String, String> settings = new HashMap<>(cluster.settings());
        settings.put("spark.sql.adaptive.enabled", "false");
        settings.put("spark.sql.shuffle.partitions", "12");
        settings.put("spark.sql.files.maxPartitionBytes", "16384");
        return settings;
    }

    /** Kills a worker when the first task of the second stage ends, so that what it held for that stage is lost too. */
    private static final class Assassin extends SparkListener {
        private final Standalone cluster;
        private final AtomicBoolean done = new AtomicBoolean();
        private final AtomicInteger lost = new AtomicInteger();

        Assassin(Standalone cluster) {
            this.cluster = cluster;
        }

        @Override
        public void onTaskEnd(SparkListenerTaskEnd end) {
            boolean isSecond = end.reason().equals(Success$.MODULE$)
                    && end.taskMetrics().shuffleReadMetrics().recordsRead() > 0;
            if (isSecond && done.compareAndSet(false, true)) {
                cluster.kill(0);
            }
        }

        @Override
        public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
            lost.incrementAndGet();
        }
    }
}
