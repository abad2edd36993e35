package org.vereda.sources.registers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vereda.inventory.IndustryCode;
import org.vereda.inventory.Register;
import org.vereda.inventory.releases.Medium;
import org.vereda.inventory.releases.RegisterReport;
import org.vereda.inventory.releases.Release;
import org.vereda.inventory.releases.ReportingState;
import org.vereda.quantity.Claim;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Units;

/** What a facility reported to NPRI about a substance for a year, gathered from rows that follow one another. */
final class NpriReport {
    private final int year;
    private final String facility;
    private final Optional<IndustryCode> industry;
    private final String code;
    private final String substance;
    private final SourcePosition position;
    private final List<Release> releases = new ArrayList<>();

    NpriReport(
            int year,
            String facility,
            Optional<IndustryCode> industry,
            String code,
            String substance,
            SourcePosition position) {
        this.year = year;
        this.facility = facility;
        this.industry = industry;
        this.code = code;
        this.substance = substance;
        this.position = position;
    }

    String facility() {
        return facility;
    }

    Optional<IndustryCode> industry() {
        return industry;
    }

    boolean isOf(int otherYear, String otherFacility) {
        return year == otherYear && facility.equals(otherFacility);
    }

    boolean isAbout(int otherYear, String otherFacility, String otherCode) {
        return isOf(otherYear, otherFacility) && code.equals(otherCode);
    }

    Release release(Medium medium, Claim<Quantity> claim) {
        return new Release(Register.NPRI, year, facility, code, substance, medium, claim);
    }

    void add(Release release) {
        releases.add(release);
    }

    RegisterReport closed(Findings findings) {
        List<Release> counted = withoutTotal(findings);
        return new RegisterReport(
                Register.NPRI,
                year,
                facility,
                industry,
                code,
                substance,
                counted.isEmpty() ? ReportingState.ZERO : ReportingState.REPORTED,
                counted,
                Optional.empty(),
                Optional.empty(),
                position);
    }

    /**
     * A facility that releases less than a tonne may state the sum over all media instead of the media. Where it states both
     * and the sum is that of the media, it is a total and does not count again; where it is another number, both are kept
     * and a warning asks.
     */
    private List<Release> withoutTotal(Findings findings) {
        List<Release> sums = releases.stream()
                .filter(release -> release.isMass() && release.medium() == Medium.UNDIVIDED)
                .toList();
        List<Release> parts = releases.stream()
                .filter(release -> release.isMass() && release.medium() != Medium.UNDIVIDED)
                .filter(release -> release.medium().isOnSite())
                .toList();
        if (sums.isEmpty() || parts.isEmpty()) {
            return releases;
        }
        Quantity sum = total(sums);
        Quantity ofParts = total(parts);
        SourcePosition place = sums.getFirst().claim().position();
        boolean same = sum.compareTo(ofParts) == 0;
        findings.add(
                same
                        ? Finding.note("registers.sum-of-media", place, sum.toString())
                        : Finding.warning("registers.sum-beside-media", place, sum.toString(), ofParts.toString()));
        return same
                ? releases.stream()
                        .filter(release -> release.medium() != Medium.UNDIVIDED)
                        .toList()
                : releases;
    }

    private static Quantity total(List<Release> amounts) {
        return amounts.stream()
                .map(release -> release.claim().value())
                .reduce(Quantity.zero(Units.KILOGRAM), Quantity::plus);
    }
}
