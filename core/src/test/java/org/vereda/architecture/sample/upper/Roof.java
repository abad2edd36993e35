package org.vereda.architecture.sample.upper;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.Optional;
import org.assertj.core.api.Assertions;

/** Breaks the law on purpose: it uses a library whose key it does not hold, and one that has no key. */
public record Roof(Optional<CsvReader.CsvReaderBuilder> reader, Class<Assertions> unknown) {
    /** Makes a builder, so that the dependency is in the class file. */
    public static CsvReader.CsvReaderBuilder open() {
        Assertions.assertThat(true).isTrue();
        return CsvReader.builder();
    }
}
