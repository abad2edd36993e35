package org.vereda.cluster;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/**
 * Where results go: written beside their place and renamed when all is there, so that the place holds a whole result or
 * none, whenever a run ends. A file in it says what it was made of; the same run asked for again has nothing to do.
 */
final class OutputFolder {
    private static final String SUCCESS = "_SUCCESS";
    private static final String FACTS = "_vereda.txt";

    private final FileSystem files;
    private final Path place;
    private final Path unfinished;
    private final Path former;
    private final String facts;

    /**
     * A place for results.
     *
     * @param address a folder of any file system
     * @param facts what the results are made of: command, options, input files
     */
    OutputFolder(String address, String facts, Configuration settings) {
        this.place = new Path(address);
        this.unfinished = new Path(address + "._unfinished");
        this.former = new Path(address + "._former");
        this.facts = facts;
        try {
            this.files = place.getFileSystem(settings);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** True where the place holds the whole result of the same run. */
    boolean isDone() throws IOException {
        if (!files.exists(place) && files.exists(former)) {
            files.rename(former, place);
        }
        return files.exists(new Path(place, SUCCESS)) && facts.equals(read(new Path(place, FACTS)));
    }

    private String read(Path file) throws IOException {
        if (!files.exists(file)) {
            return "";
        }
        try (var stream = files.open(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /**
     * Makes room for a new result and clears what a run that was ended has left.
     *
     * @return the folder to write to; it does not exist yet
     * @throws InvalidInput where the place holds something else and that may not go
     */
    String begin(boolean overwrite) throws IOException {
        if (files.exists(place) && !overwrite) {
            throw InvalidInput.of(Finding.error("cluster.output-exists", SourcePosition.ofFile(place.toString())));
        }
        files.delete(unfinished, true);
        return unfinished.toString();
    }

    /** Everything is written: it takes its place. */
    void finish() throws IOException {
        write(new Path(unfinished, FACTS), facts);
        write(new Path(unfinished, SUCCESS), "");
        files.delete(former, true);
        if (files.exists(place)) {
            rename(place, former);
        }
        rename(unfinished, place);
        files.delete(former, true);
    }

    private void write(Path file, String text) throws IOException {
        try (OutputStream stream = files.create(file, true)) {
            stream.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void rename(Path from, Path to) throws IOException {
        if (!files.rename(from, to)) {
            throw new IOException("cannot rename " + from + " to " + to);
        }
    }
}
