package org.vereda.sources;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/** YAML of files that anybody may have made: nested no deeper than people write, without lists that hold themselves or multiply. */
public final class StrictYaml {
    private static final int DEEPEST = 30;
    private static final int MOST_REPEATED = 10;

    private final String file;
    private final Deque<Optional<Anchor>> open = new ArrayDeque<>();

    private StrictYaml(String file) {
        this.file = file;
    }

    /** How a file of that name is loaded. */
    public static LoadSettings settings(String file) {
        return LoadSettings.builder()
                .setLabel(file)
                .setMaxAliasesForCollections(MOST_REPEATED)
                .build();
    }

    /**
     * Goes through a text before it is composed, which would follow its nesting however deep.
     *
     * @throws InvalidInput where it is nested too deep, or repeats a list inside itself
     * @throws org.snakeyaml.engine.v2.exceptions.YamlEngineException where it is no YAML
     */
    public static void check(String file, String text) {
        new Parse(settings(file)).parseString(text).forEach(new StrictYaml(file)::see);
    }

    /** The same for bytes in an encoding of YAML. */
    static void check(String file, InputStream stream) {
        new Parse(settings(file)).parseInputStream(stream).forEach(new StrictYaml(file)::see);
    }

    private void see(Event event) {
        if (event instanceof CollectionStartEvent start) {
            open.push(start.getAnchor());
            if (open.size() > DEEPEST) {
                throw refused("sources.yaml-too-deep", event, Integer.toString(DEEPEST));
            }
        } else if (event instanceof CollectionEndEvent) {
            open.pop();
        } else if (event instanceof AliasEvent alias && open.contains(Optional.of(alias.getAlias()))) {
            throw refused("sources.yaml-in-itself", event, alias.getAlias().getValue());
        }
    }

    private InvalidInput refused(String code, Event event, String argument) {
        SourcePosition place = event.getStartMark()
                .map(mark -> SourcePosition.of(file, mark.getLine() + 1, mark.getColumn() + 1))
                .orElse(SourcePosition.ofFile(file));
        return InvalidInput.of(Finding.error(code, place, argument));
    }
}
