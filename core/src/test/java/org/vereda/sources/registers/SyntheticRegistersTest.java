package org.vereda.sources.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vereda.Repository;
import org.vereda.inventory.IndustryCode;
import org.vereda.inventory.Register;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;

/** The made-up registers among the examples: they say so everywhere and are read without complaint. */
class SyntheticRegistersTest {
    private final Findings findings = new Findings();

    @Test
    void theyAreReadWithoutErrorOrWarning() {
        RegisterFiles read = RegisterFiles.read(files(), findings);
        assertThat(findings.sorted()).noneMatch(finding -> finding.severity() != Finding.Severity.NOTE);
        assertThat(read.files())
                .hasSize(13)
                .allMatch(RegisterFiles.ReadFile::synthetic)
                .extracting(RegisterFiles.ReadFile::register)
                .containsOnly(Register.TRI, Register.RETC, Register.NPRI, Register.GHGRP_CANADA);
    }

    @Test
    void everyFacilityIsCalledSynthetic() {
        assertThat(RegisterFiles.read(files(), findings).table().facilities())
                .hasSizeGreaterThan(50)
                .allMatch(facility -> facility.name().toLowerCase(Locale.ROOT).startsWith("synthetic "))
                .allMatch(facility -> facility.subdivision().isPresent()
                        && facility.coordinates().isPresent());
    }

    @Test
    void theThreeCountriesHaveAutomotiveReleasesInThreeYears() {
        for (Register register : List.of(Register.TRI, Register.RETC, Register.NPRI)) {
            for (int year = 2020; year <= 2022; year++) {
                assertThat(RegisterFiles.read(files(), findings)
                                .table()
                                .of(register, year)
                                .ofIndustry(IndustryCode::isAutomotive)
                                .reports())
                        .as("%s %d", register, year)
                        .hasSizeGreaterThan(9);
            }
        }
    }

    @Test
    void noTwoFilesAreAlike() throws IOException {
        List<Path> all = files();
        for (Path one : all) {
            for (Path other : all) {
                assertThat(one.equals(other) || Files.mismatch(one, other) >= 0)
                        .as("%s and %s differ", one, other)
                        .isTrue();
            }
        }
    }

    @Test
    void theyAreSmall() throws IOException {
        for (Path file : files()) {
            assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).lines())
                    .as(file.toString())
                    .hasSizeLessThanOrEqualTo(50);
        }
    }

    private static List<Path> files() {
        try (Stream<Path> files = Files.list(Repository.root().resolve("examples/registers"))) {
            return files.filter(path -> path.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
