package org.vereda.report.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vereda.footprint.network.Demand;
import org.vereda.footprint.network.Effort;
import org.vereda.footprint.network.Fact;
import org.vereda.footprint.network.ImpactCategory;
import org.vereda.footprint.network.NetworkFlow;
import org.vereda.footprint.network.NetworkNode;
import org.vereda.footprint.network.SupplyNetwork;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Uncertainty;
import org.vereda.report.content.ImpactFlows;
import org.vereda.report.content.ImpactLine;
import org.vereda.report.content.Interval;
import org.vereda.report.content.Named;
import org.vereda.report.content.RequestList;
import org.vereda.report.content.UpstreamBranch;
import org.vereda.report.content.UpstreamDetail;
import org.vereda.report.page.Page;
import org.vereda.report.page.ReportTable;
import org.vereda.report.words.Language;

class UpstreamLinesTest {
    private static final SourcePosition NOWHERE = SourcePosition.NOWHERE;
    private static final double CLOSE = 1e-9;

    private final SupplyNetwork network = network();
    private final UpstreamDetail detail = detail(0.03, 5);

    @Test
    void everyBranchIsItsOwnPartWhatIsLeftOutAndItsInputs() {
        detail.tree().ifPresent(UpstreamLinesTest::assertBalanced);
        assertThat(detail.tree())
                .map(UpstreamBranch::impact)
                .contains(detail.total().best());
        assertThat(detail.leftOut().orElseThrow().doubleValue()).isBetween(0.0, 0.2);
    }

    private static void assertBalanced(UpstreamBranch branch) {
        double parts = branch.own().doubleValue() + branch.leftOut().doubleValue();
        for (UpstreamBranch input : branch.branches()) {
            parts += input.impact().doubleValue();
            assertBalanced(input);
        }
        assertThat(branch.impact().doubleValue()).isCloseTo(parts, within(CLOSE));
    }

    @Test
    void everyBoxOfTheDiagramHandsOnWhatItGetsAndCausesAndTheFirstIsTheProduct() {
        ImpactFlows flows = detail.flows().orElseThrow();
        for (int at = 0; at < flows.boxes().size(); at++) {
            int box = at;
            double in =
                    sum(flows.bands().stream().filter(band -> band.to() == box).toList());
            double out = sum(
                    flows.bands().stream().filter(band -> band.from() == box).toList());
            ImpactFlows.Box shown = flows.boxes().get(at);
            assertThat(shown.through().doubleValue()).isCloseTo(in + shown.own().doubleValue(), within(CLOSE));
            assertThat(at == 0 ? detail.total().best().doubleValue() : out)
                    .isCloseTo(shown.through().doubleValue(), within(CLOSE));
        }
    }

    private static double sum(List<ImpactFlows.Band> bands) {
        return bands.stream().mapToDouble(band -> band.impact().doubleValue()).sum();
    }

    @Test
    void pathsAreLargestFirstAndBeginAtTheProduct() {
        assertThat(detail.paths())
                .isNotEmpty()
                .allMatch(path -> path.steps().getFirst().en().equals("Door"));
        assertThat(detail.paths()).extracting(path -> path.impact().negate()).isSorted();
    }

    @Test
    void sharesOfAllFactsAreTheWholeVariance() {
        double all = detail.facts().stream()
                .mapToDouble(fact -> fact.share().doubleValue())
                .sum();
        assertThat(all).isCloseTo(1, within(CLOSE));
        assertThat(detail.total().most().low()).isLessThan(detail.total().half().low());
        assertThat(detail.total().half().high())
                .isLessThan(detail.total().most().high());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void pageAndTextSpeakOnlyWordsAndNeverKeys(Language language) {
        String page =
                UpstreamPage.write("Ford & Co <x>", "1", List.of(detail), List.of(requests()), List.of(), language);
        assertThat(page).doesNotContain("label.", "<x>").contains("lang=\"" + language.tag());
        UpstreamText text = new UpstreamText(new Page(language));
        List<String> lines = new ArrayList<>(text.of(detail));
        lines.addAll(text.of(requests()));
        assertThat(lines).noneMatch(line -> line.contains("label.")).anyMatch(line -> line.contains("Steel sheet"));
    }

    @Test
    void whatTheRequestsRemoveAddsUpAndNeverExceedsTheBound() {
        BigDecimal together = BigDecimal.ZERO;
        for (RequestList.Request request : requests().requests()) {
            together = together.add(request.removed());
            assertThat(request.together().doubleValue()).isCloseTo(together.doubleValue(), within(CLOSE));
            assertThat(request.together())
                    .isLessThanOrEqualTo(request.bound().orElseThrow().add(new BigDecimal("1e-9")));
        }
        assertThat(requests().requests()).isNotEmpty();
    }

    @Test
    void allProductsAreWrittenRowByRowWithTheirRanges() throws IOException {
        StringWriter csv = new StringWriter();
        StringWriter json = new StringWriter();
        write(IntensityWriter.csv(csv));
        write(IntensityWriter.json(json));
        assertThat(csv.toString().lines())
                .hasSize(1 + network.nodes().size())
                .first()
                .asString()
                .contains("low_95");
        assertThat(csv.toString()).contains("door,Door,plant,US,1 item,GWP,");
        assertThat(json.toString()).startsWith("[{").contains("\"low95\"").endsWith("]\n");
    }

    @Test
    void exactFootprintHasNoRange() {
        List<ReportTable> tables = UpstreamTables.of(List.of(new UpstreamDetail(
                "a",
                Named.of("a"),
                "",
                "1 kg",
                "GWP",
                "kg CO2e",
                Interval.exactly(BigDecimal.TEN),
                "label.basis.none",
                detail.tree(),
                detail.leftOut(),
                detail.flows(),
                List.of(),
                List.of())));
        assertThat(tables.getFirst().rows().getFirst().get(5)).isInstanceOf(ReportTable.Cell.Missing.class);
    }

    private void write(IntensityWriter writer) throws IOException {
        try (writer) {
            List<Integer> all = List.of(0, 1, 2, 3, 4);
            new IntensityRows(NodeWords.PLAIN, network.intensities())
                    .write(all, List.of(0), true, Runnable::run, new IntensityRows.Sink() {
                        @Override
                        public void write(ImpactLine line) throws IOException {
                            writer.write(line);
                        }
                    });
        }
    }

    private UpstreamDetail detail(double cutoff, int depth) {
        return new UpstreamLines(NodeWords.PLAIN)
                .detail(
                        network.footprint(Demand.of(0), 0),
                        new UpstreamLines.Wanted(true, true, true, depth, cutoff, 10, 10, 50));
    }

    private RequestList requests() {
        return new RequestLines(NodeWords.PLAIN, Effort.standard(1.05, 1.2))
                .list(Named.of("Door"), network.footprint(Demand.of(0), 0), 3);
    }

    /** A door of steel with power from a grid that itself needs steel, and scrap that is sold. */
    private static SupplyNetwork network() {
        SupplyNetwork.Builder builder = SupplyNetwork.builder();
        int door = builder.addNode(node(NetworkNode.Kind.MADE, "door", "Door", "plant", "item"));
        int sheet = builder.addNode(node(NetworkNode.Kind.MADE, "sheet", "Steel sheet", "mill", "kg"));
        int grid = builder.addNode(node(NetworkNode.Kind.FACTOR, "grid", "Electricity", "", "kWh"));
        int scrap = builder.addNode(node(NetworkNode.Kind.FACTOR, "scrap", "Scrap", "", "kg"));
        int paint = builder.addNode(node(NetworkNode.Kind.FACTOR, "paint", "Paint", "", "kg"));
        int carbon = builder.addFlow(new NetworkFlow("co2", "CO2", "air", "kg"));
        int category = builder.addCategory(new ImpactCategory("GWP", "kg CO2e"));
        builder.factor(category, carbon, 1);
        builder.link(
                door,
                sheet,
                12,
                new Uncertainty.Lognormal(1.1),
                fact(builder, "bom", Fact.Kind.BILL_OF_MATERIALS),
                NOWHERE);
        builder.link(
                door, grid, 8, new Uncertainty.Lognormal(1.2), fact(builder, "meter", Fact.Kind.ACTIVITY), NOWHERE);
        builder.link(door, scrap, -2);
        builder.link(door, paint, 0.01);
        builder.link(sheet, grid, 1.5);
        builder.link(grid, sheet, 0.001);
        builder.burden(sheet, carbon, 1.9, new Uncertainty.Lognormal(1.3), fact(builder, "mill", Fact.Kind.ACTIVITY));
        builder.burden(grid, carbon, 0.4, new Uncertainty.Lognormal(1.05), fact(builder, "grid", Fact.Kind.FACTOR));
        builder.burden(scrap, carbon, 0.7);
        builder.burden(paint, carbon, 3);
        return builder.build();
    }

    private static long fact(SupplyNetwork.Builder builder, String key, Fact.Kind kind) {
        return builder.fact(new Fact(key, kind, "plant", key, NOWHERE));
    }

    private static NetworkNode node(NetworkNode.Kind kind, String id, String name, String maker, String unit) {
        return new NetworkNode(kind, id, name, maker, "US", unit, NOWHERE);
    }
}
