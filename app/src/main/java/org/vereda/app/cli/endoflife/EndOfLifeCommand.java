package org.vereda.app.cli.endoflife;

import picocli.CommandLine.Command;

/** Everything about vehicles at the end of their life. */
@Command(
        name = "endoflife",
        description =
                "Vehicles at the end of their life: what their design lets recover, how many come back when, and what of, what yards did.",
        subcommands = {
            EndOfLifeRatesCommand.class,
            EndOfLifeFleetCommand.class,
            EndOfLifeMaterialsCommand.class,
            EndOfLifeContentCommand.class,
            EndOfLifeContentRulesCommand.class,
            EndOfLifeYardCommand.class,
            EndOfLifeBalanceCommand.class,
            EndOfLifeCustodyCommand.class,
            EndOfLifeTotalsCommand.class
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class EndOfLifeCommand {}
