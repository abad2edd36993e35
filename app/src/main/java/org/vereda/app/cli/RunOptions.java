package org.vereda.app.cli;

import org.vereda.app.console.LanguageOption;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a run talks. */
final class RunOptions {
    @Option(
            names = {"-q", "--quiet"},
            description = "Print errors only.")
    boolean quiet;

    @Option(names = "--json", description = "Print the summary as JSON.")
    boolean json;

    @Mixin
    LanguageOption language = new LanguageOption();
}
