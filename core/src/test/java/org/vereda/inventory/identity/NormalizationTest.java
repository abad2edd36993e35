package org.vereda.inventory.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vereda.inventory.Coordinates;

/** Names, streets and places before they are compared. */
class NormalizationTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Aceros Ficticios, S.A. de C.V.          | ACEROS FICTICIOS S DE RL DE CV
            Aceros Ficticios S. A. P. I. de C. V.,  | Aceros Ficticios
            Pièces d'auto Inventées Ltée            | PIECES DAUTO INVENTEES LIMITEE
            Made-Up Mfg. Co., Inc.                  | MADE UP MANUFACTURING
            The Made Up Company LLC                 | Made-Up
            Troqueles Ñandú S.A., Troqueles Ñandú   | TROQUELES NANDU
            Agri-Ficción                            | AGRI FICCION
            """)
    void legalFormsAccentsAndOrderDoNotTellFacilitiesApart(String left, String right) {
        assertThat(NameWords.of(left).words()).isEqualTo(NameWords.of(right).words());
    }

    @ParameterizedTest
    @CsvSource({
        "Ficticia S.A. de C.V. Planta II, 2",
        "Ficticia Plant 2, 2",
        "Ficticia Usine no 02, 2",
        "Ficticia S.A. de C.V.Planta IV, 4",
        "Ficticia Unit No. 12, 12",
        "Ficticia S.A. de C.V. Planta B, B"
    })
    void theNumberOfThePlantIsReadInArabicAndRoman(String name, String number) {
        assertThat(NameWords.of(name).numbers()).containsExactly(number);
    }

    @Test
    void aLetterIsNoRomanNumberInTheMiddleOfAName() {
        assertThat(NameWords.of("V Ficticia de Mexico").numbers()).isEmpty();
    }

    @Test
    void aNameOfNothingButCommonWordsKeepsThem() {
        assertThat(NameWords.of("The Plant Co.").isEmpty()).isFalse();
        assertThat(NameWords.of("").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "427 NORTH SHAMROCK ST., 427 N Shamrock Street, SAME",
        "Carretera Saltillo-Monterrey Km. 3.5, CARR. SALTILLO MONTERREY KILOMETRO 3.5, SAME",
        "Boulevard Ficticio 100, Blvd Ficticio, CLOSE",
        "1725 N Imaginary Ave, 1801 N Imaginary Avenue, SIMILAR",
        "12 Rue du Moulin, 99 Elm Court, DIFFERENT"
    })
    void abbreviationsOfStreetsInThreeLanguagesAreOne(String left, String right, Agreement step) {
        assertThat(StreetWords.of(left).compare(StreetWords.of(right))).isEqualTo(step);
        assertThat(StreetWords.of(right).compare(StreetWords.of(left))).isEqualTo(step);
    }

    @Test
    void aPlaceKnowsHowFarItIsRounded() {
        double arcSecond = 0.0309 / 2;
        assertThat(rounding(20 + 25 / 60d + 15 / 3600d, -(99 + 58 / 60d + 49 / 3600d)))
                .isCloseTo(arcSecond, Offset.offset(0.0001));
        assertThat(rounding(20 + 25 / 60d, -(99 + 58 / 60d))).isCloseTo(1.853 / 2, Offset.offset(0.001));
        assertThat(rounding(25.41, -101.07)).isCloseTo(1.112 / 2, Offset.offset(0.001));
        assertThat(rounding(25, -101)).isGreaterThan(55);
        assertThat(rounding(41.666089, -87.558956)).isLessThan(0.0002);
    }

    @Test
    void theDistanceIsTheGreatCircle() {
        Place chicago = Place.of(new Coordinates(41.881832, -87.623177));
        Place toronto = Place.of(new Coordinates(43.653226, -79.383184));
        assertThat(chicago.distanceTo(toronto)).isCloseTo(702.5, Offset.offset(2.0));
        assertThat(toronto.distanceTo(chicago)).isEqualTo(chicago.distanceTo(toronto));
    }

    @Test
    void nearnessOfRoughPlacesShowsLittle() {
        Place rough = Place.of(new Coordinates(25, -101));
        assertThat(rough.distanceTo(rough)).isGreaterThan(50);
    }

    @Test
    void rareWordsTellMoreThanCommonOnes() {
        WordWeights weights = new WordWeights(
                List.of(List.of("FICTICIA", "MEXICO"), List.of("INVENTADA", "MEXICO"), List.of("SUPUESTA", "MEXICO")));
        assertThat(weights.weight("FICTICIA")).isGreaterThan(weights.weight("MEXICO"));
        double sameRare = weights.likeness(NameWords.of("Ficticia Mexico"), NameWords.of("Ficticia Norte"));
        double sameCommon = weights.likeness(NameWords.of("Ficticia Mexico"), NameWords.of("Inventada Mexico"));
        assertThat(sameRare).isGreaterThan(sameCommon);
    }

    @Test
    void aLetterOrABlankMoreIsTheSameName() {
        WordWeights weights = new WordWeights(List.of());
        assertThat(weights.likeness(NameWords.of("AgriEstrellada"), NameWords.of("Agri Estrellada")))
                .isEqualTo(1);
        assertThat(weights.likeness(NameWords.of("Acerlan Ficticia"), NameWords.of("Acerlam Ficticia")))
                .isGreaterThan(0.85);
    }

    private static double rounding(double latitude, double longitude) {
        return Place.of(new Coordinates(latitude, longitude)).roundingKm();
    }
}
