package org.vereda.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class YearRowsTest {
    private static final int WIDE = 760;
    private static final int NARROW = 360;
    private static final List<Integer> YEARS = List.of(2025, 2026, 2027);
    private static final String LONG =
            "A plant with a name that is longer than any telephone is wide, and then some more";
    private static final Pattern AXIS = Pattern.compile("<line class=\"axis\" x1=\"([\\d.]+)\" y1=\"([\\d.]+)\"");

    private static final Gantt GANTT = new Gantt(
            YEARS,
            List.of(
                    new Gantt.Line(LONG, List.of(new Gantt.Bar(2025, 2026, "", "part-1", "tip"))),
                    new Gantt.Line("B", List.of(new Gantt.Bar(2026, 2026, "", "part-2", "tip")))));
    private static final Timeline TIMELINE = new Timeline(
            new Numbers(Locale.ENGLISH),
            YEARS,
            List.of(
                    new Timeline.Line(LONG, List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ZERO)),
                    new Timeline.Line("B", List.of(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ZERO))));

    private static String drawn(Chart chart, int width) {
        return chart.on(new Drawing("c", width, "title", "words")).write();
    }

    @Test
    void linesOfBothChartsEndAtTheSameAxis() {
        for (int width : new int[] {WIDE, NARROW}) {
            assertThat(heightOfAxis(drawn(GANTT, width))).isEqualTo(heightOfAxis(drawn(TIMELINE, width)));
        }
    }

    private static String heightOfAxis(String drawn) {
        Matcher axis = AXIS.matcher(drawn);
        assertThat(axis.find()).isTrue();
        return axis.group(2);
    }

    @Test
    void namesThatAreTooLongAreCutOnEveryScreen() {
        for (Chart chart : List.of(GANTT, TIMELINE)) {
            for (int width : new int[] {WIDE, NARROW}) {
                assertThat(drawn(chart, width)).contains("…</text>").doesNotContain(">" + LONG + "</text>");
            }
        }
    }
}
