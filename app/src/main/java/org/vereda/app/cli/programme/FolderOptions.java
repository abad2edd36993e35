package org.vereda.app.cli.programme;

import org.vereda.app.console.Surroundings;
import org.vereda.app.shown.Shown;
import org.vereda.app.shown.ShownForm;
import picocli.CommandLine.Mixin;

/** What the commands about a partnership folder have in common: the folder, the packs, how the answer looks. */
public final class FolderOptions extends FolderInput {
    @Mixin
    ShownForm form = new ShownForm();

    /** Where the answer is shown. */
    public Shown shown(Surroundings surroundings) {
        return new Shown(surroundings, form, messages(surroundings));
    }
}
