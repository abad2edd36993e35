package org.vereda.app.cli.endoflife;

import java.util.concurrent.Callable;
import org.vereda.app.cli.programme.FolderInput;
import org.vereda.app.console.Surroundings;
import org.vereda.app.shown.Again;
import org.vereda.app.yard.YardSheets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Vehicles of yards with their depollution checklists. */
@Command(
        name = "yard",
        description = "What stands in the yards of a partnership folder: vehicles, checklists, what is open.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class EndOfLifeYardCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    YardInput input = new YardInput();

    public EndOfLifeYardCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        FolderInput.Opened opened = input.options.open();
        YardSheets sheets =
                new YardSheets(input.book(opened), YardInput.rules(opened), input.options.messages(surroundings));
        opened.findings().addAll(sheets.findings());
        input.options.shown(surroundings).show(sheets.yard(), "vereda-yard-1", Again.line(input.again("yard")));
        return input.options.finish(opened.findings(), surroundings);
    }
}
