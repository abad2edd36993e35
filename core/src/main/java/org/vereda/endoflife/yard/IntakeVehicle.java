package org.vereda.endoflife.yard;

import java.time.LocalDate;
import java.util.Optional;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Subdivision;

/**
 * A vehicle that a yard took in.
 *
 * @param id the yard's own number for it
 * @param seal the seal of its identification number, empty where none was given
 * @param yard the yard
 * @param place the province, territory or state of the yard, whose rules hold
 * @param powertrain for example {@code ice}, {@code hev}, {@code bev}
 * @param modelYear the model year, empty where unknown
 * @param received the day on which it came
 * @param left the day on which its hulk left, empty where it is still there
 * @param mass its weight, empty where nobody weighed it
 * @param position where it was read
 */
public record IntakeVehicle(
        String id,
        Optional<String> seal,
        String yard,
        Subdivision place,
        String powertrain,
        Optional<Integer> modelYear,
        LocalDate received,
        Optional<LocalDate> left,
        Optional<Quantity> mass,
        SourcePosition position) {
    /**
     * A checked vehicle.
     *
     * @throws InvalidInput where it left before it came
     */
    public IntakeVehicle {
        left.filter(day -> day.isBefore(received)).ifPresent(day -> {
            throw InvalidInput.of(Finding.error("yard.left-before", position, id, day.toString(), received.toString()));
        });
    }
}
