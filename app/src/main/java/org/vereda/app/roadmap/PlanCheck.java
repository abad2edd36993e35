package org.vereda.app.roadmap;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vereda.app.flow.Knowledge;
import org.vereda.app.shown.KeyWord;
import org.vereda.quantity.Findings;
import org.vereda.report.chart.Numbers;
import org.vereda.report.page.Page;
import org.vereda.report.words.Messages;
import org.vereda.roadmap.Certificate;
import org.vereda.roadmap.Scenario;
import org.vereda.sources.folder.PartnershipFolder;

/**
 * What the recomputation of a saved plan says.
 *
 * @param plan the plan as it was saved
 * @param scenario the scenario of the folder
 * @param verification what was recomputed
 */
public record PlanCheck(PlanFile plan, Scenario scenario, Certificate.Verification verification) {
    /**
     * Recomputes a plan from its folder.
     *
     * @throws org.vereda.quantity.InvalidInput where the folder cannot be planned
     */
    public static PlanCheck of(PlanFile plan, Path folder, Knowledge knowledge, Findings findings) {
        PartnershipFolder read = PartnershipFolder.read(folder, knowledge::knowsIndustry, findings);
        Scenario scenario = Planning.of(read, knowledge, findings).scenario();
        return new PlanCheck(plan, scenario, plan.certificate().verify(plan.problem(scenario)));
    }

    /** True where every number of the plan comes out again and every row is kept. */
    public boolean holds() {
        return verification.holds();
    }

    /** The result in words. */
    public List<String> lines(Messages messages) {
        Page page = new Page(messages.language());
        String currency = scenario.currency().name();
        List<String> lines = new ArrayList<>();
        lines.add(page.say("label.roadmap.check.cost", amount(page, verification.cost()), currency));
        lines.add(page.say("label.roadmap.check.bound", amount(page, verification.bound()), currency));
        lines.add(page.say("label.roadmap.check.gap", page.numbers().percent(gap(), 4)));
        plan.lowered().keySet().forEach(id -> lines.add(page.say("label.roadmap.check.lowered", id)));
        verification.complaints().forEach(complaint -> lines.add(say(page, complaint)));
        lines.add(page.say("label.roadmap.check." + (holds() ? "holds" : "broken")));
        return lines;
    }

    private static String say(Page page, Certificate.Complaint complaint) {
        return page.say(
                "label.roadmap.complaint." + KeyWord.of(complaint.kind()),
                complaint.details().toArray());
    }

    private BigDecimal gap() {
        double size = Math.max(Math.abs(verification.cost()), Double.MIN_NORMAL);
        return BigDecimal.valueOf(Math.max(0, verification.cost() - verification.bound()) / size);
    }

    private static String amount(Page page, double amount) {
        Numbers numbers = page.numbers();
        return numbers.rounded(BigDecimal.valueOf(amount));
    }
}
