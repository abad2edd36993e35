package org.vereda.app.keep.seat;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.vereda.app.keep.KeepPlace;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/**
 * The one seat of a database for a program that serves it, because jobs and errands that two programs take up at once would be done twice. Commands
 * beside the server need none. The seat is free again as soon as the program ends, however it ends.
 */
public final class ServerSeat implements AutoCloseable {
    private static final long PAUSE = 2_000;

    private final KeepPlace place;
    private final Hold hold;
    private final Thread guard = Thread.ofVirtual().name("seat").unstarted(this::watch);
    private final CountDownLatch lost = new CountDownLatch(1);

    private ServerSeat(KeepPlace place, Hold hold) {
        this.place = place;
        this.hold = hold;
    }

    /**
     * Takes the seat.
     *
     * @throws InvalidInput where another program has it, or that cannot be told
     */
    public static ServerSeat take(KeepPlace place) {
        Hold hold = place.file().<Hold>map(FileHold::new).orElseGet(() -> new ServerHold(place));
        try {
            if (!hold.take()) {
                hold.close();
                throw taken(place);
            }
        } catch (IOException e) {
            throw InvalidInput.of(Finding.error("keep.cannot-write", SourcePosition.ofFile(place.name())));
        }
        ServerSeat seat = new ServerSeat(place, hold);
        seat.guard.start();
        return seat;
    }

    private static InvalidInput taken(KeepPlace place) {
        return InvalidInput.of(Finding.error("keep.served-already", SourcePosition.ofFile(place.name())));
    }

    /** A server that was restarted has forgotten who sat here; whoever comes first has the seat then. */
    private void watch() {
        try {
            while (hold.isHeld()) {
                Thread.sleep(PAUSE);
            }
            lost.countDown();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Waits until another program has taken the seat, which is as long as this one runs unless the database was restarted.
     *
     * @throws InvalidInput saying so
     */
    public void awaitLoss() throws InterruptedException {
        lost.await();
        throw taken(place);
    }

    @Override
    public void close() {
        guard.interrupt();
        hold.close();
    }
}
