package org.vereda.fuzz;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * Every reader takes damaged files: it ends in time and within its memory, with findings or a refusal that says what is wrong.
 * {@code docs/fuzzing.md} tells the budget.
 */
class ReaderFuzzTest {
    private static final int MOST_CHANGES = 6;

    /** How often each reader is tried with all tests. */
    private static final int TRIES = 20;

    /** The same damages with all tests each time; more rounds go elsewhere. */
    private static final String SEED = "20261128";

    /** Of each damage so many are made, each elsewhere, where {@code -Dvereda.fuzz.tries} asks for more. */
    private static final int ROUNDS = Math.max(1, Integer.getInteger("vereda.fuzz.tries", TRIES) / TRIES);

    @Provide
    Arbitrary<Damage> damage() {
        Arbitrary<Integer> number = Arbitraries.integers().between(0, 1 << 20);
        Arbitrary<Change> change =
                Combinators.combine(kinds(), number, number, number, number).as(Change::new);
        return Combinators.combine(number, change.list().ofMinSize(1).ofMaxSize(MOST_CHANGES))
                .as(Damage::new);
    }

    /** Another word at a place where one is expected finds most. */
    private static Arbitrary<Change.Kind> kinds() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.of(Change.Kind.REPLACE_WORD)), Tuple.of(2, Arbitraries.of(Change.Kind.class)));
    }

    private static void read(FuzzedReader reader, Damage damage) {
        for (int round = 0; round < ROUNDS; round++) {
            new Trial(reader).run(damage.elsewhere(round));
        }
    }

    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void textTablesEndWell(@ForAll("damage") Damage damage) {
        read(TableReaders.TEXT, damage);
    }

    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void workbooksEndWell(@ForAll("damage") Damage damage) {
        read(TableReaders.WORKBOOK, damage);
    }

    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void registersEndWell(@ForAll("damage") Damage damage) {
        read(TableReaders.REGISTERS, damage);
    }

    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void publishedTablesEndWell(@ForAll("damage") Damage damage) {
        read(TableReaders.FACTS, damage);
    }

    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void auditsEndWell(@ForAll("damage") Damage damage) {
        read(TableReaders.AUDITS, damage);
    }

    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void decisionsEndWell(@ForAll("damage") Damage damage) {
        read(TableReaders.DECISIONS, damage);
    }

    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void openLcaPackagesEndWell(@ForAll("damage") Damage damage) {
        read(ProcessReaders.JSON_LD, damage);
    }

    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void ecoSpoldEndsWell(@ForAll("damage") Damage damage) {
        read(ProcessReaders.ECO_SPOLD, damage);
    }

    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void choicesOfProvidersEndWell(@ForAll("damage") Damage damage) {
        read(ProcessReaders.CHOICES, damage);
    }

    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void economiesEndWell(@ForAll("damage") Damage damage) {
        read(ProcessReaders.ECONOMY, damage);
    }

    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void footprintsEndWell(@ForAll("damage") Damage damage) {
        read(WireReaders.FOOTPRINTS, damage);
    }

    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void calculatorTablesEndWell(@ForAll("damage") Damage damage) {
        read(WireReaders.CALCULATOR, damage);
    }

    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void openLcaResultsEndWell(@ForAll("damage") Damage damage) {
        read(WireReaders.RESULTS, damage);
    }

    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void partnershipFoldersEndWell(@ForAll("damage") Damage damage) {
        read(FolderReaders.PARTNERSHIP, damage);
    }

    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void fleetsEndWell(@ForAll("damage") Damage damage) {
        read(FolderReaders.FLEET, damage);
    }

    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void designsEndWell(@ForAll("damage") Damage damage) {
        read(FolderReaders.DESIGNS, damage);
    }

    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void packsEndWell(@ForAll("damage") Damage damage) {
        read(FolderReaders.PACKS, damage);
    }
}
