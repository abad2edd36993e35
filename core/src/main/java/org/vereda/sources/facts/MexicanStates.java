package org.vereda.sources.facts;

import java.util.List;
import java.util.Optional;
import org.vereda.quantity.Subdivision;

/** The states of Mexico by INEGI's number of the state (clave de entidad), 1 Aguascalientes to 32 Zacatecas. */
final class MexicanStates {
    private static final List<String> BY_NUMBER =
            List.of(("AGU BCN BCS CAM COA COL CHP CHH CMX DUR GUA GRO HID JAL MEX MIC"
                            + " MOR NAY NLE OAX PUE QUE ROO SLP SIN SON TAB TAM TLA VER YUC ZAC")
                    .split(" "));

    private MexicanStates() {}

    static Optional<Subdivision> byNumber(int number) {
        return number >= 1 && number <= BY_NUMBER.size()
                ? Optional.of(new Subdivision("MX-" + BY_NUMBER.get(number - 1)))
                : Optional.empty();
    }
}
