package org.vereda.cluster;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;

/** How long processors were busy: with this thread, or with the tasks of a session, deserializing included. */
final class Busy {
    private static final double NANOSECONDS = 1e9;

    private final LongSupplier nanoseconds;

    private Busy(LongSupplier nanoseconds) {
        this.nanoseconds = nanoseconds;
    }

    /** With this thread. */
    Busy() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        this(threads::getCurrentThreadCpuTime);
    }

    /** With the tasks of a session that end from now on. */
    static Busy watching(SparkSession spark) {
        AtomicLong sum = new AtomicLong();
        spark.sparkContext().addSparkListener(new SparkListener() {
            @Override
            public void onTaskEnd(SparkListenerTaskEnd end) {
                TaskMetrics metrics = end.taskMetrics();
                if (metrics != null) {
                    sum.addAndGet(metrics.executorCpuTime() + metrics.executorDeserializeCpuTime());
                }
            }
        });
        return new Busy(sum::get);
    }

    double seconds() {
        return nanoseconds.getAsLong() / NANOSECONDS;
    }
}
