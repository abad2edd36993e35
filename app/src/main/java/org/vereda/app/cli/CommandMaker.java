package org.vereda.app.cli;

import java.lang.reflect.Constructor;
import org.vereda.app.console.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands and gives them their surroundings. */
final class CommandMaker implements IFactory {
    private final Surroundings surroundings;

    CommandMaker(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Surroundings.class) {
                constructor.setAccessible(true);
                return type.cast(constructor.newInstance(surroundings));
            }
        }
        return CommandLine.defaultFactory().create(type);
    }
}
