package org.vereda.app.flow;

import java.util.List;
import java.util.Optional;
import org.vereda.quantity.Finding;
import org.vereda.report.content.ReportContent;
import org.vereda.report.page.Chapter;
import org.vereda.roadmap.Certificate;

/**
 * What a run has come to.
 *
 * @param content everything that reports show
 * @param certificate the proof of the plan, if there is one
 * @param chapters sections of the report that not every partnership has
 */
public record Outcome(ReportContent content, Optional<Certificate> certificate, List<Chapter> chapters) {
    public Outcome {
        chapters = List.copyOf(chapters);
    }

    /** An outcome with what every report shows. */
    public Outcome(ReportContent content, Optional<Certificate> certificate) {
        this(content, certificate, List.of());
    }

    public List<Finding> findings() {
        return content.findings();
    }

    /** True where no input was in error and no step is missing. */
    public boolean isComplete() {
        return content.frame().missingSteps().isEmpty() && findings().stream().noneMatch(Finding::isError);
    }
}
