package org.vereda.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vereda.bench.rival.Klu;
import org.vereda.bench.rival.Lapack;
import org.vereda.bench.rival.OpenLca;
import org.vereda.bench.rival.Scipy;
import org.vereda.bench.rival.Sought;
import org.vereda.bench.rival.Umfpack;

/** What the figures were measured on, and beside what. */
final class MachineFacts {
    private MachineFacts() {}

    static Map<String, String> collect() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("processor", processor());
        facts.put("cores", String.valueOf(Runtime.getRuntime().availableProcessors()));
        facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        facts.put("JDK", System.getProperty("java.vm.name") + " " + Runtime.version());
        facts.put("heap, at most", Amount.digits(Runtime.getRuntime().maxMemory() / 1e9) + " GB");
        facts.put("load when started", load());
        facts.put("olca-core, own native library", state(OpenLca.withNativeLibrary()));
        facts.put("UMFPACK", state(Umfpack.find()));
        facts.put("KLU", state(Klu.find()));
        facts.put("LAPACK", state(Lapack.find()));
        facts.put("SciPy", state(Scipy.find()));
        return facts;
    }

    private static String state(Sought<?> sought) {
        return switch (sought) {
            case Sought.Found<?>(String version) -> version;
            case Sought.Found<?> found -> "installed";
            case Sought.Missing<?>(String name, String advice) -> "not installed; " + advice;
        };
    }

    private static String processor() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException notLinux) {
            return "unknown";
        }
    }

    /** Waiting programs in the last minute; much above zero disturbs the figures. */
    private static String load() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return load < 0 ? "unknown" : Amount.digits(load);
    }
}
