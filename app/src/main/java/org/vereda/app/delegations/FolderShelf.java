package org.vereda.app.delegations;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.vereda.app.shown.OutputFile;
import org.vereda.quantity.SourcePosition;

/**
 * Drafts in a partnership folder: {@code drafts/NAME} with {@code draft.json}, {@code plan.json} and {@code decision.json}.
 *
 * @param root the partnership folder
 */
record FolderShelf(Path root) implements DraftShelf {
    private Path file(String draft, String name) {
        return root.resolve("drafts").resolve(draft).resolve(name);
    }

    private Path draft(String name) {
        return file(name, "draft.json");
    }

    private Path decision(String name) {
        return file(name, "decision.json");
    }

    @Override
    public boolean isTaken(String name) {
        return Files.exists(draft(name));
    }

    @Override
    public void put(String name, byte[] draft, byte[] plan) {
        OutputFile.write(draft(name), draft);
        OutputFile.write(file(name, "plan.json"), plan);
    }

    @Override
    public DraftFile draft(String name, String hash) {
        Path file = draft(name);
        return new DraftFile(DraftFile.read(file), SourcePosition.ofFile(file.toString()));
    }

    @Override
    public void decided(String name, byte[] decision) {
        OutputFile.write(decision(name), decision);
    }

    @Override
    public boolean isDecided(String name, byte[] decision) {
        return Arrays.equals(DraftFile.read(decision(name)), decision);
    }

    @Override
    public String placeOfDecision(String name) {
        return decision(name).toString();
    }
}
