package org.vereda.app.shown;

import java.util.Locale;

/** Constants as the last part of the keys of their words. */
public final class KeyWord {
    private KeyWord() {}

    /** {@code TARGETS_OUT_OF_REACH} as {@code targets-out-of-reach}. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
