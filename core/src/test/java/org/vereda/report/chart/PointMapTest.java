package org.vereda.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PointMapTest {
    private static final List<double[]> SQUARE =
            List.of(new double[] {-120, 20}, new double[] {-70, 20}, new double[] {-70, 60}, new double[] {-120, 60});

    @Test
    void theProjectionKeepsAreas() {
        // a cell of one degree on a sphere of radius 1: (sin 51° - sin 50°) times one degree
        for (int latitude : List.of(18, 30, 45, 60)) {
            double onSphere = Math.toRadians(0.01)
                    * (Math.sin(Math.toRadians(latitude + 0.01)) - Math.sin(Math.toRadians(latitude)));
            double[] corner = PointMap.project(-83, latitude);
            double[] east = PointMap.project(-82.99, latitude);
            double[] north = PointMap.project(-83, latitude + 0.01);
            double onPaper =
                    (east[0] - corner[0]) * (north[1] - corner[1]) - (east[1] - corner[1]) * (north[0] - corner[0]);
            assertThat(onPaper / onSphere).isCloseTo(1, within(1e-3));
        }
    }

    @Test
    void theCenterOfTheProjectionIsItsOrigin() {
        assertThat(PointMap.project(-96, 40)).containsExactly(new double[] {0, 0}, within(1e-12));
    }

    @Test
    void fourTimesTheAmountIsTwiceTheRadiusAndLandIsCutAtTheFrame() {
        PointMap map = new PointMap(
                List.of(SQUARE),
                List.of(new PointMap.Spot(-83, 42, 100, "A"), new PointMap.Spot(-101, 20, 400, "B <b>")));
        String drawn = map.on(new Drawing("m", 700, "title", "words")).write();
        assertThat(drawn).contains("r=\"17\"", "r=\"8.5\"", "B &lt;b&gt;", "class=\"land\"");
        assertThat(drawn).doesNotContain("L-", "NaN");
    }

    @Test
    void whatIsNotKnownIsARingOfOneSize() {
        PointMap map = new PointMap(
                List.of(), List.of(new PointMap.Spot(-83, 42, 100, "A"), new PointMap.Spot(-101, 20, 0, "B", false)));
        assertThat(map.on(new Drawing("m", 700, "title", "words")).write())
                .containsPattern("<circle class=\"spot ring\"[^>]*r=\"4\"");
    }
}
