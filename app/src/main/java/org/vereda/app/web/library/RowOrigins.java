package org.vereda.app.web.library;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vereda.app.keep.Change;
import org.vereda.app.keep.Keep;
import org.vereda.app.keep.KeptTable;
import org.vereda.app.keep.Reach;
import org.vereda.app.web.frame.Visit;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.chart.Markup;

/** Rows by the place where they were read, each with the changes that made it what it is; only those within reach. */
final class RowOrigins {
    private static final String TABLE = ".csv";

    private final Keep keep;
    private final Reach reach;
    private final Map<String, Known> tables = new HashMap<>();

    RowOrigins(Keep keep, Reach reach) {
        this.keep = keep;
        this.reach = reach;
    }

    private record Known(Map<Long, KeptTable.Line> rows, Map<Long, List<Change>> changes) {}

    private Known table(String path) {
        return tables.computeIfAbsent(path, name -> {
            Map<Long, KeptTable.Line> rows = new HashMap<>();
            keep.table(name, reach).rows().forEach(row -> rows.put(row.line(), row));
            return new Known(rows, keep.changesOf(name, reach));
        });
    }

    /** The place with ways to the row and to its changes, with who made them and when. */
    Markup markup(Visit visit, SourcePosition position) {
        Known known = table(position.file());
        Optional<KeptTable.Line> row = Optional.ofNullable(known.rows().get((long) position.line()));
        String words = visit.say(
                "label.origin.row",
                position.file(),
                Integer.toString(position.line()),
                Integer.toString(position.column()));
        if (row.isEmpty()) {
            return Markup.of("span").say(words + " · " + visit.say("label.origin.unknown"));
        }
        long number = row.get().number();
        Markup markup = Markup.of("span")
                .add(Markup.of("a")
                        .with("href", "/data/" + position.file().replace(TABLE, "") + "/" + number)
                        .say(words));
        Optional.ofNullable(known.changes().get(number))
                .orElse(List.of())
                .forEach(change -> markup.say(" · ").add(change(visit, change)));
        return markup;
    }

    /** An import is told and leads nowhere: it is of many, and the history of one's rows does not list it. */
    private static Markup change(Visit visit, Change change) {
        String when = change.happened().toString().substring(0, 16).replace('T', ' ') + " UTC";
        String words = visit.say("label.origin.entered", Long.toString(change.number()), when, change.author());
        String why = change.why().isBlank() ? "" : ", " + visit.say("label.origin.why", change.why());
        return change.kind() == Change.Kind.IMPORT
                ? Markup.of("span").say(words + why)
                : Markup.of("a").with("href", "/history/" + change.number()).say(words + why);
    }
}
