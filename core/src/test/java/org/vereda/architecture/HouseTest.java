package org.vereda.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vereda.architecture.House.SourceFile;

/** Every rule of the house bites: a sample that breaks it is caught. */
class HouseTest {
    private static final String DOCUMENT = """
            ```rooms
            ground ->
            upper  -> ground
            ```
            ```keys
            de.siegmar.fastcsv -> ground
            ```
            """;
    private static final RoomLaw LAW = RoomLaw.readFrom(DOCUMENT);
    private static final House HOUSE = new House("org.vereda.architecture.sample", LAW);
    private static final JavaClasses SAMPLE = new ClassFileImporter().importPackages("org.vereda.architecture.sample");

    @Test
    void anImportAgainstTheArrowsIsCaught() {
        assertThat(HOUSE.importsAgainstTheArrows(SAMPLE))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).startsWith("ground uses upper"));
    }

    @Test
    void aClassOutsideARoomIsCaught() {
        assertThat(HOUSE.classesOutsideARoom(SAMPLE)).singleElement().asString().contains("Tent");
    }

    @Test
    void aLibraryWithoutKeyIsCaught() {
        assertThat(HOUSE.librariesWithoutKey(SAMPLE))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).startsWith("upper holds no key to de.siegmar.fastcsv"));
    }

    @Test
    void aLibraryThatTheLawDoesNotKnowIsCaught() {
        assertThat(HOUSE.librariesWithoutLaw(SAMPLE))
                .anySatisfy(text -> assertThat(text).contains("org.assertj"));
    }

    @Test
    void aRoomOfThirtyOneFilesIsCaught() {
        List<SourceFile> files = IntStream.rangeClosed(1, House.FILES_IN_A_ROOM + 1)
                .mapToObj(number -> new SourceFile("ground/Stone" + number + ".java", 10))
                .toList();
        assertThat(HOUSE.crowdedRooms(files)).containsExactly("room ground has 31 files and 310 lines");
        assertThat(HOUSE.crowdedRooms(files.subList(0, House.FILES_IN_A_ROOM))).isEmpty();
    }

    @Test
    void aRoomOfTooManyLinesIsCaught() {
        assertThat(HOUSE.crowdedRooms(List.of(new SourceFile("ground/Stone.java", House.LINES_IN_A_ROOM + 1))))
                .containsExactly("room ground has 1 files and 4001 lines");
    }

    @Test
    void sideRoomsAreCountedByThemselves() {
        List<SourceFile> files = IntStream.rangeClosed(1, House.FILES_IN_A_ROOM + 1)
                .mapToObj(number -> new SourceFile((number % 2 == 0 ? "ground/" : "ground/cellar/") + "S" + number, 1))
                .toList();
        assertThat(HOUSE.crowdedRooms(files)).isEmpty();
    }

    @Test
    void aFileOfTooManyLinesIsCaught() {
        assertThat(House.longFiles(
                        List.of(new SourceFile("ground/Stone.java", 601), new SourceFile("ground/Pebble.java", 600))))
                .containsExactly("ground/Stone.java has 601 lines");
    }

    @Test
    void homelessNamesAreCaught() {
        assertThat(House.homelessNames(List.of(
                        new SourceFile("ground/StoneManager.java", 1),
                        new SourceFile("ground/StoneUtil.java", 1),
                        new SourceFile("util/Stone.java", 1),
                        new SourceFile("ground/Stone.java", 1))))
                .hasSize(3);
    }

    @Test
    void anArrowThatPointsDownIsCaught() {
        String circle = """
                ```rooms
                ground -> upper
                upper  -> ground
                ```
                ```keys
                ```
                """;
        assertThat(RoomLaw.readFrom(circle).arrowsThatPointDown()).containsExactly("ground -> upper");
    }

    @Test
    void aDocumentWithoutTheBlockIsRefused() {
        assertThatThrownBy(() -> RoomLaw.readFrom("no law here")).hasMessageContaining("```rooms");
    }
}
