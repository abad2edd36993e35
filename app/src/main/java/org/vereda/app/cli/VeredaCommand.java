package org.vereda.app.cli;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vereda.app.cli.endoflife.EndOfLifeCommand;
import org.vereda.app.cli.portal.KeepCommand;
import org.vereda.app.cli.portal.ServeCommand;
import org.vereda.app.cli.programme.ActionsCommand;
import org.vereda.app.cli.programme.AnswerCommand;
import org.vereda.app.cli.programme.AuditsCommand;
import org.vereda.app.cli.programme.BenchmarkCommand;
import org.vereda.app.cli.programme.CohortsCommand;
import org.vereda.app.cli.programme.ConsentCommand;
import org.vereda.app.cli.programme.CouncilReportCommand;
import org.vereda.app.cli.programme.ExchangeCommand;
import org.vereda.app.cli.programme.LedgerCommand;
import org.vereda.app.cli.programme.ReviewCommand;
import org.vereda.app.cli.programme.VerifyCommand;
import org.vereda.app.cli.registers.PaperCommand;
import org.vereda.app.cli.registers.RegistersCommand;
import org.vereda.app.cli.roadmap.DraftCommand;
import org.vereda.app.cli.roadmap.RoadmapCommand;
import org.vereda.app.console.ExitCode;
import org.vereda.app.console.FindingsText;
import org.vereda.app.console.ProgramVersion;
import org.vereda.app.console.Surroundings;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.words.Language;
import org.vereda.report.words.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: picks the command and turns whatever goes wrong into words and an exit code. */
@Command(
        name = "vereda",
        description = "From a supply chain's data to its footprint, the measures that pay and a costed roadmap.",
        subcommands = {
            DemoCommand.class,
            NewCommand.class,
            RunCommand.class,
            CheckCommand.class,
            FootprintCommand.class,
            RegistersCommand.class,
            ActionsCommand.class,
            ReviewCommand.class,
            CohortsCommand.class,
            AuditsCommand.class,
            LedgerCommand.class,
            VerifyCommand.class,
            RoadmapCommand.class,
            DraftCommand.class,
            CouncilReportCommand.class,
            EndOfLifeCommand.class,
            BenchmarkCommand.class,
            ConsentCommand.class,
            AnswerCommand.class,
            ExchangeCommand.class,
            PaperCommand.class,
            ServeCommand.class,
            KeepCommand.class,
            PacksCommand.class,
            CommandLine.HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything was computed",
            "1:the program itself failed",
            "2:the input has errors; what could be computed was written, marked incomplete",
            "64:the command line was not understood"
        })
public final class VeredaCommand {

    /** Starts the program and ends with its exit code. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        Surroundings surroundings =
                new Surroundings(out, err, Clock.system(ZoneId.systemDefault()), Locale.getDefault(), isInteractive());
        System.exit(run(surroundings, arguments));
    }

    /** Runs one command line and returns its exit code. */
    static int run(Surroundings surroundings, String... arguments) {
        CommandLine line = new CommandLine(new VeredaCommand(), new CommandMaker(surroundings));
        line.setOut(writer(surroundings.out()));
        line.setErr(writer(surroundings.err()));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        refuseWithUsage(line);
        line.setExecutionExceptionHandler(
                (error, command, parsed) -> failed(error, chosen(parsed, surroundings), surroundings));
        try {
            return line.execute(arguments.length == 0 ? new String[] {"help"} : arguments);
        } catch (OutOfMemoryError e) {
            surroundings.err().println(Messages.in(surroundings.language()).text("app.out-of-memory"));
            return ExitCode.FAILED;
        }
    }

    /** A command line that is not understood ends with the same code in every command, however deep. */
    private static void refuseWithUsage(CommandLine line) {
        line.getCommandSpec().exitCodeOnInvalidInput(ExitCode.USAGE);
        line.getSubcommands().values().forEach(VeredaCommand::refuseWithUsage);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    private static boolean isInteractive() {
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }

    /** Messages in the language of the command line, else of the user. */
    private static Messages chosen(CommandLine.ParseResult parsed, Surroundings surroundings) {
        CommandLine.ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        Language language = last.matchedOptionValue("--language", surroundings.language());
        return Messages.in(language);
    }

    private static int failed(Exception error, Messages messages, Surroundings surroundings) {
        if (error instanceof InvalidInput invalid) {
            new FindingsText(messages).print(invalid.findings(), surroundings.err());
            return ExitCode.BAD_INPUT;
        }
        if (error instanceof UncheckedIOException && error.getCause() instanceof IOException refused) {
            Finding finding =
                    Finding.error("app.files-fail", SourcePosition.NOWHERE, String.valueOf(refused.getMessage()));
            new FindingsText(messages).print(List.of(finding), surroundings.err());
            return ExitCode.BAD_INPUT;
        }
        surroundings.err().println(messages.text("app.failed", String.valueOf(error)));
        return ExitCode.FAILED;
    }
}
