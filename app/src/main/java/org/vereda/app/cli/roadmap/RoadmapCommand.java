package org.vereda.app.cli.roadmap;

import picocli.CommandLine.Command;

/** Plans, checks and explains roadmaps. */
@Command(
        name = "roadmap",
        description = "Plan which action to take where and when, check the proof of a plan, and see who gains.",
        subcommands = {
            RoadmapPlanCommand.class,
            RoadmapVerifyCommand.class,
            RoadmapProgressCommand.class,
            RoadmapReplanCommand.class,
            RoadmapExplainCommand.class,
            RoadmapCompareCommand.class,
            RoadmapFrontCommand.class,
            RoadmapFairnessCommand.class,
            RoadmapRiskCommand.class,
            RoadmapShareCommand.class,
            RoadmapDocumentCommand.class
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class RoadmapCommand {}
