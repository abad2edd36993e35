package org.vereda.cluster;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.sql.SparkSession;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.words.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import org.jspecify.annotations.Nullable;

/** A command that computes tables of files: once for the same files and options, and all of them or nothing. */
abstract class JobCommand implements Callable<Integer> {
    private static final double NANOSECONDS = 1e9;

    @Mixin
    RunOptions run = new RunOptions();

    @Mixin
    LanguageOption language = new LanguageOption();

    @Spec
    private @Nullable CommandSpec spec;

    /** Files and folders that the results are made of. */
    abstract List<String> inputs();

    /** Options that change the results. */
    abstract String options();

    /** Computes with Spark and writes to a folder. */
    abstract void compute(SparkSession spark, String folder);

    /** Computes without Spark and writes to a folder. */
    abstract void computePlainly(Path folder);

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
        if (run.plain) {
            computePlainly(Path.of(unfinished));
        } else {
            try (SparkSession spark = run.open()) {
                compute(spark, unfinished);
            }
        }
        folder.finish();
        say("cluster.written", run.out, Double.toString(Math.rint((System.nanoTime() - start) / NANOSECONDS * 10) / 10));
        return ClusterCommand.DONE;
    }

    final Messages messages() {
        return language.messages();
    }

    private void say(String key, Object... arguments) {
        CommandLine line = java.util.Objects.requireNonNull(spec).commandLine();
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
            inside.sort(java.util.Comparator.comparing(FileStatus::getPath));
            for (FileStatus one : inside) {
                addFiles(files, one, lines);
            }
        } else {
            lines.add(status.getPath() + " " + status.getLen() + " " + status.getModificationTime());
        }
    }
}
