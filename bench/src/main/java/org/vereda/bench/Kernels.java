package org.vereda.bench;

import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.vereda.bench.kernel.SolverKernels;

/** Starts the JMH benchmarks. */
final class Kernels {
    private static final int FAILED = 1;

    private Kernels() {}

    /** Zero where all of them ran. */
    static int run(boolean quick) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(SolverKernels.class.getPackageName() + ".*")
                .forks(quick ? 0 : 1)
                .warmupIterations(quick ? 1 : 3)
                .measurementIterations(quick ? 2 : 5)
                .warmupTime(TimeValue.milliseconds(quick ? 200 : 1_000))
                .measurementTime(TimeValue.milliseconds(quick ? 200 : 1_000))
                .jvmArgsAppend("--enable-native-access=ALL-UNNAMED");
        try {
            new Runner(options.build()).run();
            return 0;
        } catch (RunnerException failure) {
            System.err.println("the JMH benchmarks could not run: " + failure.getMessage());
            return FAILED;
        }
    }
}
