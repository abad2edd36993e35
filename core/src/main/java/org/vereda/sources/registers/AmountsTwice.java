package org.vereda.sources.registers;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.vereda.inventory.releases.RegisterReport;
import org.vereda.inventory.releases.Release;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.SourcePosition;

/**
 * Amounts that two files of a register state alike: the same facility, year, substance, way and amount. A register that
 * spreads its amounts over several files may repeat some of them; both count, and one finding for each pair of files tells
 * how many there are.
 */
final class AmountsTwice {
    private final Map<String, SourcePosition> first = new HashMap<>();
    private final Map<String, Pair> pairs = new TreeMap<>();

    private record Pair(SourcePosition here, SourcePosition there, int count) {}

    void see(RegisterReport report) {
        for (Release release : report.releases()) {
            SourcePosition position = release.claim().position();
            SourcePosition earlier = first.putIfAbsent(key(release), position);
            if (earlier != null && !earlier.file().equals(position.file())) {
                pairs.merge(
                        earlier.file() + "|" + position.file(),
                        new Pair(position, earlier, 1),
                        (known, one) -> new Pair(known.here, known.there, known.count + 1));
            }
        }
    }

    void tell(Findings findings) {
        pairs.values()
                .forEach(pair -> findings.add(Finding.warning(
                        "registers.same-in-two-files",
                        pair.here(),
                        Integer.toString(pair.count()),
                        pair.there().file(),
                        Integer.toString(pair.there().line()))));
    }

    private static String key(Release release) {
        return String.join(
                "|",
                Integer.toString(release.year()),
                release.facility(),
                release.substance(),
                release.medium().name(),
                release.claim().value().amount().stripTrailingZeros().toString(),
                release.claim().value().unit().symbol());
    }
}
