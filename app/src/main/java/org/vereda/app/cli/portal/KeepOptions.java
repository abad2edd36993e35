package org.vereda.app.cli.portal;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vereda.app.console.LanguageOption;
import org.vereda.app.console.Surroundings;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.KeepPlace;
import org.vereda.report.words.Messages;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where it is kept: a data folder with the embedded database, or a PostgreSQL server. */
public final class KeepOptions {
    private static final String USER = "VEREDA_DATABASE_USER";
    private static final String PASSWORD = "VEREDA_DATABASE_PASSWORD";

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            defaultValue = "vereda-data",
            description = "The folder of the portal's data; vereda-data where not stated.")
    Path data = Path.of("vereda-data");

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = {
                "A PostgreSQL database instead of a file: jdbc:postgresql://HOST/NAME. User and password come from the",
                "environment: " + USER + ", " + PASSWORD + "."
            })
    @Nullable
    String database;

    @Mixin
    LanguageOption language = new LanguageOption();

    KeepDatabase open() {
        return KeepDatabase.open(place());
    }

    KeepPlace place() {
        return database == null ? KeepPlace.in(data) : KeepPlace.at(database, environment(USER), environment(PASSWORD));
    }

    Messages messages(Surroundings surroundings) {
        return language.messages(surroundings);
    }

    private static String environment(String name) {
        return Optional.ofNullable(System.getenv(name)).orElse("");
    }
}
