package org.vereda.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberStyleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POINT | 1,234.5 | 1234.5",
                "POINT | -1,234,567 | -1234567",
                "POINT | .5 | 0.5",
                "COMMA | 1.234,5 | 1234.5",
                "COMMA | 1 234,5 | 1234.5",
                "COMMA | 206,161 | 206.161",
                "PLAIN_POINT | 1.5e3 | 1500",
                "PLAIN_POINT | 999e37 | 9.99e39",
                "PLAIN_POINT | 1e-80 | 1e-80",
                "PLAIN_POINT | 1.250 | 1.250"
            })
    void numbersAreReadInTheirStyle(NumberStyle style, String text, BigDecimal expected) {
        assertThat(style.parse(text))
                .hasValueSatisfying(number -> assertThat(number).isEqualByComparingTo(expected));
    }

    @Test
    void frenchCanadianGroupsMayBeNarrowBlanks() {
        assertThat(NumberStyle.COMMA.parse("1\u202f234\u00a0567,8")).contains(new BigDecimal("1234567.8"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PLAIN_POINT | 1.250,5",
                "PLAIN_POINT | 1,250",
                "POINT | 1.250,5",
                "POINT | 12,34",
                "POINT | 1,23,456",
                "COMMA | 1,234.5",
                "COMMA | 1.23",
                "POINT | abc",
                "POINT | -",
                "PLAIN_POINT | 1 2",
                "PLAIN_POINT | 1.2.3",
                "PLAIN_POINT | .",
                "PLAIN_POINT | ''",
                "PLAIN_POINT | 1e40",
                "PLAIN_POINT | 1e-81",
                "PLAIN_POINT | 1e999999999999",
                "COMMA | 1E-99999999999"
            })
    void otherTextsAreNoNumbers(NumberStyle style, String text) {
        assertThat(style.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.250 | true", "1,250 | true", "0.250 | false", "1250 | false", "1.25 | false", "1,250.0 | false"
            })
    void onlyAThousandsLookalikeIsAmbiguous(String text, boolean expected) {
        assertThat(NumberStyle.isAmbiguous(text)).isEqualTo(expected);
    }

    @Test
    void everyStyleIsReadFromItsOwnText() {
        for (NumberStyle style : NumberStyle.values()) {
            assertThat(NumberStyle.ofText(" " + style.text().toUpperCase(Locale.ROOT)))
                    .contains(style);
        }
        assertThat(NumberStyle.ofText("points")).isEmpty();
    }

    @Property
    void plainTextIsReadAsItself(@ForAll BigDecimal number) {
        assertThat(NumberStyle.PLAIN_POINT.parseOfAnySize(number.toString())).contains(number);
    }
}
