package org.vereda.app.keep;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/** The files of a folder by their paths with slashes; what is hidden or a link stays behind and is told. */
final class FolderFiles {
    private final Path root;
    private final Findings findings;

    FolderFiles(Path root, Findings findings) {
        this.root = root;
        this.findings = findings;
    }

    /**
     * All files that are taken in.
     *
     * @throws InvalidInput where there is no such folder
     */
    NavigableMap<String, Path> all() {
        if (!Files.isDirectory(root)) {
            throw InvalidInput.of(Finding.error("keep.no-such-folder", SourcePosition.ofFile(root.toString())));
        }
        TreeMap<String, Path> files = new TreeMap<>();
        try {
            Files.walkFileTree(root, new Visitor(files));
        } catch (IOException e) {
            throw unreadable(root);
        }
        return files;
    }

    static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw unreadable(file);
        }
    }

    private static InvalidInput unreadable(Path file) {
        return InvalidInput.of(Finding.error("keep.unreadable", SourcePosition.ofFile(file.toString())));
    }

    private String name(Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        private final NavigableMap<String, Path> files;

        private Visitor(NavigableMap<String, Path> files) {
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (!folder.equals(root) && isHidden(folder)) {
                findings.add(Finding.note("keep.left-behind", SourcePosition.ofFile(name(folder))));
                return FileVisitResult.SKIP_SUBTREE;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && !isHidden(file)) {
                files.put(name(file), file);
            } else {
                findings.add(Finding.note("keep.left-behind", SourcePosition.ofFile(name(file))));
            }
            return FileVisitResult.CONTINUE;
        }

        private static boolean isHidden(Path path) {
            return path.getFileName().toString().startsWith(".");
        }
    }
}
