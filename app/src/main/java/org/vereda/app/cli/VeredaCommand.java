package org.vereda.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: picks the command and turns whatever goes wrong into words and an exit code. */
@Command(
        name = "vereda",
        description = "From a supply chain's data to its footprint, the measures that pay and a costed roadmap.",
        subcommands = {CommandLine.HelpCommand.class},
        mixinStandardHelpOptions = true)
public final class VeredaCommand {

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new VeredaCommand()).execute(arguments));
    }
}
