package org.vereda.app.identity;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vereda.app.flow.Progress;
import org.vereda.app.store.RegisterStore;
import org.vereda.inventory.identity.FacilityDescription;
import org.vereda.inventory.releases.RegisterFacility;
import org.vereda.inventory.releases.RegisterReport;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.sources.folder.PartnershipFolder;
import org.vereda.sources.identity.DecisionTable;
import org.vereda.sources.registers.RegisterFiles;
import org.vereda.sources.registers.ReleaseRegister;

/**
 * Where the facilities come from.
 *
 * @param files original files of registers
 * @param store the common table of the registers
 * @param partnership a partnership folder
 * @param links the table of decisions, which need not exist yet
 */
public record MatchInput(List<Path> files, Optional<Path> store, Optional<Path> partnership, Optional<Path> links) {
    private static final Set<String> OF_FACILITIES = Set.of("partnership.yaml", "facilities.csv", "organizations.csv");

    public MatchInput {
        files = List.copyOf(files);
    }

    /** The table of decisions: the one that was named, else the one of the partnership, else the one beside the store. */
    public Optional<Path> decisions() {
        return links.or(() -> partnership.map(folder -> folder.resolve(DecisionTable.FILE)))
                .or(() -> store.map(file -> file.resolveSibling(DecisionTable.FILE)));
    }

    /** The table of decisions where it exists; one that was named by its file has to. */
    Optional<Path> existingDecisions() {
        return decisions().filter(path -> Files.exists(path) || links.isPresent());
    }

    /**
     * Reads the facilities of all sources; a file that cannot be read leaves its findings, and the others are read.
     *
     * @throws InvalidInput where no source has any facility
     */
    List<FacilityDescription> read(Findings findings, Progress progress) {
        List<RegisterFacility> registers = new ArrayList<>();
        try (Progress.Running running = progress.begin("label.step.registers")) {
            for (int i = 0; i < files.size(); i++) {
                read(files.get(i), registers, findings);
                running.reached(i + 1L, files.size());
            }
            store.ifPresent(place -> {
                try (RegisterStore opened = RegisterStore.reading(place)) {
                    registers.addAll(opened.facilities());
                }
            });
        }
        List<FacilityDescription> all = new ArrayList<>(FacilityDescription.of(registers));
        partnership.ifPresent(folder -> all.addAll(ofPartnership(folder, findings)));
        if (all.isEmpty()) {
            throw findings.isEmpty()
                    ? InvalidInput.of(Finding.error("app.match-nothing", SourcePosition.NOWHERE))
                    : new InvalidInput(findings.sorted());
        }
        return all;
    }

    private static void read(Path file, List<RegisterFacility> facilities, Findings findings) {
        Findings ofFile = new Findings();
        try {
            RegisterFiles.read(file, new OnlyFacilities(facilities), ofFile);
        } catch (InvalidInput refused) {
            findings.addAll(refused.findings());
        }
        ofFile.sorted().stream().filter(Finding::isError).forEach(findings::add);
    }

    private static List<FacilityDescription> ofPartnership(Path path, Findings findings) {
        Findings ofFolder = new Findings();
        PartnershipFolder folder = PartnershipFolder.read(path, code -> true, ofFolder);
        ofFolder.sorted().stream()
                .filter(finding -> finding.isError()
                        && OF_FACILITIES.contains(finding.position().file()))
                .forEach(findings::add);
        return PartnershipLinks.descriptions(folder);
    }

    private record OnlyFacilities(List<RegisterFacility> facilities) implements ReleaseRegister.Visitor {
        @Override
        public void facility(RegisterFacility facility) {
            facilities.add(facility);
        }

        @Override
        public void report(RegisterReport report) {
            // Reports say nothing about which facility it is.
        }
    }
}
