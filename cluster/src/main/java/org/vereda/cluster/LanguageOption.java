package org.vereda.cluster;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vereda.report.words.Language;
import org.vereda.report.words.Messages;
import picocli.CommandLine.Option;

/** The language of messages: the one asked for, else that of the user, else English. */
final class LanguageOption {
    @Option(names = "--language", paramLabel = "en|fr|es", description = "The language of messages.")
    @Nullable
    String language;

    Messages messages() {
        String wanted = language == null ? Locale.getDefault().toLanguageTag() : language;
        return Messages.in(Language.find(wanted).orElse(Language.EN));
    }
}
