package org.vereda.app.doubt;

import java.nio.file.Path;
import java.util.List;
import org.vereda.inventory.plausibility.RegisterScreen;
import org.vereda.inventory.plausibility.Suspicions;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.sources.registers.RegisterFiles;

/**
 * Original register files with what is suspicious in them.
 *
 * @param files what was read
 * @param suspicions what the rules of plausibility have against it
 */
public record RegisterDoubts(RegisterFiles files, Suspicions suspicions) {
    /**
     * Reads register files; what is wrong or suspicious in them is added to the findings.
     *
     * @throws InvalidInput where none of them can be read
     */
    public static RegisterDoubts read(List<Path> paths, Findings findings) {
        RegisterFiles read = RegisterFiles.read(paths, findings);
        if (read.files().isEmpty()) {
            throw new InvalidInput(findings.sorted());
        }
        Suspicions suspicions = RegisterScreen.of(read.table());
        findings.addAll(suspicions.findings());
        return new RegisterDoubts(read, suspicions);
    }
}
