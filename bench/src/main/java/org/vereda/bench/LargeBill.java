package org.vereda.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import org.vereda.bench.rival.Klu;
import org.vereda.bench.rival.Numbers;
import org.vereda.bench.system.GeneratedSystem;
import org.vereda.bench.system.SystemKind;

/** A million parts over a background of 20,000 processes. */
final class LargeBill implements Measurement {
    private static final String WORK = "16 impacts of all parts of a bill of materials, cold";

    @Override
    public String goals() {
        return "G8";
    }

    @Override
    public String title() {
        return WORK;
    }

    @Override
    public List<Figure> measure(Setting setting) {
        GeneratedSystem system = setting.system(SystemKind.BOM, 1_000_000, 50_000);
        List<Figure> figures = new ArrayList<>();
        Contestant own = Contestant.timed("Vereda", () -> Tasks.allImpacts(Tasks.OWN, system));
        Tasks.foundOrTold(Klu.find(), setting).ifPresent(klu -> figures.add(besideKlu(klu, own, system, setting)));
        if (figures.isEmpty()) {
            figures.add(Figure.alone(
                    "", WORK, system.name(), setting.race().run(own).get(0), Goal.NONE));
        }
        figures.add(peakMemory(system));
        return figures.stream().map(setting::judged).toList();
    }

    private static Figure besideKlu(Klu klu, Contestant own, GeneratedSystem system, Setting setting) {
        double[] weights = system.weights()[0];
        Numbers.requireEqual(
                Tasks.oneCategory(Tasks.OWN, system.technosphere(), system, weights),
                Tasks.oneCategory(klu, system.technosphere(), system, weights),
                Tasks.AGREEMENT);
        List<Amount> seconds = setting.race()
                .run(
                        own,
                        Contestant.timed(
                                klu.name(), () -> Tasks.oneCategory(klu, system.technosphere(), system, weights)));
        return Figure.ratio(
                "G8", WORK, system.name(), seconds.get(0), "KLU, one category", seconds.get(1), Goal.atLeast(2));
    }

    /** The most that lay on the heap at once, garbage that was not yet collected and the system itself included. */
    private static Figure peakMemory(GeneratedSystem system) {
        List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        System.gc();
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
        double[][] impacts = Tasks.allImpacts(Tasks.OWN, system);
        long bytes =
                pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        String how =
                "sum of the peaks of all heap pools, results of " + impacts.length + " categories and garbage included";
        return Figure.alone(
                "G8", "peak memory of that", system.name(), new Amount(bytes / 1e9, "GB", how), Goal.atMost(1.5));
    }
}
