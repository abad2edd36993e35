package org.vereda.app.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/** Ports of this machine. */
public final class Ports {
    private Ports() {}

    /** True where nobody listens at a port of an address. */
    public static boolean isFree(String address, int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(address))) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /** A port of an address at which nobody listens now. */
    public static int any(String address) {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(address))) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw taken(address, 0);
        }
    }

    /**
     * Lets nobody start at a port that is taken.
     *
     * @throws InvalidInput where somebody listens there, or the address is none of this machine
     */
    static void require(String address, int port) {
        if (!isFree(address, port)) {
            throw taken(address, port);
        }
    }

    static InvalidInput taken(String address, int port) {
        return InvalidInput.of(
                Finding.error("portal.port-taken", SourcePosition.NOWHERE, address, Integer.toString(port)));
    }
}
