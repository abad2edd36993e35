package org.vereda.app.cli.programme;

import picocli.CommandLine.Command;

/** Draws samples for verifiers, writes and signs their statements, and checks them later. */
@Command(
        name = "verify",
        description =
                "Draw a verifier's sample, state and sign what was found, and check later whether data and statement are still the same.",
        subcommands = {
            VerifyPlanCommand.class,
            VerifyStatementCommand.class,
            VerifyCheckCommand.class,
            VerifyKeyCommand.class
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class VerifyCommand {}
