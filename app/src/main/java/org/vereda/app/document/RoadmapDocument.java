package org.vereda.app.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vereda.app.shown.OutputFile;
import org.vereda.report.words.Language;

/** Writes a roadmap document: {@code roadmap-LANGUAGE.html} and {@code .pdf}. The same folder gives the same bytes. */
public final class RoadmapDocument {
    private final Path folder;
    private final String programVersion;

    /**
     * A document in a folder.
     *
     * @param programVersion the version of Vereda
     */
    public RoadmapDocument(Path folder, String programVersion) {
        this.folder = folder;
        this.programVersion = programVersion;
    }

    /** Writes the pages in these languages and gives their paths. */
    public List<Path> write(RoadmapContent content, List<Language> languages) {
        List<Path> written = new ArrayList<>();
        for (Language language : languages) {
            RoadmapPage page = new RoadmapPage(content, language, programVersion);
            written.add(put("roadmap-" + language.code() + ".html", page.html().getBytes(StandardCharsets.UTF_8)));
            written.add(put("roadmap-" + language.code() + ".pdf", pdf(page)));
        }
        return written;
    }

    private static byte[] pdf(RoadmapPage page) {
        try {
            return page.pdf();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path put(String name, byte[] bytes) {
        Path file = folder.resolve(name);
        OutputFile.write(file, bytes);
        return file;
    }
}
