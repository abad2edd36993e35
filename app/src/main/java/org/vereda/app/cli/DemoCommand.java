package org.vereda.app.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.vereda.app.console.ProgramVersion;
import org.vereda.app.console.Surroundings;
import org.vereda.app.flow.Chain;
import org.vereda.sources.ReferencePacks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs the main job on the example of three countries. */
@Command(
        name = "demo",
        description = "Run the whole chain on the example partnership of three countries.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    RunOptions options = new RunOptions();

    DemoCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Path home = Path.of(System.getProperty("vereda.home", ""));
        RunOutput output = new RunOutput(surroundings, options, Path.of("out", "demo"));
        output.requireWritable();
        Chain chain = new Chain(
                ReferencePacks.builtIn(),
                output.progress(),
                LocalDate.now(surroundings.clock()),
                ProgramVersion.text());
        return output.show(chain.run(home.resolve("examples").resolve("tres-fronteras")));
    }
}
