package org.vereda.app.web.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vereda.app.Repository;
import org.vereda.app.delegations.SharedPlan;
import org.vereda.app.flow.Knowledge;
import org.vereda.app.roadmap.Planning;
import org.vereda.inventory.Facility;
import org.vereda.partnership.disclosure.DisclosurePolicy;
import org.vereda.quantity.Findings;
import org.vereda.quantity.SourcePosition;
import org.vereda.roadmap.Optimizer;
import org.vereda.roadmap.Roadmap;
import org.vereda.roadmap.columns.SolveSettings;
import org.vereda.sources.ReferencePacks;
import org.vereda.sources.folder.PartnershipFolder;

/** What is shown of a plan of three countries, with and without the consent of a plant. */
class ShownPlanTest {
    private static Planning planning;
    private static Roadmap roadmap;

    @BeforeAll
    static void plan() {
        Knowledge knowledge = Knowledge.of(ReferencePacks.builtIn());
        PartnershipFolder folder =
                PartnershipFolder.read(Repository.example("tres-fronteras"), knowledge::knowsIndustry, new Findings());
        planning = Planning.of(folder, knowledge, new Findings());
        roadmap = Optimizer.solve(
                planning.scenario(), SolveSettings.standard().withGap(0.05).withTimeLimit(Duration.ofSeconds(30)));
    }

    private static DisclosurePolicy policy(String contributors, String dominance) {
        return DisclosurePolicy.of(
                Map.of("minimum_contributors", contributors, "dominance", dominance, "protection", "0.01"),
                SourcePosition.NOWHERE,
                new Findings());
    }

    private static ShownPlan shown(DisclosurePolicy policy, Set<String> consenting) {
        return new ShownPlanMaker(planning, roadmap, policy, consenting).make();
    }

    private static String ownerOfFirstAction() {
        String plant = roadmap.actions().getFirst().option().facility();
        return planning.folder().facilities().stream()
                .filter(site -> site.id().equals(plant))
                .map(Facility::organization)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void withoutConsentNoPlantStandsByItsName() {
        ShownPlan plan = shown(policy("3", "1"), Set.of());
        assertThat(plan.bars()).isNotEmpty().noneMatch(bar -> bar.place().isPlant());
        assertThat(plan.reasons()).isNotEmpty().noneMatch(why -> why.place().isPlant());
        String kept = new String(plan.into(draft()), StandardCharsets.UTF_8);
        planning.folder()
                .facilities()
                .forEach(site -> assertThat(kept).doesNotContain("\"plant\":\"" + site.name() + "\""));
    }

    private static byte[] draft() {
        return SharedPlan.write("try", planning, roadmap, List.of(), policy("5", "0.85"));
    }

    @Test
    void aPlantStandsByItsNameAsLongAsItConsentsAndWithoutFigures() {
        String owner = ownerOfFirstAction();
        ShownPlan plan = shown(policy("3", "1"), Set.of(owner));
        assertThat(plan.bars()).anyMatch(bar -> bar.place().organization().equals(owner));
        ShownPlan again = ShownPlan.read(plan.into(draft())).orElseThrow();
        assertThat(again).isEqualTo(plan);
        assertThat(again.only(Set.of()).bars()).noneMatch(bar -> bar.place().isPlant());
        assertThat(again.only(Set.of(owner))).isEqualTo(plan);
    }

    @Test
    void whatCannotBeReadOfAKeptPlanIsNotHandedToPrograms() {
        String kept = """
                {"numbers":1,"shown":{"first":2025,"last":2030,"currency":"USD",
                "bars":[{"organization":"o","plant":"Silent plant","country":"","en":"a","fr":"a","es":"a"}],
                "blocks":[{"country":"MX","tonnes":"many","cost":"1","en":"a","fr":"a","es":"a"}],"reasons":[]}}""";
        assertThat(ShownPlan.shared(kept.getBytes(StandardCharsets.UTF_8), Set.of())
                        .toString())
                .isEqualTo("{\"numbers\":1}");
        String plant = kept.replace("many", "12");
        assertThat(ShownPlan.shared(plant.getBytes(StandardCharsets.UTF_8), Set.of("o"))
                        .toString())
                .contains("Silent plant", "\"12\"");
    }

    @Test
    void whereTooFewStandBehindTheActionsNeitherGroupsNorCurveAreShown() {
        ShownPlan plan = shown(policy("900", "0.85"), Set.of());
        assertThat(plan.bars()).isEmpty();
        assertThat(plan.blocks()).isEmpty();
        assertThat(plan.reasons()).isEmpty();
    }

    @Test
    void theCurveHoldsAllTonnesOfThePlanOrNothing() {
        ShownPlan plan = shown(policy("3", "1"), Set.of());
        assertThat(plan.blocks()).isNotEmpty();
        double all = roadmap.actions().stream()
                .map(Roadmap.Action::tonnes)
                .filter(tonnes -> tonnes.signum() > 0)
                .mapToDouble(Number::doubleValue)
                .sum();
        double drawn = plan.blocks().stream()
                .mapToDouble(block -> block.tonnes().doubleValue())
                .sum();
        assertThat(drawn / all).isBetween(0.99, 1.01);
    }

    @Test
    void aPlanOfAnOlderProgramHasNoPictures() {
        assertThat(ShownPlan.read(draft())).isEmpty();
    }
}
