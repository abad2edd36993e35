package org.vereda.app.web.walk;

import org.vereda.report.words.Language;

/** Somebody who tells the same first hour in a language: the constants of an enum that are called as the languages are. */
interface Teller {
    /** The name of the constant. */
    String name();

    /** What all who tell this hour are called. */
    String called();

    default Language language() {
        return Language.valueOf(name());
    }

    default String code() {
        return language().code();
    }

    /** The name to sign in with, another one in each language. */
    default String who() {
        return called() + "-" + code();
    }
}
