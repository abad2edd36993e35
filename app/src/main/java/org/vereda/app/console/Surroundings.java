package org.vereda.app.console;

import java.io.PrintStream;
import java.time.Clock;
import java.util.Locale;
import org.vereda.report.words.Language;

/**
 * What a command finds around it.
 *
 * @param out for results
 * @param err for progress and problems
 * @param clock tells the day of a report
 * @param locale the user's
 * @param interactive true where a person watches
 */
public record Surroundings(PrintStream out, PrintStream err, Clock clock, Locale locale, boolean interactive) {

    /** The user's language where the program speaks it, else English. */
    public Language language() {
        return Language.find(locale.getLanguage()).orElse(Language.EN);
    }
}
