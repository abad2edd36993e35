package org.vereda.sources.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vereda.partnership.answers.FormQuestion;
import org.vereda.partnership.answers.Origin;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.sources.ReferencePack;
import org.vereda.sources.ReferencePacks;
import org.vereda.sources.table.TableRow;

/**
 * The forms that the reference packs hold: the tables of the layout {@code form-questions}.
 *
 * @param packs the packs in use
 */
public record FormPacks(ReferencePacks packs) {
    private static final String LAYOUT = "form-questions";

    /**
     * All questions, form by form in the order of their rows.
     *
     * @throws InvalidInput where a row names an origin or a unit that nobody knows
     */
    public List<FormQuestion> questions() {
        Findings findings = new Findings();
        List<FormQuestion> questions = new ArrayList<>();
        for (ReferencePack pack : packs.inUse()) {
            pack.tables().stream()
                    .filter(table -> table.layout().equals(LAYOUT))
                    .flatMap(table -> pack.rows(table.name()).stream())
                    .forEach(row -> question(pack, row, findings).ifPresent(questions::add));
        }
        if (findings.hasErrors()) {
            throw new InvalidInput(findings.sorted());
        }
        return List.copyOf(questions);
    }

    private static Optional<FormQuestion> question(ReferencePack pack, TableRow row, Findings findings) {
        Optional<Origin> origin = row.text("from").flatMap(Origin::find);
        if (origin.isEmpty()) {
            findings.add(Finding.error("sources.pack-value", row.position("from"), text(row, "from"), "from"));
        }
        FormQuestion question = new FormQuestion(
                text(row, "form"),
                text(row, "question"),
                text(row, "section"),
                new FormQuestion.Words(text(row, "en"), text(row, "fr"), text(row, "es")),
                origin.orElseGet(Origin.ByHand::new),
                text(row, "unit"),
                pack.sources().getOrDefault(text(row, "source"), ""),
                pack.label());
        if (!question.unit().equals(FormQuestion.NO_UNIT) && question.measure().isEmpty()) {
            findings.add(Finding.error("sources.pack-value", row.position("unit"), question.unit(), "unit"));
        }
        return Optional.of(question);
    }

    private static String text(TableRow row, String column) {
        return row.optionalText(column).orElse("");
    }
}
