package org.vereda.quantity;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;

/**
 * Something a person should know about a value: an error that stops it from being used, a doubt that keeps it, or a
 * note. The words live in the message files under the code; arguments fill their placeholders.
 *
 * @param severity how bad it is
 * @param code the key of the message, {@code room.what-is-wrong}
 * @param position where the value was read
 * @param arguments what fills the placeholders {0}, {1} ... of the message
 */
public record Finding(Severity severity, String code, SourcePosition position, List<String> arguments)
        implements Comparable<Finding>, Serializable {
    /** How bad a finding is. */
    public enum Severity {
        /** The value could not be used. */
        ERROR,
        /** The value is doubtful and was kept. */
        WARNING,
        /** Something worth knowing. */
        NOTE
    }

    private static final int LONGEST = 2_000;

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::position)
            .thenComparing(Finding::severity)
            .thenComparing(Finding::code)
            .thenComparing(finding -> finding.arguments().toString());

    public Finding {
        arguments = arguments.stream().map(Finding::shown).toList();
    }

    /** A file that anybody made may hold a value of millions of signs; nobody reads them in a message. */
    private static String shown(String argument) {
        return argument.length() <= LONGEST ? argument : argument.substring(0, LONGEST) + "…";
    }

    public static Finding error(String code, SourcePosition position, String... arguments) {
        return new Finding(Severity.ERROR, code, position, List.of(arguments));
    }

    public static Finding warning(String code, SourcePosition position, String... arguments) {
        return new Finding(Severity.WARNING, code, position, List.of(arguments));
    }

    public static Finding note(String code, SourcePosition position, String... arguments) {
        return new Finding(Severity.NOTE, code, position, List.of(arguments));
    }

    /** The same finding at the place where the value was read. */
    public Finding at(SourcePosition place) {
        return new Finding(severity, code, place, arguments);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** By position, then severity, code and arguments. */
    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    /** For logs; people read the message of the code. */
    @Override
    public String toString() {
        String place = position.toString();
        return (place.isEmpty() ? "" : place + ": ") + code + " " + arguments;
    }
}
