package org.vereda.sources.process;

import java.nio.file.Path;
import org.vereda.inventory.process.ProcessDatabase;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;

/**
 * The reader of process databases: openLCA JSON-LD (schema 1 and 2) and EcoSpold 01, as a zip archive, a folder or a file.
 * What a package is, is seen from its content.
 */
public final class ProcessDatabases {
    /** How many findings a reader gathers before those of the caller's own limit are chosen among them. */
    static final int FINDINGS = 100_000;

    private ProcessDatabases() {}

    /**
     * Reads a database within the {@linkplain ReadBudget#USUAL usual budget}.
     *
     * @param path the archive, folder or file
     * @param findings takes what a person should know about it
     * @throws InvalidInput where it cannot be read, with everything that is broken
     */
    public static ProcessDatabase read(Path path, Findings findings) {
        return read(path, ReadBudget.USUAL, findings);
    }

    /** Reads a database within a budget; otherwise as {@link #read(Path, Findings)}. */
    public static ProcessDatabase read(Path path, ReadBudget budget, Findings findings) {
        try (PackageFiles files = PackageFiles.open(path, budget)) {
            if (JsonLdReader.recognizes(files)) {
                return JsonLdReader.read(files, findings);
            }
            if (EcoSpoldReader.recognizes(files)) {
                return EcoSpoldReader.read(files, findings);
            }
            throw InvalidInput.of(Finding.error("process.unknown-package", files.place("")));
        }
    }
}
