package org.vereda.cluster;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vereda.cluster.registers.RegistersCommand;
import org.vereda.cluster.standalone.MasterCommand;
import org.vereda.cluster.standalone.WorkerCommand;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.report.words.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program that runs functions of the core over Spark. */
@Command(
        name = "vereda cluster",
        description = {
            "Compute footprints, draws and register tables of any size with Apache Spark, on the threads of this machine or"
                    + " on a cluster.",
            "Results are those of one machine. They are written whole or not at all; what is there already is not computed"
                    + " again."
        },
        subcommands = {
            FootprintCommand.class,
            RegistersCommand.class,
            MonteCarloCommand.class,
            MeasureCommand.class,
            MasterCommand.class,
            WorkerCommand.class,
            CommandLine.HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class ClusterCommand {
    static final int DONE = 0;
    private static final int FAILED = 1;
    static final int BAD_INPUT = 2;
    private static final int USAGE = 64;

    private ClusterCommand() {}

    /** Runs the command line and ends with its exit code. */
    public static void main(String[] arguments) {
        System.exit(line().execute(arguments.length == 0 ? new String[] {"help"} : arguments));
    }

    static CommandLine line() {
        CommandLine line = new CommandLine(new ClusterCommand());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((error, command, parsed) -> failed(error, command));
        line.getCommandSpec().exitCodeOnInvalidInput(USAGE);
        line.getSubcommands().values().forEach(one -> one.getCommandSpec().exitCodeOnInvalidInput(USAGE));
        return line;
    }

    private static int failed(Exception error, CommandLine command) {
        Messages messages =
                command.getCommand() instanceof JobCommand job ? job.messages() : new LanguageOption().messages();
        PrintWriter err = command.getErr();
        Optional<InvalidInput> refusal = refusal(error);
        refusal.map(InvalidInput::findings).orElse(List.of()).forEach(finding -> err.println(line(finding, messages)));
        if (refusal.isEmpty()) {
            err.println(messages.text("cluster.failed", String.valueOf(error)));
        }
        err.flush();
        return refusal.isEmpty() ? FAILED : BAD_INPUT;
    }

    private static String line(Finding finding, Messages messages) {
        String place = finding.position().toString();
        return (place.isEmpty() ? "" : place + ": ") + messages.text(finding);
    }

    /** What was refused on another machine comes wrapped into what Spark has to say about it. */
    static Optional<InvalidInput> refusal(Throwable error) {
        return Stream.<Throwable>iterate(error, cause -> cause != null, Throwable::getCause)
                .filter(InvalidInput.class::isInstance)
                .map(InvalidInput.class::cast)
                .findFirst();
    }
}
