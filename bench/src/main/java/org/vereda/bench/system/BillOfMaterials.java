package org.vereda.bench.system;

import org.vereda.matrix.SparseMatrix;

/**
 * Parts in six tiers over a background: raw parts take materials, assemblies take pieces of the tiers below, mostly of the
 * next one; all of them take of a few hundred products of the background. Nothing of it lies in a loop.
 */
final class BillOfMaterials {
    private static final double[] TIERS = {0.4, 0.25, 0.15, 0.1, 0.06, 0.04};
    private static final int REFERENCED = 400;

    private final Draws draws;
    private final Technosphere background;
    private final int parts;
    private final int[] referenced;

    BillOfMaterials(Draws draws, Technosphere background, int parts) {
        this.draws = draws;
        this.background = background;
        this.parts = parts;
        this.referenced = new int[REFERENCED];
        for (int i = 0; i < REFERENCED; i++) {
            referenced[i] = draws.below(background.matrix().columns());
        }
    }

    Technosphere generate() {
        int before = background.matrix().columns();
        SparseMatrix.Builder builder = SparseMatrix.builder(before + parts, before + parts);
        copyBackground(builder);
        int tierStart = 0;
        int lowerStart = 0;
        for (int tier = 0; tier < TIERS.length; tier++) {
            int tierEnd = tier == TIERS.length - 1 ? parts : tierStart + (int) (TIERS[tier] * parts);
            for (int part = tierStart; part < tierEnd; part++) {
                addPart(builder, before, part, lowerStart, tierStart);
            }
            lowerStart = tierStart;
            tierStart = tierEnd;
        }
        return new Technosphere(
                builder.build(), background.wasteTreatments(), before + parts - 1, background.coreMember());
    }

    private void copyBackground(SparseMatrix.Builder builder) {
        SparseMatrix a = background.matrix();
        for (int column = 0; column < a.columns(); column++) {
            for (int k = a.columnStart(column); k < a.columnEnd(column); k++) {
                builder.add(a.row(k), column, a.value(k));
            }
        }
    }

    private void addPart(SparseMatrix.Builder builder, int before, int part, int lowerStart, int lowerEnd) {
        int column = before + part;
        builder.add(column, column, 1);
        for (int left = lowerEnd > 0 ? draws.from(3, 6) : 0; left > 0; left--) {
            int lower = draws.happens(0.8) ? draws.from(lowerStart, lowerEnd - 1) : draws.below(lowerEnd);
            builder.add(before + lower, column, -draws.from(1, 8));
        }
        for (int left = draws.from(1, 4); left > 0; left--) {
            int product = referenced[draws.below(REFERENCED)];
            int sign = background.wasteTreatments().contains(product) ? -1 : 1;
            builder.add(product, column, -sign * draws.lognormal(1.5));
        }
    }
}
