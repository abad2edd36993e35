package org.vereda.app.fleet;

import java.util.Locale;
import org.vereda.endoflife.materials.Substance;
import org.vereda.report.page.Page;
import org.vereda.report.page.ReportTable.Cell;

/** Names of materials, steps and outputs: in the reader's language where the program knows them, else as they were stated. */
final class MaterialNames {
    private final Page page;

    MaterialNames(Page page) {
        this.page = page;
    }

    Cell cell(String name) {
        return page.words().find(key(name)).isPresent() ? Cell.word(key(name)) : Cell.text(name);
    }

    Cell cell(Substance substance) {
        return substance.element().isEmpty() ? cell(substance.material()) : Cell.text(substance.toString());
    }

    String text(String name) {
        return page.words().find(key(name)).isPresent() ? page.say(key(name)) : name;
    }

    private static String key(String name) {
        return "label.material." + name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
