package org.vereda.sources.registers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.vereda.inventory.Register;
import org.vereda.inventory.releases.OffSiteTransfer;
import org.vereda.inventory.releases.RegisterFacility;
import org.vereda.inventory.releases.RegisterReport;
import org.vereda.inventory.releases.ReleaseTable;
import org.vereda.inventory.releases.SourceReduction;
import org.vereda.inventory.releases.WasteReport;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.sources.table.Table;
import org.vereda.sources.table.TableFormat;

/**
 * Reads original register files of any register and year together, in any order; each is recognized by its columns.
 *
 * <pre>{@code
 * Findings findings = new Findings();
 * RegisterFiles read = RegisterFiles.read(List.of(Path.of("2023_il.csv.gz")), findings);
 * read.table().ofIndustry(IndustryCode::isAutomotive).bySubstance().forEach(...);
 * }</pre>
 *
 * @param table all facilities and reports
 * @param files what each file was, in the order given
 */
public record RegisterFiles(ReleaseTable table, List<ReadFile> files) {
    private static final String KNOWN = ReleaseRegisters.all().stream()
            .map(ReleaseRegister::name)
            .distinct()
            .collect(Collectors.joining(", "));

    /**
     * A file that was read.
     *
     * @param name its name
     * @param register the register that it comes from
     * @param years the reporting years in it
     * @param facilities how many facilities it describes
     * @param reports how many reports it holds
     * @param part what of the register it holds, for a register of several files: {@code releases}, {@code disposals},
     *     {@code transfers}, {@code facilities} ...; two files of the same register, part and year overlap
     * @param synthetic true where its name contains "synthetic": its rows are made up
     */
    public record ReadFile(
            String name,
            Register register,
            SortedSet<Integer> years,
            int facilities,
            int reports,
            String part,
            boolean synthetic) {}

    public RegisterFiles {
        files = List.copyOf(files);
    }

    /**
     * Reads all files into memory; one that cannot be read leaves its findings and the others are read nevertheless. Nothing
     * is left out for being conspicuous; what is suspicious in the table, {@code inventory.plausibility} says.
     */
    public static RegisterFiles read(List<Path> paths, Findings findings) {
        Collector collector = new Collector();
        List<ReadFile> files = readAll(paths, collector, findings);
        ReleaseTable table = ReleaseTable.of(collector.facilities, collector.wastes.into(collector.reports, findings));
        collector.checkFacilities(findings);
        collector.checkAmounts(findings);
        return new RegisterFiles(table, files);
    }

    /**
     * Streams files to the visitor, each in one pass and without keeping it: of a file only its facilities are held, of all
     * files the numbers of their forms, so that a form that stands in two of them comes once. One that cannot be read leaves
     * its findings and the others are read nevertheless.
     *
     * @return what the files were; an archive is as many files as it holds
     */
    public static List<ReadFile> readAll(List<Path> paths, ReleaseRegister.Visitor visitor, Findings findings) {
        List<Recognized> recognized = new ArrayList<>();
        for (Path path : paths) {
            try {
                recognized.addAll(recognized(path, findings));
            } catch (InvalidInput e) {
                findings.addAll(e.findings());
            }
        }
        FormsOnce once = new FormsOnce(visitor);
        List<ReadFile> files = new ArrayList<>();
        for (Recognized file : recognized) {
            try {
                files.add(read(file.knowing(recognized), once, findings));
            } catch (InvalidInput e) {
                findings.addAll(e.findings());
            }
        }
        return List.copyOf(files);
    }

    /**
     * Streams one file to the visitor without keeping it; the texts of a zip archive come one after the other, and their
     * parts are joined with {@code +}.
     *
     * @throws InvalidInput where it is no file of a known register, or its structure is broken
     */
    public static ReadFile read(Path path, ReleaseRegister.Visitor visitor, Findings findings) {
        return read(path, List.of(), visitor, findings);
    }

    /**
     * The same for a file that is given together with others.
     *
     * @param beside the other files, of which only those count that explain numbers in this one
     */
    public static ReadFile read(Path path, List<Path> beside, ReleaseRegister.Visitor visitor, Findings findings) {
        FormsOnce once = new FormsOnce(visitor);
        List<ReadFile> files = new ArrayList<>();
        List<Recognized> recognized = recognized(path, findings);
        List<Recognized> known = new ArrayList<>(recognized);
        if (recognized.stream().anyMatch(file -> file.numbers() == ReleaseRegister.Numbers.USED)) {
            beside.forEach(other -> known.addAll(recognizedOrNone(other)));
        }
        for (Recognized file : recognized) {
            files.add(read(file.knowing(known), once, findings));
        }
        return files.size() == 1
                ? files.getFirst()
                : together(path.getFileName().toString(), files);
    }

    /** The register that the file comes from, or nothing where it comes from none. */
    public static Optional<Register> registerOf(Path path) {
        try {
            return Optional.of(
                    recognized(path, new Findings()).getFirst().register().register());
        } catch (InvalidInput e) {
            return Optional.empty();
        }
    }

    /**
     * What a file does with numbers that another file of its register explains; nothing where it comes from no register.
     * Whoever reads files one by one gives those that use such numbers the ones that explain them.
     */
    public static Optional<ReleaseRegister.Numbers> numbersOf(Path path) {
        List<ReleaseRegister.Numbers> all = recognizedOrNone(path).stream()
                .map(Recognized::numbers)
                .distinct()
                .sorted()
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /** True where a file of that name says that its rows are made up. */
    public static boolean isSynthetic(String name) {
        return name.toLowerCase(Locale.ROOT).contains("synthetic");
    }

    private static ReadFile read(Recognized file, FormsOnce once, Findings findings) {
        Counter counter = new Counter(once);
        String name = file.original().name();
        try (Table table = file.original().open(file.format(), findings)) {
            file.register().read(table, counter, findings);
            return new ReadFile(
                    name,
                    file.register().register(),
                    Collections.unmodifiableSortedSet(counter.years),
                    counter.facilities,
                    counter.reports,
                    file.register().part(table),
                    isSynthetic(name));
        } finally {
            once.endFile(findings);
        }
    }

    private static ReadFile together(String name, List<ReadFile> files) {
        SortedSet<Integer> years = new TreeSet<>();
        files.forEach(file -> years.addAll(file.years()));
        return new ReadFile(
                name,
                files.getFirst().register(),
                Collections.unmodifiableSortedSet(years),
                files.stream().mapToInt(ReadFile::facilities).sum(),
                files.stream().mapToInt(ReadFile::reports).sum(),
                files.stream().map(ReadFile::part).distinct().sorted().collect(Collectors.joining("+")),
                files.stream().allMatch(ReadFile::synthetic));
    }

    private record Recognized(
            OriginalFile original, ReleaseRegister register, TableFormat format, ReleaseRegister.Numbers numbers) {
        /** The same, with what those explain that belong to the same register, where it needs that. */
        Recognized knowing(List<Recognized> others) {
            if (numbers != ReleaseRegister.Numbers.USED) {
                return this;
            }
            ReleaseRegister wiser = register;
            for (Recognized other : others) {
                if (other.numbers == ReleaseRegister.Numbers.EXPLAINED
                        && other.register.name().equals(register.name())) {
                    try (Table table = other.original.open(other.format, new Findings())) {
                        wiser = wiser.knowing(table, new Findings());
                    }
                }
            }
            return new Recognized(original, wiser, format, numbers);
        }
    }

    private static List<Recognized> recognizedOrNone(Path path) {
        try {
            return recognized(path, new Findings());
        } catch (InvalidInput e) {
            return List.of();
        }
    }

    /**
     * The files of registers in that file: itself, or the texts of an archive, where those of no register are told.
     *
     * @throws InvalidInput where there is none
     */
    private static List<Recognized> recognized(Path path, Findings findings) {
        List<OriginalFile> originals = OriginalFile.in(path);
        List<Recognized> files = new ArrayList<>();
        List<InvalidInput> failures = new ArrayList<>();
        for (OriginalFile original : originals) {
            try {
                files.add(recognize(original));
            } catch (InvalidInput e) {
                failures.add(e);
            }
        }
        if (files.isEmpty()) {
            throw failures.getFirst();
        }
        originals.stream()
                .filter(original ->
                        files.stream().noneMatch(file -> file.original().equals(original)))
                .map(OriginalFile::name)
                .forEach(name -> findings.add(
                        Finding.note("registers.text-not-read", SourcePosition.ofFile(name), name, KNOWN)));
        return files;
    }

    private static Recognized recognize(OriginalFile original) {
        List<InvalidInput> failures = new ArrayList<>();
        int tried = 0;
        for (ReleaseRegister register : ReleaseRegisters.all()) {
            for (TableFormat format : register.formats()) {
                tried++;
                try (Table table = original.open(format, new Findings())) {
                    if (register.recognizes(table)) {
                        return new Recognized(original, register, format, register.numbers(table));
                    }
                } catch (InvalidInput e) {
                    failures.add(e);
                }
            }
        }
        if (failures.size() == tried) {
            throw failures.getFirst();
        }
        String name = original.name();
        List<Finding> why = new ArrayList<>();
        why.add(Finding.error("registers.unknown-file", SourcePosition.ofFile(name), name, KNOWN));
        failures.stream()
                .flatMap(failure -> failure.findings().stream())
                .filter(finding -> finding.code().equals("sources.duplicate-column"))
                .distinct()
                .forEach(why::add);
        throw new InvalidInput(why);
    }

    private static final class Collector implements ReleaseRegister.Visitor {
        private final List<RegisterFacility> facilities = new ArrayList<>();
        private final List<RegisterReport> reports = new ArrayList<>();
        private final WasteOfForms wastes = new WasteOfForms();

        @Override
        public void facility(RegisterFacility facility) {
            facilities.add(facility);
        }

        @Override
        public void report(RegisterReport report) {
            reports.add(report);
        }

        @Override
        public void waste(WasteReport waste) {
            wastes.see(waste);
        }

        /** NPRI spreads its amounts over files of releases, disposals and transfers; none may stand in two of them. */
        void checkAmounts(Findings findings) {
            AmountsTwice twice = new AmountsTwice();
            reports.stream()
                    .filter(report -> report.register() == Register.NPRI)
                    .forEach(twice::see);
            twice.tell(findings);
        }

        /** Reports whose facility no file of facilities of that year describes. */
        void checkFacilities(Findings findings) {
            ReleaseRegisters.all().stream()
                    .filter(ReleaseRegister::hasFacilityFile)
                    .forEach(register -> checkFacilities(register.register(), findings));
        }

        private void checkFacilities(Register register, Findings findings) {
            Set<String> releaseFiles = new TreeSet<>();
            reports.stream()
                    .filter(report -> report.register() == register)
                    .forEach(report -> releaseFiles.add(report.position().file()));
            Set<Integer> years = new HashSet<>();
            Set<String> described = new HashSet<>();
            facilities.stream()
                    .filter(facility -> facility.register() == register
                            && !releaseFiles.contains(facility.position().file()))
                    .forEach(facility -> {
                        years.add(facility.year());
                        described.add(facility.year() + " " + facility.id());
                    });
            facilities.stream()
                    .filter(facility -> facility.register() == register
                            && releaseFiles.contains(facility.position().file())
                            && !described.contains(facility.year() + " " + facility.id()))
                    .map(facility -> undescribed(facility, years.contains(facility.year())))
                    .forEach(findings::add);
        }

        private static Finding undescribed(RegisterFacility facility, boolean hasFile) {
            return hasFile
                    ? Finding.warning("registers.undescribed-facility", facility.position(), facility.id())
                    : Finding.note(
                            "registers.no-facility-file",
                            SourcePosition.ofFile(facility.position().file()),
                            Integer.toString(facility.year()));
        }
    }

    private static final class Counter implements ReleaseRegister.Visitor {
        private final ReleaseRegister.Visitor visitor;
        private final SortedSet<Integer> years = new TreeSet<>();
        private int facilities;
        private int reports;

        Counter(ReleaseRegister.Visitor visitor) {
            this.visitor = visitor;
        }

        @Override
        public void facility(RegisterFacility facility) {
            facilities++;
            if (facility.year() != RegisterFacility.EVERY_YEAR) {
                years.add(facility.year());
            }
            visitor.facility(facility);
        }

        @Override
        public void report(RegisterReport report) {
            reports++;
            years.add(report.year());
            visitor.report(report);
        }

        @Override
        public void transfer(OffSiteTransfer transfer) {
            years.add(transfer.year());
            visitor.transfer(transfer);
        }

        @Override
        public void reduction(SourceReduction reduction) {
            years.add(reduction.year());
            visitor.reduction(reduction);
        }

        @Override
        public void waste(WasteReport waste) {
            years.add(waste.year());
            visitor.waste(waste);
        }
    }
}
