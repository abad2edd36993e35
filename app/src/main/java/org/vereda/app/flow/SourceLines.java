package org.vereda.app.flow;

import java.util.List;
import java.util.stream.Collectors;
import org.vereda.report.content.SourceLine;
import org.vereda.sources.ReferencePack;
import org.vereda.sources.ReferencePacks;

/** The reference packs in use as lines of a report. */
final class SourceLines {
    private SourceLines() {}

    static List<SourceLine> of(ReferencePacks packs) {
        return packs.inUse().stream().map(SourceLines::line).toList();
    }

    private static SourceLine line(ReferencePack pack) {
        return new SourceLine(
                pack.label(),
                pack.title(),
                String.join("; ", pack.sources().values()),
                "",
                String.join("; ", pack.licences().values()),
                pack.tables().stream()
                        .map(table -> table.name() + " " + table.sha256().substring(0, 12))
                        .collect(Collectors.joining(", ")));
    }
}
