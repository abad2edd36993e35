package org.vereda.report;

import java.util.List;
import org.vereda.quantity.Finding;
import org.vereda.report.content.Frame;
import org.vereda.report.content.PlanPart;
import org.vereda.report.content.PlanResult;
import org.vereda.report.content.ReportContent;
import org.vereda.report.page.Chapter;
import org.vereda.report.page.TableJson;
import org.vereda.report.words.Language;
import org.vereda.report.words.Messages;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A run for programs: {@code {"format", "frame", "plan", "tables": {name: [row]}, "findings"}}. A row is an object by column name; a
 * range is {@code {low, central, high}}, an amount {@code {value, unit}}, an unknown value null; kg and money are plain
 * decimals.
 */
public final class ReportJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ReportJson() {}

    /** The whole content as indented JSON. */
    public static String write(ReportContent content) {
        return write(content, List.of());
    }

    /** The same with the tables of further chapters. */
    public static String write(ReportContent content, List<Chapter> chapters) {
        ObjectNode root = NODES.objectNode();
        root.put("format", "vereda-report-1");
        root.set("frame", frame(content.frame()));
        if (content.plan() instanceof PlanPart.Made(PlanResult plan)) {
            root.set("plan", plan(plan));
        }
        ObjectNode tables = root.putObject("tables");
        new ReportTables(content)
                .all().stream()
                        .filter(table -> !table.id().equals("findings"))
                        .forEach(table -> tables.set(table.id(), TableJson.rows(table)));
        chapters.stream()
                .flatMap(chapter -> chapter.tables().stream())
                .forEach(table -> tables.set(table.id(), TableJson.rows(table)));
        ArrayNode findings = root.putArray("findings");
        List<Messages> languages =
                List.of(Messages.in(Language.EN), Messages.in(Language.FR), Messages.in(Language.ES));
        content.findings().forEach(finding -> findings.add(finding(finding, languages)));
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static ObjectNode frame(Frame frame) {
        ObjectNode node = NODES.objectNode();
        node.put("partnership", frame.partnership());
        node.put("baseYear", frame.baseYear());
        node.put("currency", frame.currency().name());
        node.put("priceYear", frame.priceYear());
        node.put("gwpSet", frame.gwpSet());
        node.put("program", frame.programVersion());
        node.put("written", frame.written().toString());
        node.put("complete", frame.missingSteps().isEmpty());
        ArrayNode missing = node.putArray("missingSteps");
        frame.missingSteps().forEach(missing::add);
        return node;
    }

    private static ObjectNode plan(PlanResult plan) {
        ObjectNode node = NODES.objectNode();
        node.put("firstYear", plan.years().getFirst());
        node.put("lastYear", plan.years().getLast());
        node.put("cost", plan.cost());
        node.put("lowerBound", plan.lowerBound());
        node.put("gap", plan.gap());
        node.put("certificate", plan.certificate());
        plan.integration().ifPresent(value -> {
            ObjectNode integration = node.putObject("integration");
            value.siloCost().ifPresent(cost -> integration.put("siloCost", cost));
            integration.put("pooledCost", value.pooledCost());
            value.value().ifPresent(worth -> integration.put("value", worth));
        });
        return node;
    }

    private static ObjectNode finding(Finding finding, List<Messages> languages) {
        ObjectNode node = NODES.objectNode();
        node.put("severity", ReportTables.severity(finding.severity()));
        node.put("code", finding.code());
        node.put("file", finding.position().file());
        node.put("sheet", finding.position().sheet());
        node.put("line", finding.position().line());
        node.put("column", finding.position().column());
        ArrayNode arguments = node.putArray("arguments");
        finding.arguments().forEach(arguments::add);
        ObjectNode message = node.putObject("message");
        languages.forEach(words -> message.put(words.language().code(), words.text(finding)));
        return node;
    }
}
