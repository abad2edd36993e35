package org.vereda.app.flow;

import java.util.List;
import java.util.Optional;
import org.vereda.quantity.Finding;
import org.vereda.report.content.ReportContent;
import org.vereda.roadmap.Certificate;

/**
 * What a run has come to.
 *
 * @param content everything that reports show
 * @param certificate the proof of the plan, if there is one
 */
public record Outcome(ReportContent content, Optional<Certificate> certificate) {

    public List<Finding> findings() {
        return content.findings();
    }

    /** True where no input was in error and no step is missing. */
    public boolean isComplete() {
        return content.frame().missingSteps().isEmpty() && findings().stream().noneMatch(Finding::isError);
    }
}
