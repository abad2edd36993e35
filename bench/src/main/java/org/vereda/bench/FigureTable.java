package org.vereda.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The figures as a table that reads well in a terminal and in Markdown, and as JSON. */
final class FigureTable {
    private static final List<String> HEAD =
            List.of("goal", "work", "system", "Vereda", "beside", "takes", "ratio", "wanted", "verdict", "how");

    private final Map<String, String> facts;
    private final List<Figure> figures;

    FigureTable(Map<String, String> facts, List<Figure> figures) {
        this.facts = facts;
        this.figures = List.copyOf(figures);
    }

    String text() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        figures.forEach(figure -> rows.add(cells(figure)));
        int[] widths = IntStream.range(0, HEAD.size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        List<String> lines = new ArrayList<>();
        rows.forEach(row -> lines.add(line(row, widths)));
        lines.add(1, IntStream.of(widths).mapToObj("-"::repeat).collect(Collectors.joining(" | ", "| ", " |")));
        facts.forEach((name, value) -> lines.add("- " + name + ": " + value));
        lines.add(HEAD.size() > 0 && lines.size() > rows.size() + 1 ? rows.size() + 1 : lines.size(), "");
        return String.join("\n", lines);
    }

    private static String line(List<String> row, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(column -> row.get(column)
                        + " ".repeat(widths[column] - row.get(column).length()))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static List<String> cells(Figure figure) {
        return List.of(
                figure.id(),
                figure.work(),
                figure.system(),
                figure.ours().text(),
                figure.rival(),
                figure.theirs().map(Amount::text).orElse(""),
                figure.ratioText(),
                figure.goal().text(),
                figure.verdict(),
                how(figure));
    }

    private static String how(Figure figure) {
        String ours = figure.ours().how();
        return figure.theirs()
                .map(Amount::how)
                .filter(theirs -> !theirs.equals(ours))
                .map(theirs -> ours + "; other: " + theirs)
                .orElse(ours);
    }

    String json() {
        JsonMapper mapper = JsonMapper.builder().build();
        ObjectNode root = mapper.createObjectNode();
        ObjectNode machine = root.putObject("machine");
        facts.forEach(machine::put);
        ArrayNode list = root.putArray("figures");
        figures.forEach(figure -> add(figure, list.addObject()));
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static void add(Figure figure, ObjectNode node) {
        node.put("goal", figure.id());
        node.put("work", figure.work());
        node.put("system", figure.system());
        add(figure.ours(), node.putObject("vereda"));
        figure.theirs().ifPresent(theirs -> {
            node.put("beside", figure.rival());
            add(theirs, node.putObject("other"));
        });
        figure.ratio().ifPresent(times -> node.put("ratio", times));
        node.put("wanted", figure.goal().text());
        node.put("verdict", figure.verdict());
    }

    private static void add(Amount amount, ObjectNode node) {
        node.put("value", amount.value());
        node.put("unit", amount.unit());
        node.put("how", amount.how());
    }
}
