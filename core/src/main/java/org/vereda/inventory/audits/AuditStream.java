package org.vereda.inventory.audits;

import java.util.Optional;
import org.vereda.quantity.Unit;
import org.vereda.quantity.Units;

/** Units of the streams of the IAC database by their codes (IAC Database Manual 10.2). */
public final class AuditStream {
    private AuditStream() {}

    /**
     * The unit in which the database counts a stream: {@code EC} electricity in kWh, {@code E2} to {@code E12} fuels in MMBtu,
     * {@code W0} to {@code W3} water in gallons, {@code W4} and {@code W5} in pounds. Nothing for demand ({@code ED}, kW-months a year),
     * fees ({@code EF}), all electricity before fiscal year 1995 ({@code E1}) and the codes of resources and production.
     */
    public static Optional<Unit> unit(String code) {
        if (code.equals("EC")) {
            return Optional.of(Units.KILOWATT_HOUR);
        }
        if (code.matches("E([2-9]|1[0-2])")) {
            return Optional.of(Units.MILLION_BTU);
        }
        if (code.matches("W[0-3]")) {
            return Optional.of(Units.US_GALLON);
        }
        return code.matches("W[45]") ? Optional.of(Units.POUND) : Optional.empty();
    }
}
