package org.vereda.app.cli;

import java.nio.file.Path;
import org.vereda.app.store.RegisterStore;
import picocli.CommandLine.Option;

/** The option that says where the common table of the registers lies. */
final class StoreOption {
    @Option(
            names = "--store",
            paramLabel = "FILE",
            description = "The file of the common table; out/registers.duckdb where not stated.")
    Path place = RegisterStore.USUAL;

    RegisterStore reading() {
        return RegisterStore.reading(place);
    }

    RegisterStore writing() {
        return RegisterStore.writing(place);
    }
}
