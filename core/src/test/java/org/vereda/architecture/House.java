package org.vereda.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Compares classes and source files with the law of rooms and says in words where they depart from it. */
final class House {
    static final int FILES_IN_A_ROOM = 30;
    static final int LINES_IN_A_ROOM = 4_000;
    static final int LINES_IN_A_FILE = 600;

    private static final String HOMELESS_CLASS = ".*(Impl|Manager|Helper|Utils?|Service|Dto|Base)";
    private static final String HOMELESS_PACKAGE =
            "util|utils|common|helper|helpers|misc|impl|dto|entity|service|services";

    private final String rootPackage;
    private final RoomLaw law;

    House(String rootPackage, RoomLaw law) {
        this.rootPackage = rootPackage;
        this.law = law;
    }

    /** A source file by its path below the source folder, with its number of lines. */
    record SourceFile(String path, long lines) {
        String room() {
            int end = path.lastIndexOf('/');
            return end < 0 ? "" : path.substring(0, end).replace('/', '.');
        }

        boolean isClass() {
            return !path.endsWith("package-info.java");
        }
    }

    List<String> importsAgainstTheArrows(JavaClasses classes) {
        List<String> wrong = new ArrayList<>();
        forEachDependency(
                classes,
                (room, dependency) -> roomOf(dependency.getTargetClass())
                        .filter(other -> !law.mayUse(room, other))
                        .ifPresent(other -> wrong.add(room + " uses " + other + ": " + dependency.getDescription())));
        return wrong;
    }

    List<String> classesOutsideARoom(JavaClasses classes) {
        return classes.stream()
                .filter(type -> type.getPackageName().startsWith(rootPackage))
                .filter(type -> roomOf(type).isEmpty())
                .map(type -> type.getName() + " lives in no room")
                .toList();
    }

    List<String> librariesWithoutKey(JavaClasses classes) {
        List<String> wrong = new ArrayList<>();
        forEachDependency(classes, (room, dependency) -> {
            String target = dependency.getTargetClass().getPackageName();
            law.keys().entrySet().stream()
                    .filter(key -> target.equals(key.getKey()) || target.startsWith(key.getKey() + "."))
                    .filter(key -> !holdsKey(key.getValue(), room))
                    .forEach(key ->
                            wrong.add(room + " holds no key to " + key.getKey() + ": " + dependency.getDescription()));
        });
        return wrong;
    }

    /** Libraries other than the JDK, JSpecify and those that the law gives keys to. */
    List<String> librariesWithoutLaw(JavaClasses classes) {
        List<String> wrong = new ArrayList<>();
        forEachDependency(classes, (room, dependency) -> {
            String target = dependency.getTargetClass().getPackageName();
            boolean known = target.isEmpty()
                    || target.startsWith("java.")
                    || target.startsWith("javax.xml")
                    || target.startsWith("org.w3c.dom")
                    || target.startsWith("org.xml.sax")
                    || target.startsWith("org.jspecify")
                    || target.startsWith(rootPackage)
                    || law.keys().keySet().stream().anyMatch(target::startsWith);
            if (!known) {
                wrong.add(room + " uses a library that has no key: " + dependency.getDescription());
            }
        });
        return wrong;
    }

    List<String> crowdedRooms(List<SourceFile> files) {
        Map<String, List<SourceFile>> byRoom = new TreeMap<>();
        files.stream()
                .filter(SourceFile::isClass)
                .forEach(file -> byRoom.computeIfAbsent(file.room(), room -> new ArrayList<>())
                        .add(file));
        List<String> wrong = new ArrayList<>();
        byRoom.forEach((room, own) -> {
            long lines = own.stream().mapToLong(SourceFile::lines).sum();
            if (own.size() > FILES_IN_A_ROOM || lines > LINES_IN_A_ROOM) {
                wrong.add("room " + room + " has " + own.size() + " files and " + lines + " lines");
            }
        });
        return wrong;
    }

    static List<String> longFiles(List<SourceFile> files) {
        return files.stream()
                .filter(file -> file.lines() > LINES_IN_A_FILE)
                .map(file -> file.path() + " has " + file.lines() + " lines")
                .toList();
    }

    static List<String> homelessNames(List<SourceFile> files) {
        return files.stream()
                .map(SourceFile::path)
                .filter(path -> isHomeless(path.replace(".java", "").split("/", -1)))
                .map(path -> path + " has a homeless name")
                .toList();
    }

    private static boolean isHomeless(String[] path) {
        for (int i = 0; i < path.length - 1; i++) {
            if (path[i].matches(HOMELESS_PACKAGE)) {
                return true;
            }
        }
        return path[path.length - 1].matches(HOMELESS_CLASS);
    }

    private void forEachDependency(JavaClasses classes, DependencyVisitor visitor) {
        for (JavaClass type : classes) {
            roomOf(type)
                    .ifPresent(room -> type.getDirectDependenciesFromSelf()
                            .forEach(dependency -> visitor.visit(room, dependency)));
        }
    }

    /** A key that a room holds opens its side rooms too. */
    private static boolean holdsKey(Set<String> holders, String room) {
        return holders.contains(room) || holders.contains(room.replaceFirst("\\..*", ""));
    }

    /** The room or side room that a class lives in: the package below the root, if the law knows it. */
    private Optional<String> roomOf(JavaClass type) {
        JavaClass element = type.getBaseComponentType();
        String name = element.getPackageName();
        return name.startsWith(rootPackage + ".")
                ? Optional.of(name.substring(rootPackage.length() + 1)).filter(law.rooms()::contains)
                : Optional.empty();
    }

    private interface DependencyVisitor {
        void visit(String room, Dependency dependency);
    }
}
