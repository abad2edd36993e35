package org.vereda.app.doubt;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vereda.inventory.plausibility.PlausibilityRules;
import org.vereda.inventory.plausibility.RegisterScreen;
import org.vereda.inventory.plausibility.StatisticRelations;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.sources.facts.FactFiles;
import org.vereda.sources.registers.RegisterFiles;

/** What is suspicious in original files: those of registers and tables of statistical offices. */
public final class FileDoubts {
    private FileDoubts() {}

    /**
     * Reads register files; what is wrong or suspicious in them is added to the findings.
     *
     * @throws InvalidInput where none of them can be read
     */
    public static RegisterFiles readRegisters(List<Path> paths, Findings findings) {
        RegisterFiles read = registers(paths, findings);
        findings.addAll(RegisterScreen.of(read.table()).findings());
        return read;
    }

    /**
     * What is wrong or suspicious in files of any kind is added to the findings.
     *
     * @throws InvalidInput where there are register files and none of them can be read
     */
    public static void check(List<Path> paths, Findings findings) {
        Map<Boolean, List<Path>> byKind = paths.stream()
                .collect(Collectors.partitioningBy(
                        path -> FactFiles.tableOf(path).isPresent()));
        List<Path> facts = byKind.getOrDefault(true, List.of());
        if (!facts.isEmpty()) {
            FactFiles read = FactFiles.read(facts, findings);
            findings.addAll(PlausibilityRules.check(StatisticRelations.of(read.figures(), read.missing()))
                    .findings());
        }
        List<Path> registers = byKind.getOrDefault(false, List.of());
        if (!registers.isEmpty()) {
            readRegisters(registers, findings);
        }
    }

    private static RegisterFiles registers(List<Path> paths, Findings findings) {
        RegisterFiles read = RegisterFiles.read(paths, findings);
        if (read.files().isEmpty()) {
            throw new InvalidInput(findings.sorted());
        }
        return read;
    }
}
