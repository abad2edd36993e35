package org.vereda.quantity;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown where input has a structure that nothing can be computed from; carries what to tell the person. */
public final class InvalidInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final List<Finding> findings;

    public InvalidInput(List<Finding> findings) {
        super(findings.stream().map(Finding::toString).collect(Collectors.joining("; ")));
        this.findings = List.copyOf(findings);
    }

    public static InvalidInput of(Finding finding) {
        return new InvalidInput(List.of(finding));
    }

    public List<Finding> findings() {
        return findings;
    }

    /** The same findings at the place where the value was read, for those that name no place yet. */
    public InvalidInput at(SourcePosition place) {
        return new InvalidInput(findings.stream()
                .map(finding -> finding.position().equals(SourcePosition.NOWHERE) ? finding.at(place) : finding)
                .toList());
    }
}
