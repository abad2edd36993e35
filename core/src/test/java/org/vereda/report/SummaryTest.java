package org.vereda.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vereda.report.content.ReportContent;
import org.vereda.report.words.Language;

class SummaryTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void summaryFitsAScreen(Language language) {
        for (ReportContent content : List.of(SampleContent.full(), SampleContent.empty())) {
            String text = new Summary(content).text(language);
            assertThat(text.lines().count()).isLessThanOrEqualTo(22);
            assertThat(text.lines()).allMatch(line -> line.length() <= 80);
            assertThat(text).doesNotContain("label.");
        }
    }

    @Test
    void summaryNamesTheMainFigures() {
        assertThat(new Summary(SampleContent.full()).text(Language.EN))
                .contains("1,240,000 t CO2e", "32,800 t CO2e a year less in 2034 (5.9%)", "proven gap 0.0050%")
                .contains("298 of 476 input rows are ESTIMATES", "1 error, 1 doubtful value, 1 note");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noFigureOfTheFootprintIsCut(Language language) {
        String text = new Summary(SampleContent.full()).text(language);
        assertThat(text.lines().skip(1).limit(8).filter(line -> line.contains("CO2e") || line.contains(" 3:")))
                .noneMatch(line -> line.contains("…"));
    }
}
