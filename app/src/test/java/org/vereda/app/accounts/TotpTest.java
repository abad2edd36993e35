package org.vereda.app.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the test values of RFC 6238, appendix B, and RFC 4648, 10. */
class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final String SAME = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void codesAreThoseOfTheStandard(long seconds, String code) {
        assertThat(Totp.code(SECRET, seconds * 1000 / Totp.STEP, 8)).isEqualTo(code);
        assertThat(Totp.code(SAME, seconds * 1000 / Totp.STEP)).isEqualTo(code.substring(2));
    }

    @Test
    void secretsHold160BitsAndDiffer() {
        SecureRandom random = new SecureRandom();
        assertThat(Totp.secret(random)).matches("[A-Z2-7]{32}").isNotEqualTo(Totp.secret(random));
    }
}
