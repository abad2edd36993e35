package org.vereda.cluster;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.words.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that computes tables of files: once for the same files and options, and all of them or nothing. */
public abstract class JobCommand implements Callable<Integer> {
    private static final double NANOSECONDS = 1e9;

    @Mixin
    RunOptions run = new RunOptions();

    @Mixin
    LanguageOption language = new LanguageOption();

    @Spec
    private @Nullable CommandSpec spec;

    /** Files and folders that the results are made of. */
    protected abstract List<String> inputs();

    /** Options that change the results. */
    protected abstract String options();

    /** Computes with Spark and writes to a folder; answers how many errors the inputs had that stopped nothing else. */
    protected abstract long compute(SparkSession spark, String folder);

    /** The same without Spark. */
    protected abstract long computePlainly(Path folder);

    @Override
    public final Integer call() throws IOException {
        long start = System.nanoTime();
        Configuration fileSystems = run.fileSystems();
        OutputFolder folder = new OutputFolder(run.out, facts(fileSystems), fileSystems);
        if (folder.isDone() && !run.overwrite) {
            say("cluster.already-done", run.out);
            return ClusterCommand.DONE;
        }
        String unfinished = folder.begin(run.overwrite);
        long errors = computed(unfinished);
        folder.finish();
        say("cluster.written", run.out, Long.toString(Math.round((System.nanoTime() - start) / NANOSECONDS)));
        if (errors > 0) {
            say("cluster.incomplete", Long.toString(errors));
        }
        return errors > 0 ? ClusterCommand.BAD_INPUT : ClusterCommand.DONE;
    }

    private long computed(String folder) throws IOException {
        if (run.plain) {
            return computePlainly(Path.of(folder));
        }
        try (SparkSession spark = run.open()) {
            return compute(spark, folder);
        }
    }

    /** How results are written, {@code parquet} or {@code csv}. */
    protected final String format() {
        return run.formatName();
    }

    final Messages messages() {
        return language.messages();
    }

    private void say(String key, Object... arguments) {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        line.getOut().println(messages().text(key, arguments));
        line.getOut().flush();
    }

    private String facts(Configuration fileSystems) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(getClass().getSimpleName() + " " + options() + " " + run.formatName());
        for (String input : inputs()) {
            org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(input);
            FileSystem files = path.getFileSystem(fileSystems);
            try {
                addFiles(files, files.getFileStatus(path), lines);
            } catch (FileNotFoundException missing) {
                throw InvalidInput.of(Finding.error("cluster.no-file", SourcePosition.ofFile(input)));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static void addFiles(FileSystem files, FileStatus status, List<String> lines) throws IOException {
        if (status.isDirectory()) {
            List<FileStatus> inside = new ArrayList<>(List.of(files.listStatus(status.getPath())));
            inside.sort(Comparator.comparing(FileStatus::getPath));
            for (FileStatus one : inside) {
                addFiles(files, one, lines);
            }
        } else {
            lines.add(status.getPath() + " " + status.getLen() + " " + status.getModificationTime());
        }
    }
}
