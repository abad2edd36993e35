package org.vereda.app.cli.programme;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.vereda.app.console.ExitCode;
import org.vereda.app.console.FindingsText;
import org.vereda.app.console.LanguageOption;
import org.vereda.app.console.Surroundings;
import org.vereda.app.flow.Knowledge;
import org.vereda.quantity.Findings;
import org.vereda.report.words.Messages;
import org.vereda.sources.ReferencePacks;
import org.vereda.sources.folder.PartnershipFolder;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A partnership folder that a command reads: the folder, the packs, the language of what is said about it. */
public class FolderInput {
    @Parameters(paramLabel = "FOLDER", description = "A partnership folder.")
    Path folder = Path.of(".");

    @Option(names = "--packs", paramLabel = "FOLDER", description = "A folder with reference packs of your own.")
    @Nullable
    Path packs;

    @Mixin
    LanguageOption language = new LanguageOption();

    /** The folder asked for. */
    public final Path folder() {
        return folder;
    }

    /**
     * A folder that was read.
     *
     * @param folder the folder
     * @param knowledge what the packs tell
     * @param findings what is wrong or doubtful so far
     */
    public record Opened(PartnershipFolder folder, Knowledge knowledge, Findings findings) {}

    /** What the packs of a folder tell, or those that the program brings. */
    public static Knowledge knowledge(@Nullable Path packs) {
        return Knowledge.of(packs == null ? ReferencePacks.builtIn() : ReferencePacks.fromFolder(packs));
    }

    /** What the packs asked for tell. */
    public final Knowledge knowledge() {
        return knowledge(packs);
    }

    /** Reads the folder. */
    public final Opened open() {
        Knowledge knowledge = knowledge(packs);
        Findings findings = new Findings();
        return new Opened(PartnershipFolder.read(folder, knowledge::knowsIndustry, findings), knowledge, findings);
    }

    /** The language of the answer. */
    public final Messages messages(Surroundings surroundings) {
        return language.messages(surroundings);
    }

    /** Tells the findings and gives the exit code that they mean. */
    public final int finish(Findings findings, Surroundings surroundings) {
        new FindingsText(messages(surroundings)).print(findings.sorted(), surroundings.err());
        return findings.hasErrors() ? ExitCode.BAD_INPUT : ExitCode.DONE;
    }
}
