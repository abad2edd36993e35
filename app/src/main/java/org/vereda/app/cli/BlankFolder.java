package org.vereda.app.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vereda.app.shown.OutputFile;
import org.vereda.app.web.entry.Fields;
import org.vereda.app.web.entry.Suggestions;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.NearestName;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.words.Messages;
import org.vereda.sources.folder.PartnershipFolder;
import org.vereda.sources.folder.PartnershipSettings;
import org.vereda.sources.table.FileKind;
import org.vereda.sources.table.TableFormat;
import org.vereda.sources.table.TableWriter;

/**
 * A partnership folder that nobody has written into: settings, tables that have columns and no rows, and a guide that says what each column takes.
 *
 * @param name what the partnership is called
 * @param baseYear the year that reductions are counted against
 * @param tables the files of the tables
 */
record BlankFolder(String name, int baseYear, List<String> tables) {
    /** What the main job reads. */
    static final List<String> USUAL = List.of(
            "organizations.csv",
            "facilities.csv",
            "activity.csv",
            "production.csv",
            "products.csv",
            "bom.csv",
            "enduses.csv",
            "equipment.csv",
            "prices.csv",
            "projects.csv",
            "targets.csv",
            "budgets.csv",
            "rules.csv");

    private static final String GUIDE = "columns.md";
    private static final String SUFFIX = ".csv";
    private static final int YEARS_OF_A_PLAN = 10;

    BlankFolder {
        tables = List.copyOf(tables);
    }

    /**
     * One with the usual tables and others.
     *
     * @param others names of tables with or without {@code .csv}
     * @throws InvalidInput where a partnership has no table of that name
     */
    static BlankFolder with(String name, int baseYear, List<String> others) {
        List<String> more = others.stream()
                .map(other -> other.endsWith(SUFFIX) ? other : other + SUFFIX)
                .toList();
        for (String file : more) {
            if (PartnershipFolder.columnsOf(file).isEmpty()) {
                throw InvalidInput.of(Finding.error(
                        "app.no-such-table",
                        SourcePosition.NOWHERE,
                        file,
                        NearestName.orNone(file, PartnershipFolder.files())));
            }
        }
        return new BlankFolder(
                name,
                baseYear,
                Stream.concat(USUAL.stream(), more.stream()).distinct().toList());
    }

    /**
     * Writes it.
     *
     * @param folder where nothing is yet
     * @param messages the language of the guide, and of reports where nobody asks for another
     * @throws InvalidInput where something is there already, or nothing can be written
     */
    void write(Path folder, Messages messages) {
        requireNothingAt(folder);
        tables.forEach(file -> OutputFile.write(folder.resolve(file), header(file)));
        OutputFile.write(folder.resolve(GUIDE), guide(messages).getBytes(StandardCharsets.UTF_8));
        OutputFile.write(
                folder.resolve(PartnershipSettings.FILE), settings(messages).getBytes(StandardCharsets.UTF_8));
    }

    private static void requireNothingAt(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw InvalidInput.of(Finding.error("app.folder-not-empty", SourcePosition.ofFile(folder.toString())));
            }
        } catch (IOException e) {
            throw FileKind.unreadable(folder.toString(), e);
        }
    }

    private static byte[] header(String file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TableWriter writer = TableWriter.open(bytes, file, TableFormat.CSV)) {
            writer.row(PartnershipFolder.columnsOf(file));
        }
        return bytes.toByteArray();
    }

    /** The settings with a remark behind each that says what else it may be. */
    private String settings(Messages messages) {
        String language = messages.language().name().toLowerCase(Locale.ROOT);
        return Stream.of(
                        setting("name", quoted(name), messages),
                        setting("base_year", Integer.toString(baseYear), messages),
                        setting("currency", "USD", messages),
                        setting("price_year", Integer.toString(baseYear), messages),
                        setting("number_style", "plain", messages),
                        setting("language", language, messages),
                        setting("gwp", "AR5", messages),
                        setting("allocation", "economic", messages),
                        setting("electricity", "location", messages),
                        "plan:",
                        "  " + setting("first_year", Integer.toString(baseYear + 2), messages),
                        "  " + setting("last_year", Integer.toString(baseYear + 1 + YEARS_OF_A_PLAN), messages),
                        "  " + setting("discount_rate_percent", "7", messages),
                        "  " + setting("assumed_lifetime_years", "10", messages),
                        "  " + setting("assumed_lead_years", "0", messages))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String setting(String key, String value, Messages messages) {
        return key + ": " + value + "   # " + messages.text("label.setting." + key);
    }

    /** As YAML writes what is a text whatever stands in it. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private String guide(Messages messages) {
        Fields fields = Fields.in(messages.language());
        StringBuilder text = new StringBuilder("# " + messages.text("label.guide.title", name) + "\n");
        for (String file : tables) {
            String table = file.substring(0, file.length() - SUFFIX.length());
            text.append("\n## ")
                    .append(file)
                    .append(": ")
                    .append(fields.table(table))
                    .append("\n\n");
            fields.lead(table).ifPresent(lead -> text.append(lead).append("\n\n"));
            text.append(line(Stream.of("name", "column", "needed", "meaning")
                    .map(one -> messages.text("label.template." + one))));
            text.append("|---|---|---|---|\n");
            List<String> needed = PartnershipFolder.requiredColumnsOf(file);
            for (String column : PartnershipFolder.columnsOf(file)) {
                text.append(line(Stream.of(
                        "`" + column + "`",
                        fields.title(column),
                        needed.contains(column) ? messages.text("label.template.yes") : "",
                        meaning(file, column, fields.help(table, column).orElse(""), messages))));
            }
        }
        return text.toString();
    }

    private static String meaning(String file, String column, String help, Messages messages) {
        List<String> known = Suggestions.known(file, column);
        return known.isEmpty() ? help : messages.text("label.guide.usual", help, String.join(", ", known));
    }

    private static String line(Stream<String> cells) {
        return cells.map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
