package org.vereda.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vereda.Repository;
import org.vereda.architecture.House.SourceFile;

/** The code keeps to the map in ARCHITECTURE.md. */
class ArchitectureTest {
    private static final RoomLaw LAW = RoomLaw.readFrom(read(Repository.root().resolve("ARCHITECTURE.md")));
    private static final House HOUSE = new House("org.vereda", LAW);
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.vereda");
    private static final List<SourceFile> FILES = sourceFiles("core/src/main/java/org/vereda");

    @Test
    void theLawNamesElevenRoomsAndEveryArrowPointsUp() {
        assertThat(LAW.rooms().stream()
                        .map(room -> room.replaceFirst("\\..*", ""))
                        .distinct())
                .hasSize(11);
        assertThat(LAW.arrowsThatPointDown()).isEmpty();
    }

    @Test
    void everyRoomOfTheLawHasAFolder() {
        assertThat(LAW.rooms())
                .allSatisfy(room -> assertThat(
                                Repository.root().resolve("core/src/main/java/org/vereda/" + room.replace('.', '/')))
                        .isDirectory());
    }

    @Test
    void roomsUseOnlyTheRoomsBehindTheirArrow() {
        assertThat(HOUSE.importsAgainstTheArrows(CLASSES)).isEmpty();
    }

    @Test
    void everyClassLivesInARoom() {
        assertThat(HOUSE.classesOutsideARoom(CLASSES)).isEmpty();
    }

    @Test
    void librariesAreUsedOnlyWithTheirKey() {
        assertThat(HOUSE.librariesWithoutKey(CLASSES)).isEmpty();
        assertThat(HOUSE.librariesWithoutLaw(CLASSES)).isEmpty();
    }

    @Test
    void noRoomIsCrowded() {
        assertThat(HOUSE.crowdedRooms(FILES)).isEmpty();
        assertThat(HOUSE.crowdedRooms(sourceFiles("app/src/main/java/org/vereda")))
                .isEmpty();
    }

    @Test
    void noFileIsTooLong() {
        assertThat(House.longFiles(everySourceFile())).isEmpty();
    }

    @Test
    void noNameIsHomeless() {
        assertThat(House.homelessNames(everySourceFile())).isEmpty();
    }

    private static List<SourceFile> everySourceFile() {
        return Stream.of("core/src/main/java", "core/src/test/java", "app/src/main/java", "app/src/test/java")
                .filter(folder -> Files.isDirectory(Repository.root().resolve(folder)))
                .flatMap(folder -> sourceFiles(folder).stream())
                .toList();
    }

    private static List<SourceFile> sourceFiles(String folder) {
        Path root = Repository.root().resolve(folder);
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(path -> path.toString().endsWith(".java"))
                    .map(path -> new SourceFile(
                            root.relativize(path).toString().replace('\\', '/'),
                            read(path).lines().count()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
