package org.vereda.bench.system;

import java.util.Arrays;
import java.util.Locale;
import org.vereda.matrix.SparseMatrix;

/** A kind of product system that can be made in any size. */
public enum SystemKind {
    /** Like a background database: half of the processes in one loop, local suppliers and a few that all use. */
    ECO {
        @Override
        GeneratedSystem generate(String name, int size, Draws draws) {
            return withEnvironment(name, new Background(draws, LOCAL, size).generate(), draws);
        }
    },
    /** A core without any locality, in which factors fill up. */
    HARD {
        @Override
        GeneratedSystem generate(String name, int size, Draws draws) {
            return withEnvironment(name, new Background(draws, SCATTERED, size).generate(), draws);
        }
    },
    /** Bills of materials: as many parts as the size says, over a background of 20,000 processes. */
    BOM {
        @Override
        GeneratedSystem generate(String name, int size, Draws draws) {
            Technosphere background = new Background(draws, LOCAL, BACKGROUND_OF_PARTS).generate();
            Environment environment = new Environment(draws);
            SparseMatrix interventions = environment.interventions(BACKGROUND_OF_PARTS, 12, 24);
            Technosphere all = new BillOfMaterials(draws, background, size).generate();
            return new GeneratedSystem(
                    name,
                    all,
                    Environment.widened(interventions, all.matrix().columns()),
                    environment.characterization(),
                    draws);
        }
    },
    /** A dense input-output table. */
    DENSE {
        @Override
        GeneratedSystem generate(String name, int size, Draws draws) {
            return withEnvironment(name, new SectorTable(draws, size).generate(), draws);
        }
    };

    private static final int BACKGROUND_OF_PARTS = 20_000;
    private static final Background.Shape LOCAL = new Background.Shape(0.5, 0.15, 0.94, 0.05);
    private static final Background.Shape SCATTERED = new Background.Shape(0.3, 0.3, 0, 0.1);
    private static final int FEWEST = 10;

    abstract GeneratedSystem generate(String name, int size, Draws draws);

    /**
     * A system of this kind.
     *
     * @param size number of processes, of parts for {@link #BOM}, of sectors for {@link #DENSE}; at least 10
     * @param seed the same seed gives the same bits
     */
    public GeneratedSystem generate(int size, long seed) {
        if (size < FEWEST) {
            throw new IllegalArgumentException("a generated system has at least " + FEWEST + " processes, not " + size);
        }
        return generate(word() + "_" + size, size, new Draws(seed));
    }

    /** How the kind is called on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A kind and size written as in {@code eco_20000}. */
    public static GeneratedSystem named(String name, long seed) {
        int line = name.indexOf('_');
        return Arrays.stream(values())
                .filter(kind -> line > 0 && kind.word().equals(name.substring(0, line)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + name
                        + "\" is not a system; write for example eco_20000, hard_20000, bom_100000 or dense_400"))
                .generate(Integer.parseInt(name.substring(line + 1)), seed);
    }

    private static GeneratedSystem withEnvironment(String name, Technosphere technosphere, Draws draws) {
        Environment environment = new Environment(draws);
        return new GeneratedSystem(
                name,
                technosphere,
                environment.interventions(technosphere.matrix().columns(), 12, 24),
                environment.characterization(),
                draws);
    }
}
