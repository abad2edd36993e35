package org.vereda.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.vereda.quantity.InvalidInput;

class PortsTest {
    @Test
    void aPortThatIsTakenIsNamedBeforeAnythingStarts() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            assertThat(Ports.isFree("127.0.0.1", port)).isFalse();
            assertThatThrownBy(() -> Ports.require("127.0.0.1", port))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("portal.port-taken")
                    .hasMessageContaining(Integer.toString(port));
        }
    }
}
