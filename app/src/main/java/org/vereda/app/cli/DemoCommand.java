package org.vereda.app.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vereda.app.cli.portal.DemoPortal;
import org.vereda.app.console.ExitCode;
import org.vereda.app.console.ProgramVersion;
import org.vereda.app.console.Surroundings;
import org.vereda.app.flow.Chain;
import org.vereda.app.flow.Knowledge;
import org.vereda.sources.ReferencePacks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the main job on the example of three countries. */
@Command(
        name = "demo",
        description = {
            "Run the whole chain on the example partnership of three countries, then serve the portal with it and an account",
            "for each role. Where nobody watches (no terminal), it ends after the chain unless --serve is given."
        },
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    RunOptions options = new RunOptions();

    @Option(
            names = "--serve",
            negatable = true,
            description = "Serve the portal afterwards, or do not; where not stated, it is served at a terminal.")
    @Nullable
    Boolean serve;

    @Option(
            names = "--example",
            paramLabel = "NAME",
            description = "Only serve the portal, with another folder of examples: yard for a dismantler, for example.")
    @Nullable
    String served;

    DemoCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        Path examples = Path.of(System.getProperty("vereda.home", "")).resolve("examples");
        if (served != null) {
            serve(examples.resolve(served));
            return ExitCode.DONE;
        }
        Path example = examples.resolve("tres-fronteras");
        RunOutput output = new RunOutput(surroundings, options, Path.of("out", "demo"));
        output.requireWritable();
        Chain chain = new Chain(
                Knowledge.of(ReferencePacks.builtIn()),
                output.progress(),
                LocalDate.now(surroundings.clock()),
                ProgramVersion.text());
        int exitCode = output.show(chain.run(example));
        if (exitCode == ExitCode.DONE && isServed()) {
            serve(example);
        }
        return exitCode;
    }

    /** As it was asked for; where nothing was, only where somebody watches and reads words. */
    boolean isServed() {
        return Optional.ofNullable(serve).orElse(surroundings.interactive() && !options.json && !options.quiet);
    }

    private void serve(Path example) throws InterruptedException {
        try (DemoPortal portal = DemoPortal.open(example, surroundings)) {
            portal.tell(options.language.messages(surroundings), surroundings.out());
            portal.await();
        }
    }
}
