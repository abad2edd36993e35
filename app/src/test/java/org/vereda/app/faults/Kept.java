package org.vereda.app.faults;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.vereda.app.Repository;
import org.vereda.app.keep.Edit;
import org.vereda.app.keep.Keep;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.KeepPlace;
import org.vereda.app.keep.Reach;
import org.vereda.quantity.Findings;

/** A database with what is kept in it, as tests of faults use it. */
record Kept(KeepDatabase database, Keep keep) implements AutoCloseable {
    private static final Keep.Author ANA = new Keep.Author("ana", "the bill came");

    static Kept in(Path folder) {
        return at(KeepPlace.in(folder));
    }

    static Kept at(KeepPlace place) {
        KeepDatabase database = KeepDatabase.open(place);
        return new Kept(database, new Keep(database, Clock.systemUTC()));
    }

    Kept taken() {
        keep.take(Repository.example("review"), ANA, new Findings());
        return this;
    }

    void note(String words) {
        keep.edit(
                List.of(new Edit.Add("notes.csv", List.of("note"), List.of(Map.of("note", words)))), Reach.WHOLE, ANA);
    }

    List<String> notes() {
        return keep.table("notes.csv", Reach.WHOLE).rows().stream()
                .map(row -> row.cells().getFirst())
                .toList();
    }

    @Override
    public void close() {
        database.close();
    }
}
