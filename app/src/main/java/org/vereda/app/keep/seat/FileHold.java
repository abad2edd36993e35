package org.vereda.app.keep.seat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A lock on a file beside the embedded database; the file stays, empty. */
final class FileHold implements Hold {
    private static final String ENDING = ".serving";

    private final Path file;
    private Optional<FileLock> lock = Optional.empty();

    FileHold(Path database) {
        file = database.resolveSibling(database.getFileName() + ENDING);
    }

    @Override
    public boolean take() throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            lock = Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException sameProgram) {
            lock = Optional.empty();
        }
        if (lock.isEmpty()) {
            channel.close();
        }
        return lock.isPresent();
    }

    @Override
    public boolean isHeld() {
        return true;
    }

    @Override
    public void close() {
        lock.ifPresent(held -> {
            try {
                held.acquiredBy().close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
