package org.vereda.bench.rival;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vereda.bench.system.GeneratedSystem;
import org.vereda.matrix.SparseMatrix;

/**
 * A Neumann series over a SciPy sparse matrix in a Python of its own, where {@code python3} with SciPy is on the path. Python
 * measures itself, so neither its start nor the way of the data counts.
 */
public final class Scipy implements AutoCloseable {
    private static final String SCRIPT = "neumann.py";

    private final Path folder;
    private final Process process;
    private final BufferedReader answers;
    private final Writer orders;

    private Scipy(GeneratedSystem system) throws IOException {
        folder = Files.createTempDirectory("vereda-bench");
        write(system);
        Path script = folder.resolve(SCRIPT);
        try (InputStream source = Scipy.class.getResourceAsStream(SCRIPT)) {
            Files.write(script, source.readAllBytes());
        }
        process = python(script.toString());
        answers = process.inputReader(StandardCharsets.UTF_8);
        orders = process.outputWriter(StandardCharsets.UTF_8);
        order("load " + folder);
    }

    /** Whether it can be used here, and its version. */
    public static Sought<String> find() {
        try {
            Process asked = python("-c", "import scipy; print(scipy.__version__)");
            String version = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (asked.waitFor() == 0) {
                return new Sought.Found<>("SciPy " + version);
            }
        } catch (IOException notThere) {
            return missing();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return missing();
    }

    private static Sought<String> missing() {
        return new Sought.Missing<>("SciPy", "install Python 3 with SciPy, on Debian python3-scipy");
    }

    /** Hands a system over; the caller must have {@link #find found} it. */
    public static Scipy open(GeneratedSystem system) {
        try {
            return new Scipy(system);
        } catch (IOException failure) {
            throw new RivalFailure("Python cannot be started", failure);
        }
    }

    private static Process python(String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Stream.concat(Stream.of("python3"), Stream.of(arguments)).toList());
        builder.environment().putAll(Map.of("OMP_NUM_THREADS", "1", "OPENBLAS_NUM_THREADS", "1"));
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** Seconds for the impacts of one unit of a product in all categories, nothing kept from before. */
    public double secondsForDemand(int product) {
        return Double.parseDouble(order("demand " + product));
    }

    /** Seconds for the impacts of all products in all categories, nothing kept from before. */
    public double secondsForAll() {
        return Double.parseDouble(order("all"));
    }

    /** Seconds for one Monte Carlo run: all coefficients drawn, all products in one category. */
    public double secondsForDraw(int category, long seed) {
        return Double.parseDouble(order("draw " + category + " " + seed));
    }

    /** What the last order computed; several rows one after the other. */
    public double[] result() {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("result.bin")))
                    .order(ByteOrder.LITTLE_ENDIAN);
            double[] result = new double[bytes.capacity() / Double.BYTES];
            bytes.asDoubleBuffer().get(result);
            return result;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String order(String line) {
        try {
            orders.write(line + "\n");
            orders.flush();
            String answer = answers.readLine();
            if (answer == null) {
                throw new RivalFailure("Python ended at the order: " + line);
            }
            return answer;
        } catch (IOException failure) {
            throw new RivalFailure("Python does not answer", failure);
        }
    }

    private void write(GeneratedSystem system) throws IOException {
        SparseMatrix c = system.characterization();
        write("shape", system.size(), c.columns(), c.rows());
        write("a", system.technosphere());
        write("b", system.interventions());
        write("a.spread", system.technosphereSpread());
        write("b.spread", system.interventionSpread());
        write("c.values", Stream.of(c.toRows()).flatMapToDouble(Arrays::stream).toArray());
    }

    private void write(String name, SparseMatrix matrix) throws IOException {
        int[] starts = new int[matrix.columns() + 1];
        for (int column = 0; column < matrix.columns(); column++) {
            starts[column + 1] = matrix.columnEnd(column);
        }
        int[] rows = new int[matrix.entries()];
        for (int k = 0; k < rows.length; k++) {
            rows[k] = matrix.row(k);
        }
        write(name + ".starts", starts);
        write(name + ".rows", rows);
        write(name + ".values", matrix.values());
    }

    private void write(String name, int... numbers) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asIntBuffer().put(numbers);
        Files.write(folder.resolve(name), bytes.array());
    }

    private void write(String name, double[] numbers) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(numbers);
        Files.write(folder.resolve(name), bytes.array());
    }

    /** Ends Python and removes what was handed over. */
    @Override
    public void close() {
        process.destroy();
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
