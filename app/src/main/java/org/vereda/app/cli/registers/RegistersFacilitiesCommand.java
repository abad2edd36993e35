package org.vereda.app.cli.registers;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.vereda.app.console.ExitCode;
import org.vereda.app.console.Surroundings;
import org.vereda.app.registers.AskAgain;
import org.vereda.app.registers.FacilityPage;
import org.vereda.app.registers.QuestionOptions;
import org.vereda.inventory.comparison.beside.FacilityList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the facilities of the common table. */
@Command(
        name = "facilities",
        description = {
            "List facilities: identifiers, names, place, coordinates, industry, parent company and years.",
            "Filters of substances, media and destinations list those with such a report. CSV holds all columns."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RegistersFacilitiesCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    QuestionOptions filters = new QuestionOptions();

    @Mixin
    BesideOptions options = new BesideOptions();

    RegistersFacilitiesCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        FacilityList list =
                options.ask(filters, false, opened -> opened.source().facilities(opened.filters()));
        List<String> again = new ArrayList<>();
        list.filters().forEach((aspect, values) -> again.addAll(AskAgain.filter(aspect, values)));
        again.addAll(options.more());
        options.table
                .output(surroundings)
                .show(
                        new FacilityPage(list, options.table.messages(surroundings)).tables(),
                        list.version(),
                        AskAgain.line("facilities", again));
        return ExitCode.DONE;
    }
}
