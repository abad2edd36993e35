package org.vereda.app.cli.registers;

import java.nio.file.Path;
import java.util.List;
import org.vereda.app.store.RegisterStore;
import picocli.CommandLine.Option;

/** The option that says where the common table of the registers lies. */
final class StoreOption {
    @Option(
            names = "--store",
            paramLabel = "FILE",
            description = "The file of the common table; out/registers.duckdb where not stated.")
    Path place = RegisterStore.USUAL;

    /** The option as it is typed, nothing where it is the usual place. */
    List<String> words() {
        return place.equals(RegisterStore.USUAL) ? List.of() : List.of("--store", place.toString());
    }

    RegisterStore reading() {
        return RegisterStore.reading(place);
    }

    RegisterStore writing() {
        return RegisterStore.writing(place);
    }
}
