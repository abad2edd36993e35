package org.vereda.inventory.releases;

import java.util.Optional;
import org.vereda.inventory.Register;
import org.vereda.quantity.Claim;
import org.vereda.quantity.Country;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Subdivision;

/**
 * What a facility sent to one receiver. The amounts are those of the facility's {@link Release}s seen by receiver; they
 * are never added to them.
 *
 * @param register the register
 * @param year the reporting year
 * @param facility the sender's identifier in the register
 * @param substance the substance code as the register writes it
 * @param substanceName the substance name as the register writes it
 * @param medium what becomes of it
 * @param receiver the receiving facility
 * @param claim the amount in the register's own unit, with its source position
 */
public record OffSiteTransfer(
        Register register,
        int year,
        String facility,
        String substance,
        String substanceName,
        Medium medium,
        Receiver receiver,
        Claim<Quantity> claim) {

    /**
     * Who receives a transfer.
     *
     * @param id its identifier in the register, empty where it has none
     * @param name its name
     * @param country the country, empty where it lies outside North America or was not stated
     * @param subdivision the province or state
     * @param city the city
     * @param countryText the country as the register writes it
     */
    public record Receiver(
            String id,
            String name,
            Optional<Country> country,
            Optional<Subdivision> subdivision,
            String city,
            String countryText) {}
}
