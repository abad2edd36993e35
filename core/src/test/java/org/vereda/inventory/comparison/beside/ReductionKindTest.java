package org.vereda.inventory.comparison.beside;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** First and last code of each heading in EPA's TRI Reporting Forms and Instructions, to 2020 and since 2021. */
class ReductionKindTest {
    @ParameterizedTest
    @CsvSource({
        "W13, PRACTICES", "W19, PRACTICES", "W21, INVENTORY", "W29, INVENTORY", "W31, LEAKS", "W39, LEAKS",
        "W41, MATERIALS", "W49, MATERIALS", "W50, PROCESS", "W58, PROCESS", "W59, CLEANING", "W71, CLEANING",
        "W72, SURFACE", "W78, SURFACE", "W81, PRODUCT", "W89, PRODUCT", "S01, MATERIALS", "S05, MATERIALS",
        "S11, PRODUCT", "S15, PRODUCT", "S21, PROCESS", "S25, PROCESS", "S31, INVENTORY", "S35, INVENTORY",
        "S41, PRACTICES", "S43, PRACTICES", "' w13 ', PRACTICES"
    })
    void everyHeadingHasItsCodes(String code, ReductionKind kind) {
        assertThat(ReductionKind.of(code)).isEqualTo(kind);
    }

    @Test
    void otherCodesHaveNoHeading() {
        assertThat(new String[] {"", "NA", "W80", "W99", "W01", "S51", "X21", "S1", "S211"})
                .allSatisfy(code -> assertThat(ReductionKind.of(code)).isEqualTo(ReductionKind.OTHER));
    }
}
