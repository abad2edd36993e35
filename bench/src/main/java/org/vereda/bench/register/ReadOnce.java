package org.vereda.bench.register;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.vereda.inventory.releases.OffSiteTransfer;
import org.vereda.inventory.releases.RegisterFacility;
import org.vereda.inventory.releases.RegisterReport;
import org.vereda.inventory.releases.Release;
import org.vereda.quantity.Findings;
import org.vereda.sources.registers.RegisterFiles;
import org.vereda.sources.registers.ReleaseRegister;

/** Streams register files once through a visitor that keeps only sums. */
public final class ReadOnce {
    private ReadOnce() {}

    /**
     * What came of it.
     *
     * @param reports how many reports
     * @param facilities how many facilities
     * @param amounts how many amounts above zero
     * @param sum all amounts in the units of their rows, so that none can be left out
     */
    public record Sums(int reports, int facilities, int amounts, BigDecimal sum) {}

    /** Prints the seconds and the most bytes of the heap in use, garbage included, for a program of its own. */
    public static void main(String[] files) {
        long begin = System.nanoTime();
        Sums sums = null;
        for (String file : files) {
            sums = read(Path.of(file));
        }
        double seconds = (System.nanoTime() - begin) * 1e-9;
        long bytes = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        System.out.println(seconds + " " + bytes + " " + sums);
    }

    /** Reads a file. */
    public static Sums read(Path file) {
        Adder adder = new Adder();
        Findings findings = new Findings();
        RegisterFiles.read(file, adder, findings);
        if (findings.hasErrors()) {
            throw new IllegalStateException(findings.sorted().toString());
        }
        return new Sums(adder.reports, adder.facilities, adder.amounts, adder.sum);
    }

    private static final class Adder implements ReleaseRegister.Visitor {
        private int reports;
        private int facilities;
        private int amounts;
        private BigDecimal sum = BigDecimal.ZERO;

        @Override
        public void facility(RegisterFacility facility) {
            facilities++;
        }

        @Override
        public void report(RegisterReport report) {
            reports++;
            for (Release release : report.releases()) {
                amounts++;
                sum = sum.add(release.claim().value().amount());
            }
        }

        @Override
        public void transfer(OffSiteTransfer transfer) {
            amounts++;
            sum = sum.add(transfer.claim().value().amount());
        }
    }
}
