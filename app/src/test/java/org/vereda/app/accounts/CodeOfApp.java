package org.vereda.app.accounts;

import java.time.Clock;

/** The app on a telephone, as tests need it. */
public final class CodeOfApp {
    private CodeOfApp() {}

    /** The code that it shows. */
    public static String now(String secret, Clock clock) {
        return Totp.code(secret, clock.millis() / Totp.STEP);
    }
}
