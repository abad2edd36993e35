package org.vereda.bench.system;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.IntStream;
import org.vereda.matrix.SparseMatrix;

/**
 * A product system made from a seed: technosphere {@code A} (column = process, row = product), interventions {@code B}
 * (row = elementary flow), characterization {@code C} (row = impact category), and the spread of every coefficient.
 */
public final class GeneratedSystem {
    private final String name;
    private final SparseMatrix technosphere;
    private final SparseMatrix interventions;
    private final SparseMatrix characterization;
    private final Set<Integer> wasteTreatments;
    private final double[] technosphereSpread;
    private final double[] interventionSpread;
    private final int product;
    private final int coreMember;

    GeneratedSystem(
            String name,
            Technosphere technosphere,
            SparseMatrix interventions,
            SparseMatrix characterization,
            Draws draws) {
        this.name = name;
        this.technosphere = technosphere.matrix();
        this.wasteTreatments = technosphere.wasteTreatments();
        this.product = technosphere.product();
        this.coreMember = technosphere.coreMember();
        this.interventions = interventions;
        this.characterization = characterization;
        this.technosphereSpread = technosphereSpread(this.technosphere, draws);
        this.interventionSpread = interventionSpread(interventions, draws);
    }

    private static double[] technosphereSpread(SparseMatrix a, Draws draws) {
        double[] spread = new double[a.entries()];
        for (int column = 0; column < a.columns(); column++) {
            for (int k = a.columnStart(column); k < a.columnEnd(column); k++) {
                spread[k] = a.row(k) == column ? 0 : draws.between(0.05, 0.4);
            }
        }
        return spread;
    }

    private static double[] interventionSpread(SparseMatrix b, Draws draws) {
        double[] spread = new double[b.entries()];
        for (int k = 0; k < spread.length; k++) {
            spread[k] = draws.happens(0.2) ? 0 : draws.between(0.05, 0.6);
        }
        return spread;
    }

    /** Kind and size, as in {@code eco_20000}. */
    public String name() {
        return name;
    }

    /** Number of processes, and of products. */
    public int size() {
        return technosphere.columns();
    }

    /** {@code A}: what a process gives on the diagonal, what it takes elsewhere with the opposite sign. */
    public SparseMatrix technosphere() {
        return technosphere;
    }

    /** {@code B}: elementary flows by process. */
    public SparseMatrix interventions() {
        return interventions;
    }

    /** {@code C}: impact categories by elementary flow. */
    public SparseMatrix characterization() {
        return characterization;
    }

    /** The processes that take waste: their diagonal element is negative. */
    public Set<Integer> wasteTreatments() {
        return wasteTreatments;
    }

    /** Standard deviation of the logarithm of every entry of {@code A} in the order of its values; zero is certain. */
    public double[] technosphereSpread() {
        return technosphereSpread.clone();
    }

    /** Standard deviation of the logarithm of every entry of {@code B} in the order of its values; zero is certain. */
    public double[] interventionSpread() {
        return interventionSpread.clone();
    }

    /** A product with much behind it, to be asked for alone. */
    public int product() {
        return product;
    }

    /** One unit of a product, and nothing else; a negative unit of a waste. */
    public double[] demand(int index) {
        double[] demand = new double[size()];
        demand[index] = wasteTreatments.contains(index) ? -1 : 1;
        return demand;
    }

    /** {@code B' c} for each category, the direct impacts of each process; all categories in one pass over {@code B}. */
    public double[][] weights() {
        int categories = characterization.rows();
        double[] factors = byFlow();
        double[][] weights = new double[categories][size()];
        double[] sums = new double[categories];
        for (int process = 0; process < size(); process++) {
            Arrays.fill(sums, 0);
            for (int k = interventions.columnStart(process); k < interventions.columnEnd(process); k++) {
                double amount = interventions.value(k);
                int first = interventions.row(k) * categories;
                for (int category = 0; category < categories; category++) {
                    sums[category] += amount * factors[first + category];
                }
            }
            for (int category = 0; category < categories; category++) {
                weights[category][process] = sums[category];
            }
        }
        return weights;
    }

    /** The factors of each flow in all categories, flow after flow. */
    private double[] byFlow() {
        double[] factors = new double[characterization.rows() * characterization.columns()];
        for (int flow = 0; flow < characterization.columns(); flow++) {
            for (int k = characterization.columnStart(flow); k < characterization.columnEnd(flow); k++) {
                factors[flow * characterization.rows() + characterization.row(k)] = characterization.value(k);
            }
        }
        return factors;
    }

    /** The share of the processes that lie in one loop with each other. */
    public double shareInCore() {
        boolean[] behind = Reach.from(coreMember, technosphere);
        boolean[] ahead = Reach.from(coreMember, technosphere.transpose());
        long both =
                IntStream.range(0, size()).filter(i -> behind[i] && ahead[i]).count();
        return (double) both / size();
    }

    /** A checksum of all places, values and spreads, the same on every computer. */
    public String checksum() {
        MessageDigest digest = sha256();
        add(digest, technosphere);
        add(digest, interventions);
        add(digest, characterization);
        add(digest, technosphereSpread);
        add(digest, interventionSpread);
        return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    }

    private static void add(MessageDigest digest, SparseMatrix matrix) {
        ByteBuffer places = ByteBuffer.allocate(Integer.BYTES * (matrix.columns() + matrix.entries()));
        for (int column = 0; column < matrix.columns(); column++) {
            places.putInt(matrix.columnEnd(column));
        }
        for (int k = 0; k < matrix.entries(); k++) {
            places.putInt(matrix.row(k));
        }
        digest.update(places.flip());
        add(digest, matrix.values());
    }

    private static void add(MessageDigest digest, double[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * values.length);
        bytes.asDoubleBuffer().put(values);
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java runtime has SHA-256", impossible);
        }
    }
}
