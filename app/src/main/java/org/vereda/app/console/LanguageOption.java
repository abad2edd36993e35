package org.vereda.app.console;

import org.jspecify.annotations.Nullable;
import org.vereda.report.words.Language;
import org.vereda.report.words.Messages;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option that chooses the language of messages and of the summary. */
public final class LanguageOption {
    @Option(
            names = {"-l", "--language"},
            paramLabel = "en|fr|es",
            converter = Reader.class,
            description = "Language of messages: en, fr or es; the system's where it is one of them, else en.")
    @Nullable
    Language chosen;

    public Messages messages(Surroundings surroundings) {
        return Messages.in(chosen == null ? surroundings.language() : chosen);
    }

    static final class Reader implements ITypeConverter<Language> {
        @Override
        public Language convert(String text) {
            return Language.find(text)
                    .orElseThrow(() -> new TypeConversionException("'" + text + "' is none of en, fr, es"));
        }
    }
}
