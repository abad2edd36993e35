package org.vereda.app.web.registers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vereda.app.paper.Paper;
import org.vereda.app.paper.PaperMap;
import org.vereda.app.paper.PaperYears;
import org.vereda.app.store.CommonTerms;
import org.vereda.app.store.RegisterStore;
import org.vereda.report.words.Language;
import org.vereda.sources.ReferencePacks;

/**
 * The common table of the registers that a portal shows, and what is made from it. It is opened for each page, so that an
 * import by the command line finds it free and is seen at once.
 */
public final class RegisterShelf {
    private final Path place;
    private Optional<Known> known = Optional.empty();
    private Optional<Written> written = Optional.empty();

    /**
     * @param place the file of the common table, whether it is there already or not
     */
    public RegisterShelf(Path place) {
        this.place = place;
    }

    /** What the packs say, read once. */
    private record Known(ReferencePacks packs, CommonTerms terms) {}

    /** The paper about a state of the data, with the pages that somebody asked for. */
    private record Written(String data, Paper paper, Map<Language, byte[]> printed) {}

    /** What the file is called; where it lies on the server is nobody's affair. */
    String name() {
        return String.valueOf(place.getFileName());
    }

    /** The table, to be closed by who asked for it; nothing where there is none. */
    Optional<RegisterStore> open() {
        return Files.exists(place) ? Optional.of(RegisterStore.reading(place)) : Optional.empty();
    }

    /** The words behind a command that asks the same table. */
    List<String> words() {
        return place.equals(RegisterStore.USUAL) ? List.of() : List.of("--store", name());
    }

    CommonTerms terms() {
        return known().terms();
    }

    PaperMap map(RegisterStore store) {
        return new PaperMap(known().packs().outlines(), store.places());
    }

    private synchronized Known known() {
        if (known.isEmpty()) {
            ReferencePacks packs = ReferencePacks.builtIn();
            known = Optional.of(new Known(packs, CommonTerms.of(packs)));
        }
        return known.get();
    }

    /** The background paper about what the table holds now; made again only where that changed. */
    synchronized Paper paper(RegisterStore store) {
        String data = store.source(terms()).version().checksum();
        if (written.filter(one -> one.data().equals(data)).isEmpty()) {
            PaperYears years = PaperYears.of(store.source(terms()));
            Paper paper = Paper.of(store, terms(), years, map(store), words());
            written = Optional.of(new Written(data, paper, new EnumMap<>(Language.class)));
        }
        return written.orElseThrow().paper();
    }

    /** Something printed from the paper, kept with it. */
    synchronized byte[] printed(RegisterStore store, Language language, Printing printing) {
        Paper paper = paper(store);
        return written.orElseThrow().printed().computeIfAbsent(language, one -> printing.print(paper, one));
    }

    /** Makes the bytes of a paper in a language. */
    @FunctionalInterface
    interface Printing {
        byte[] print(Paper paper, Language language);
    }
}
