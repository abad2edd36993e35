package org.vereda.app.console;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import org.vereda.quantity.Finding;
import org.vereda.report.words.Messages;

/** Findings as lines of text: position, how bad, and the message. */
public final class FindingsText {
    /** More lines than this scroll away what matters; the rest stands in the report and in findings.csv. */
    public static final int SHOWN = 20;

    /** A file or row that cannot be read comes before the references that miss it in other files. */
    public static final Comparator<Finding> CAUSES_FIRST = Comparator.<Finding, Boolean>comparing(
                    finding -> finding.position().line() > 1)
            .thenComparing(finding -> finding.code().startsWith("sources.unknown-"))
            .thenComparing(Comparator.naturalOrder());

    private final Messages messages;

    public FindingsText(Messages messages) {
        this.messages = messages;
    }

    public void print(List<Finding> findings, PrintStream stream) {
        findings.stream().limit(SHOWN).map(this::line).forEach(stream::println);
        if (findings.size() > SHOWN) {
            stream.println(messages.text("app.more-findings", String.valueOf(findings.size() - SHOWN)));
        }
    }

    public String line(Finding finding) {
        String severity =
                messages.text("label.severity." + finding.severity().name().toLowerCase(java.util.Locale.ROOT));
        return place(finding) + severity + ": " + messages.text(finding);
    }

    /** The same where everything around it says already how bad it is. */
    public String sentence(Finding finding) {
        return place(finding) + messages.text(finding);
    }

    private static String place(Finding finding) {
        String place = finding.position().toString();
        return place.isEmpty() ? "" : place + ": ";
    }
}
