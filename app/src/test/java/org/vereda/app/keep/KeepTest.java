package org.vereda.app.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vereda.app.Repository;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;

class KeepTest {
    @TempDir
    Path folder = Path.of("");

    private Path source(String activity) throws IOException {
        Path source = Files.createDirectories(folder.resolve("source"));
        Files.writeString(source.resolve("partnership.yaml"), "name: P\nbase_year: 2022\ncurrency: USD\n");
        Files.writeString(
                source.resolve("organizations.csv"), "id,name,role,country\nO,Ona,SUPPLIER,US\nQ,Quo,SUPPLIER,US\n");
        Files.writeString(source.resolve("facilities.csv"), "id,organization,name,country\nF,O,Efe,US\nG,Q,Ge,US\n");
        Files.writeString(source.resolve("activity.csv"), activity);
        return source;
    }

    private Map<String, String> written(Kept kept, String name) {
        Path target = folder.resolve(name);
        kept.keep().write(target);
        return Kept.bytes(target);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tres-fronteras", "realised", "cec-pilot", "review", "benchmark", "continental"})
    void anExampleIsWrittenByteByByteAsItCame(String name) {
        try (Kept kept = Kept.in(folder.resolve("data"))) {
            kept.take(Repository.example(name));
            assertThat(written(kept, "out")).isEqualTo(Kept.bytes(Repository.example(name)));
            assertThat(kept.keep().check()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "facility,flow\r\nF,\"a \"\"b\"\"\"\r\n",
                "\uFEFFfacility,flow\nF,x\n\n  \nF,y",
                "facility,flow\nF,\"never closed\nF,y\n",
                "facility,flow\n\"F\",\"x\",more,cells\nF\n"
            })
    void quotesMarksBlankLinesAndRaggedRowsStay(String activity) throws IOException {
        try (Kept kept = Kept.in(folder.resolve("data"))) {
            Path source = source(activity);
            kept.take(source);
            assertThat(written(kept, "out")).isEqualTo(Kept.bytes(source));
        }
    }

    @Test
    void aTableInAnotherCharsetStaysInIt() throws IOException {
        Path source = source("");
        Files.writeString(
                source.resolve("partnership.yaml"),
                "name: P\nbase_year: 2022\ncurrency: USD\nfiles:\n  activity.csv: {charset: windows-1252, separator: \";\"}\n");
        Files.write(source.resolve("activity.csv"), "facility;who\nF;José\n".getBytes(Charset.forName("windows-1252")));
        try (Kept kept = Kept.in(folder.resolve("data"))) {
            kept.take(source);
            assertThat(kept.keep().table("activity.csv", Reach.WHOLE).rows())
                    .singleElement()
                    .satisfies(row -> assertThat(row.cells()).containsExactly("F", "José"));
            assertThat(written(kept, "out")).isEqualTo(Kept.bytes(source));
            assertThatThrownBy(() -> kept.keep()
                            .edit(
                                    List.of(new Edit.Add(
                                            "activity.csv", List.of(), List.of(Map.of("facility", "F", "who", "Ω")))),
                                    Reach.WHOLE,
                                    Kept.ANA))
                    .hasMessageContaining("keep.charset-lacks-letter");
        }
    }

    @Test
    void bytesThatAreNoTextAreKeptWholeAndTold() throws IOException {
        Path source = source("");
        Files.write(source.resolve("activity.csv"), "facility\nJos\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        try (Kept kept = Kept.in(folder.resolve("data"))) {
            Findings findings = new Findings();
            kept.keep().take(source, Kept.ANA, findings);
            assertThat(findings.sorted()).extracting(Finding::code).contains("keep.kept-whole");
            assertThat(written(kept, "out")).isEqualTo(Kept.bytes(source));
        }
    }

    @Test
    void aChangedRowIsKeptWithWhoWhenWhyBeforeAndAfter() throws IOException {
        try (Kept kept = Kept.in(folder.resolve("data"))) {
            kept.take(source("facility,flow,amount\nF,electricity,10\nF,water,3\n"));
            KeptTable.Line row =
                    kept.keep().table("activity.csv", Reach.WHOLE).rows().getFirst();
            Change change = kept.keep()
                    .edit(
                            List.of(new Edit.Set("activity.csv", row.number(), row.since(), Map.of("amount", "12"))),
                            Reach.WHOLE,
                            Kept.ANA);
            assertThat(change).extracting(Change::author, Change::why).containsExactly("ana", "the bill came");
            assertThat(kept.keep().traces(2, Reach.WHOLE))
                    .containsExactly(new Trace(
                            "activity.csv",
                            row.number(),
                            2,
                            List.of("F", "electricity", "10"),
                            List.of("F", "electricity", "12")));
            assertThat(kept.keep().check()).isEqualTo(2);
        }
    }

    @Test
    void whoSawAnOldRowCannotOverwriteTheNewOne() throws IOException {
        try (Kept kept = Kept.in(folder.resolve("data"))) {
            kept.take(source("facility,amount\nF,10\n"));
            KeptTable.Line row =
                    kept.keep().table("activity.csv", Reach.WHOLE).rows().getFirst();
            List<Edit> edit = List.of(new Edit.Set("activity.csv", row.number(), row.since(), Map.of("amount", "12")));
            kept.keep().edit(edit, Reach.WHOLE, Kept.ANA);
            assertThatThrownBy(() -> kept.keep().edit(edit, Reach.WHOLE, Kept.ANA))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("keep.changed-meanwhile");
            assertThat(kept.keep().last()).isEqualTo(2);
        }
    }

    @Test
    void undoBringsTheBytesBackAndStaysInTheHistory() throws IOException {
        try (Kept kept = Kept.in(folder.resolve("data"))) {
            Path source = source("facility,flow,amount\nF,electricity,10\nF,water,3");
            kept.take(source);
            Map<String, String> before = Kept.bytes(source);
            KeptTable.Line row =
                    kept.keep().table("activity.csv", Reach.WHOLE).rows().getLast();
            kept.keep()
                    .edit(
                            List.of(
                                    new Edit.Remove("activity.csv", row.number(), row.since()),
                                    new Edit.Add(
                                            "activity.csv",
                                            List.of(),
                                            List.of(Map.of("facility", "G", "flow", "steam"))),
                                    new Edit.Add(
                                            "meters.csv",
                                            List.of("id", "facility"),
                                            List.of(Map.of("id", "M", "facility", "F")))),
                            Reach.WHOLE,
                            Kept.ANA);
            assertThat(written(kept, "changed")).isNotEqualTo(before).containsKey("meters.csv");
            kept.keep().undo(2, Kept.ANA);
            assertThat(written(kept, "undone")).isEqualTo(before);
            assertThat(kept.keep().history(9))
                    .extracting(Change::kind)
                    .containsExactly(Change.Kind.UNDO, Change.Kind.EDIT, Change.Kind.IMPORT);
            kept.keep().undo(3, Kept.ANA);
            assertThat(written(kept, "redone")).isEqualTo(Kept.bytes(folder.resolve("changed")));
            assertThat(kept.keep().check()).isEqualTo(4);
        }
    }

    /** Somebody who may write every row, but is not the whole. */
    private static final Reach EVERY_ROW = new Reach() {
        @Override
        public boolean mayRead(String path, Optional<String> organization, Optional<String> facility) {
            return true;
        }

        @Override
        public boolean mayWrite(String path, Optional<String> organization, Optional<String> facility) {
            return true;
        }
    };

    @Test
    void aChangeOfFilesThatNobodyOwnsIsTakenBackByWhoHoldsTheWholeAlone() throws IOException {
        try (Kept kept = Kept.in(folder.resolve("data"))) {
            kept.keep().edit(List.of(new Edit.Put("footprints/a.json", "{}")), Reach.WHOLE, Kept.ANA);
            long change = kept.keep().last();
            assertThat(kept.keep().mayUndo(change, EVERY_ROW)).isFalse();
            assertThat(kept.keep().mayUndo(change, Reach.WHOLE)).isTrue();
            assertThat(kept.keep().isTouched(change - 1, EVERY_ROW)).isTrue();
            assertThat(kept.keep().isTouched(change, EVERY_ROW)).isFalse();
            kept.keep().undo(change, Reach.WHOLE, Kept.ANA);
            assertThat(kept.keep().mayUndo(kept.keep().last(), EVERY_ROW)).isFalse();
        }
    }

    @Test
    void undoOfAChangeThatWasBuiltUponIsRefused() throws IOException {
        try (Kept kept = Kept.in(folder.resolve("data"))) {
            kept.take(source("facility,amount\nF,10\n"));
            for (String amount : List.of("11", "12")) {
                KeptTable.Line row =
                        kept.keep().table("activity.csv", Reach.WHOLE).rows().getFirst();
                kept.keep()
                        .edit(
                                List.of(new Edit.Set(
                                        "activity.csv", row.number(), row.since(), Map.of("amount", amount))),
                                Reach.WHOLE,
                                Kept.ANA);
            }
            assertThatThrownBy(() -> kept.keep().undo(2, Kept.ANA)).hasMessageContaining("keep.changed-since");
            kept.keep().undo(3, Kept.ANA);
            assertThat(kept.keep()
                            .table("activity.csv", Reach.WHOLE)
                            .rows()
                            .getFirst()
                            .cells())
                    .containsExactly("F", "11");
        }
    }

    @Test
    void takingAFolderInAgainChangesOnlyWhatDiffersAndCanBeUndone() throws IOException {
        try (Kept kept = Kept.in(folder.resolve("data"))) {
            kept.take(source("facility,amount\nF,1\nF,2\nF,3\n"));
            Map<String, String> first = written(kept, "first");
            Path source = source("facility,amount\nF,1\nF,1.5\nF,2\nF,3\n");
            Files.writeString(source.resolve("README.md"), "words");
            kept.take(source);
            assertThat(kept.keep().history(1).getFirst().edits()).isEqualTo(2);
            assertThat(written(kept, "second")).isEqualTo(Kept.bytes(source));
            kept.keep().undo(2, Kept.ANA);
            assertThat(written(kept, "third")).isEqualTo(first);
        }
    }

    @Test
    void aFacilityThatChangesHandsTakesItsRowsAlong() throws IOException {
        try (Kept kept = Kept.in(folder.resolve("data"))) {
            kept.take(source("facility,amount\nF,1\n"));
            KeptTable.Line site =
                    kept.keep().table("facilities.csv", Reach.WHOLE).rows().getFirst();
            kept.keep()
                    .edit(
                            List.of(new Edit.Set(
                                    "facilities.csv", site.number(), site.since(), Map.of("organization", "Q"))),
                            Reach.WHOLE,
                            Kept.ANA);
            assertThat(kept.keep()
                            .table("activity.csv", Reach.WHOLE)
                            .rows()
                            .getFirst()
                            .organization())
                    .contains("Q");
        }
    }

    /** The reach of whoever writes and reads the rows of the organization O alone. */
    private record OnlyO() implements Reach {
        @Override
        public boolean mayRead(String path, Optional<String> organization, Optional<String> facility) {
            return organization.equals(Optional.of("O"));
        }

        @Override
        public boolean mayWrite(String path, Optional<String> organization, Optional<String> facility) {
            return mayRead(path, organization, facility);
        }
    }

    @Test
    void aChangeWithoutRowsOfOnesOwnOrWithOtherFilesIsNotWithinReach() throws IOException {
        try (Kept kept = Kept.in(folder.resolve("data"))) {
            kept.take(source("facility,amount\nF,1\n"));
            Path source = source("facility,amount\nF,1\n");
            Files.writeString(source.resolve("README.md"), "words");
            kept.take(source);
            kept.keep().undo(2, Kept.ANA);
            kept.keep().edit(List.of(), Reach.WHOLE, Kept.ANA);
            Edit own = new Edit.Add("activity.csv", List.of(), List.of(Map.of("facility", "F", "amount", "2")));
            kept.keep().edit(List.of(own), new OnlyO(), Kept.ANA);
            kept.keep().edit(List.of(own, new Edit.Put("letters/a.json", "{}")), Reach.WHOLE, Kept.ANA);

            assertThat(LongStream.rangeClosed(1, 6).filter(change -> kept.keep().mayUndo(change, new OnlyO())))
                    .containsExactly(5L);
        }
    }

    @Test
    void whoSeesFewRowsSeesTheirChangesHoweverManyOthersWroteSince() throws IOException {
        try (Kept kept = Kept.in(folder.resolve("data"))) {
            kept.take(source("facility,amount\nF,1\nG,2\n"));
            kept.keep().edit(List.of(added("F")), Reach.WHOLE, Kept.ANA);
            for (int at = 0; at < 210; at++) {
                kept.keep().edit(List.of(added("G")), Reach.WHOLE, Kept.ANA);
            }
            kept.keep().edit(List.of(added("F")), Reach.WHOLE, Kept.ANA);

            assertThat(kept.keep().history(new OnlyO(), Long.MAX_VALUE, 9))
                    .extracting(Change::number)
                    .containsExactly(213L, 2L);
            assertThat(kept.keep().history(new OnlyO(), 213, 9))
                    .extracting(Change::number)
                    .containsExactly(2L);
            assertThat(kept.keep().history(new OnlyO(), Long.MAX_VALUE, 1)).hasSize(1);
            assertThat(kept.keep().change(2)).isPresent();
            assertThat(kept.keep().change(999)).isEmpty();
        }
    }

    @Test
    void rowsAreCountedAsFarAsTheyMayBeRead() throws IOException {
        try (Kept kept = Kept.in(folder.resolve("data"))) {
            kept.take(source("facility,amount\nF,1\nG,2\nF,3\n"));
            for (Reach reach : List.of(Reach.WHOLE, new OnlyO())) {
                kept.keep()
                        .counts(reach)
                        .forEach((path, count) -> assertThat(
                                        kept.keep().table(path, reach).rows())
                                .as(path)
                                .hasSize(count.intValue()));
            }
            assertThat(kept.keep().counts(new OnlyO())).containsEntry("activity.csv", 2L);
        }
    }

    private static Edit added(String facility) {
        return new Edit.Add("activity.csv", List.of(), List.of(Map.of("facility", facility, "amount", "2")));
    }

    @Test
    void anEditOutOfReachChangesNothing() throws IOException {
        Reach onlyO = new OnlyO();
        try (Kept kept = Kept.in(folder.resolve("data"))) {
            kept.take(source("facility,amount\nF,1\nG,2\n"));
            KeptTable.Line foreign =
                    kept.keep().table("activity.csv", Reach.WHOLE).rows().getLast();
            List<Edit> tries = List.of(
                    new Edit.Set("activity.csv", foreign.number(), foreign.since(), Map.of("amount", "9")),
                    new Edit.Remove("activity.csv", foreign.number(), foreign.since()),
                    new Edit.Add("activity.csv", List.of(), List.of(Map.of("facility", "G"))),
                    new Edit.Set("activity.csv", foreign.number() - 1, foreign.since(), Map.of("facility", "G")));
            for (Edit edit : tries) {
                assertThatThrownBy(() -> kept.keep().edit(List.of(edit), onlyO, Kept.ANA))
                        .isInstanceOf(InvalidInput.class);
            }
            assertThat(kept.keep().last()).isEqualTo(1);
            assertThat(kept.keep().table("activity.csv", onlyO).rows())
                    .singleElement()
                    .satisfies(row -> assertThat(row.facility()).contains("F"));
        }
    }

    @Test
    void aHistoryThatWasTamperedWithIsFound() throws IOException {
        try (Kept kept = Kept.in(folder.resolve("data"))) {
            kept.take(source("facility,amount\nF,1\n"));
            kept.database().write(session -> session.update("update folder_row set raw = replace(raw, '1', '7')"));
            assertThatThrownBy(() -> kept.keep().check()).hasMessageContaining("keep.history-broken");
        }
    }

    @Test
    void writersInManyThreadsLeaveOneHistory() throws IOException {
        try (Kept kept = Kept.in(folder.resolve("data"))) {
            kept.take(source("facility,amount\n"));
            IntStream.range(0, 40)
                    .parallel()
                    .forEach(number -> kept.keep()
                            .edit(
                                    List.of(new Edit.Add(
                                            "activity.csv",
                                            List.of(),
                                            List.of(Map.of("amount", Integer.toString(number))))),
                                    Reach.WHOLE,
                                    Kept.ANA));
            assertThat(kept.keep().table("activity.csv", Reach.WHOLE).rows()).hasSize(40);
            assertThat(kept.keep().check()).isEqualTo(41);
        }
    }

    @Test
    void aBackupTakenWhileSomebodyWritesIsWholeAndRestores() throws Exception {
        Path backup = folder.resolve("backup.zip");
        try (Kept kept = Kept.in(folder.resolve("data"))) {
            kept.take(source("facility,amount\n"));
            Thread writer = Thread.ofVirtual()
                    .start(() -> IntStream.range(0, 30)
                            .forEach(number -> kept.keep()
                                    .edit(
                                            List.of(new Edit.Add(
                                                    "activity.csv",
                                                    List.of(),
                                                    List.of(Map.of("amount", Integer.toString(number))))),
                                            Reach.WHOLE,
                                            Kept.ANA)));
            new Backup(kept.database()).write(backup);
            writer.join();
            new Backup(kept.database()).write(folder.resolve("last.zip"));
            Map<String, String> last = written(kept, "last");
            try (Kept other = Kept.in(folder.resolve("other"))) {
                new Backup(other.database()).restore(backup);
                assertThat(other.keep().check()).isBetween(1L, 31L);
            }
            try (Kept other = Kept.in(folder.resolve("third"))) {
                new Backup(other.database()).restore(folder.resolve("last.zip"));
                assertThat(written(other, "restored")).isEqualTo(last);
                assertThatThrownBy(() -> new Backup(other.database()).restore(backup))
                        .hasMessageContaining("keep.not-empty");
            }
        }
    }

    @Test
    void aFileThatIsNoBackupIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("x.zip"), "nothing");
        try (Kept kept = Kept.in(folder.resolve("data"))) {
            assertThatThrownBy(() -> new Backup(kept.database()).restore(file)).hasMessageContaining("keep.no-backup");
        }
    }

    @Test
    void aFolderWithoutSettingsIsRefused() {
        try (Kept kept = Kept.in(folder.resolve("data"))) {
            assertThatThrownBy(() -> kept.take(folder)).isInstanceOf(InvalidInput.class);
            assertThat(kept.keep().last()).isZero();
        }
    }
}
