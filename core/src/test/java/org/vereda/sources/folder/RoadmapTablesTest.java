package org.vereda.sources.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.roadmap.policy.PolicyRule;
import org.vereda.roadmap.policy.Scope;
import org.vereda.roadmap.policy.Target;

class RoadmapTablesTest {
    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void aPartnershipOfTwoCompanies() throws IOException {
        write("partnership.yaml", """
                name: Made up
                base_year: 2022
                currency: USD
                price_year: 2022
                number_style: plain
                language: en
                gwp: AR5
                allocation: economic
                """);
        write("organizations.csv", """
                id,name,role,country,employees
                anchor,Anchor,OEM,US,4000
                small,Small,SUPPLIER,MX,80
                """);
        write("facilities.csv", """
                id,organization,name,country,subdivision
                detroit,anchor,Detroit,US,US-MI
                toledo,anchor,Toledo,US,US-OH
                saltillo,small,Saltillo,MX,MX-COA
                """);
        write("cohorts.csv", """
                id,name,anchor,suppliers,start_year,end_year
                plac-1,First,anchor,small,2024,2025
                """);
    }

    @Test
    void facilitiesThatHaveSomethingInCommonAreAScope() throws IOException {
        write("targets.csv", """
                scope,metric,year,reduction_percent
                region:US-MI,ghg,2030,5
                organization:anchor,ghg,2030,5
                cohort:plac-1,ghg,2030,5
                role:supplier,ghg,2030,5
                size:small,ghg,2030,5
                country:US,ghg,2030,5
                """);
        Findings findings = new Findings();
        List<Scope> scopes =
                read(findings).targets().stream().map(Target::scope).toList();
        assertThat(findings.sorted()).isEmpty();
        assertThat(scopes)
                .containsExactly(
                        new Scope.Group("region:US-MI", Set.of("detroit")),
                        new Scope.Group("organization:anchor", Set.of("detroit", "toledo")),
                        new Scope.Group("cohort:plac-1", Set.of("detroit", "toledo", "saltillo")),
                        new Scope.Group("role:supplier", Set.of("saltillo")),
                        new Scope.Group("size:small", Set.of("saltillo")),
                        new Scope.Group("country:US", Set.of("detroit", "toledo")));
    }

    @Test
    void aTargetMayBeOnOneSubstance() throws IOException {
        write("targets.csv", """
                scope,metric,year,reduction_percent,cap,unit
                all,release:1330-20-7:air,2030,5,,
                all,release:N420:water,2030,,20,kg
                """);
        Findings findings = new Findings();
        List<String> burdens = read(findings).targets().stream()
                .map(target -> target.metric().id())
                .toList();
        assertThat(findings.sorted()).isEmpty();
        assertThat(burdens).containsExactly("release:1330-20-7:air", "release:N420:water");
    }

    @Test
    void aSubstanceWithAWrongNumberOrPlaceIsRefused() throws IOException {
        write("targets.csv", """
                scope,metric,year,reduction_percent
                all,release:1330-20-8:air,2030,5
                all,release:1330-20-7:sky,2030,5
                """);
        write("compositions.csv", """
                facility,flow,substance,into,of,share_percent
                detroit,voc:coatings,108-88-4,air,FLOW,5
                """);
        Findings findings = new Findings();
        PartnershipFolder read = read(findings);
        assertThat(read.targets()).isEmpty();
        assertThat(read.compositions()).isEmpty();
        assertThat(findings.sorted().stream().filter(Finding::isError))
                .extracting(Finding::code)
                .containsExactly("sources.wrong-cas-number", "sources.wrong-cas-number", "sources.unknown-metric");
    }

    @Test
    void aFundHasACeilingForEachProject() throws IOException {
        write("rules.csv", """
                rule,scope,year,amount,unit,price_year,project_amount,project_percent
                fund,all,2030,100000,USD,2022,20000,30
                fund,all,2031,100000,USD,2022,,
                fund,all,2032,100000,USD,2022,,130
                """);
        Findings findings = new Findings();
        List<PolicyRule> rules = read(findings).rules();
        assertThat(rules).hasSize(2);
        assertThat(rules.getFirst()).isInstanceOfSatisfying(PolicyRule.Fund.class, fund -> {
            assertThat(fund.perProject().orElseThrow().amount()).isEqualByComparingTo("20000");
            assertThat(fund.percent()).isEqualByComparingTo("30");
        });
        assertThat(rules.getLast())
                .isInstanceOfSatisfying(
                        PolicyRule.Fund.class,
                        fund -> assertThat(fund.perProject()).isEmpty());
        assertThat(findings.sorted()).extracting(Finding::code).contains("sources.percent-too-large");
    }

    @Test
    void everyKindOfRuleIsRead() throws IOException {
        write("rules.csv", """
                rule,scope,year,until,amount,unit,price_year
                payback-limit,all,,,3,years,
                set-aside,US,2026,,1000,USD,2022
                carbon-price,all,2027,,50,USD,2022
                incentive,MX,2026,2028,30,percent,
                incentive,US,2026,,20,percent,
                carry-over,all,,,,,
                start-limit,all,,,2,starts,
                shutdown,detroit,2027,,3,weeks,
                staff-limit,organization:anchor,2027,,400,hours,
                staff-limit,US,,,900,hours,
                fixed-cost,MX,,,5000,USD,2022
                discount-rate,all,,,7,percent,
                activity-change,all,,,-1.5,percent,
                autonomous-change,all,,,0.5,percent,
                grid-change,US,,,-4,percent,
                """);
        Findings findings = new Findings();
        List<PolicyRule> rules = read(findings).rules();
        assertThat(findings.sorted()).isEmpty();
        assertThat(rules).hasSize(15);
        assertThat(rules.get(3))
                .isInstanceOfSatisfying(
                        PolicyRule.Incentive.class,
                        rule -> assertThat(rule.lastYear()).isEqualTo(2028));
        assertThat(rules.get(4))
                .isInstanceOfSatisfying(
                        PolicyRule.Incentive.class,
                        rule -> assertThat(rule.lastYear()).isEqualTo(2026));
        assertThat(rules.get(12))
                .isInstanceOfSatisfying(
                        PolicyRule.ActivityChange.class,
                        rule -> assertThat(rule.percentPerYear()).isEqualByComparingTo("-1.5"));
    }

    @Test
    void whatCannotBeReadIsToldWithItsPlace() throws IOException {
        write("targets.csv", """
                scope,metric,year,reduction_percent,amount,cap,unit
                region:US-XX,ghg,2030,5,,,
                colour:red,ghg,2030,5,,,
                all,ghg,2030,5,,10,t
                all,ghg,2030,,,10,t
                """);
        write("rules.csv", """
                rule,scope,year,until,amount,unit
                incentive,all,2026,later,30,percent
                shutdown,detroit,2027,,3,days
                staff-limit,all,2027,,3,days
                """);
        Findings findings = new Findings();
        PartnershipFolder read = read(findings);
        assertThat(read.targets()).hasSize(1).allMatch(target -> target.goal() instanceof Target.Goal.Cap);
        assertThat(read.rules()).isEmpty();
        assertThat(findings.sorted().stream().map(finding -> finding.position() + " " + finding.code()))
                .containsExactlyInAnyOrder(
                        "targets.csv:2:1 sources.empty-plan-scope",
                        "targets.csv:3:1 sources.empty-plan-scope",
                        "targets.csv:4:5 sources.target-needs-one-goal",
                        "rules.csv:2:4 sources.not-a-number",
                        "rules.csv:3:6 sources.wrong-unit-of-rule",
                        "rules.csv:4:6 sources.wrong-unit-of-rule");
    }

    private PartnershipFolder read(Findings findings) {
        return PartnershipFolder.read(folder, code -> true, findings);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}
