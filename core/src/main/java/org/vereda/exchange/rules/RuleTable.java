package org.vereda.exchange.rules;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.vereda.quantity.Finding.Severity;
import org.vereda.quantity.Findings;
import org.vereda.sources.table.Table;
import org.vereda.sources.table.TableFormat;
import org.vereda.sources.table.TableRow;

/** The table of all rules. */
public final class RuleTable {
    private static final String FILE = "/org/vereda/exchange/rules.csv";
    private static final List<Rule> RULES = read();
    private static final Map<String, Function<Facts, Stream<Hit>>> CHECKS = checks();

    private RuleTable() {}

    /** All rules in the order of the table. */
    public static List<Rule> all() {
        return RULES;
    }

    static Stream<Hit> hits(Rule rule, Facts facts) {
        return Objects.requireNonNull(CHECKS.get(rule.id()), rule.id()).apply(facts);
    }

    private static Map<String, Function<Facts, Stream<Hit>>> checks() {
        Map<String, Function<Facts, Stream<Hit>>> checks = new HashMap<>();
        List.of(FormRules.all(), NumberRules.all(), PeriodRules.all(), MethodRules.all(), CatenaRules.all())
                .forEach(checks::putAll);
        return Map.copyOf(checks);
    }

    private static List<Rule> read() {
        InputStream stream = Objects.requireNonNull(RuleTable.class.getResourceAsStream(FILE), FILE);
        Findings findings = new Findings();
        try (Table table = Table.read(stream, "rules.csv", TableFormat.CSV, findings)) {
            List<Rule> rules = table.rows().map(RuleTable::rule).toList();
            if (findings.hasErrors()) {
                throw new IllegalStateException(findings.sorted().toString());
            }
            return rules;
        }
    }

    private static Rule rule(TableRow row) {
        return new Rule(
                text(row, "rule"),
                text(row, "versions"),
                Severity.valueOf(text(row, "severity")),
                text(row, "since"),
                row.optionalText("from").map(LocalDate::parse),
                text(row, "section"),
                text(row, "source"));
    }

    private static String text(TableRow row, String column) {
        return row.optionalText(column).orElse("");
    }
}
