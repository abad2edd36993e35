package org.vereda.app.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.OtherProgram;
import org.vereda.app.keep.KeepPlace;
import org.vereda.app.keep.Server;
import org.vereda.app.keep.seat.ServerSeat;
import org.vereda.app.store.RegisterStore;
import org.vereda.quantity.InvalidInput;

/** Two programs want the same data. */
class TwoServersTest {
    @TempDir
    Path folder = Path.of("");

    /** The other program: takes the seat, says so and sits. */
    public static void main(String[] words) throws InterruptedException {
        ServerSeat seat = ServerSeat.take(KeepPlace.in(Path.of(words[0])));
        System.out.println("seated");
        System.out.flush();
        seat.awaitLoss();
    }

    @Test
    void theSecondServerIsRefusedWithWordsUntilTheFirstHasEnded() {
        KeepPlace place = KeepPlace.in(folder);
        ServerSeat first = ServerSeat.take(place);
        assertThatThrownBy(() -> ServerSeat.take(place))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("keep.served-already");
        first.close();
        ServerSeat.take(place).close();
    }

    @Test
    void aServerThatWasKilledLeavesItsSeat() throws Exception {
        Process other = other();
        try (BufferedReader reader = other.inputReader()) {
            assertThat(reader.readLine()).isEqualTo("seated");
            assertThatThrownBy(() -> ServerSeat.take(KeepPlace.in(folder))).hasMessageContaining("keep.served-already");
        } finally {
            other.toHandle().destroyForcibly();
        }
        other.waitFor();
        ServerSeat.take(KeepPlace.in(folder)).close();
    }

    private Process other() throws IOException {
        return OtherProgram.of(128, TwoServersTest.class, folder.toString()).start();
    }

    @Test
    void oneSeatIsAtAServerTooAndIsTakenAgainAfterItWasAway() throws Exception {
        try (Server server = Server.start()) {
            ServerSeat first = ServerSeat.take(server.place());
            assertThatThrownBy(() -> ServerSeat.take(server.place())).hasMessageContaining("keep.served-already");
            server.fail();
            server.comeBack();
            ServerSeat second = ServerSeat.take(server.place());
            assertThatThrownBy(first::awaitLoss).hasMessageContaining("keep.served-already");
            first.close();
            second.close();
            ServerSeat.take(server.place()).close();
        }
    }

    /** Commands beside a server write too: one after the other, and none is lost. */
    @Test
    void twoProgramsThatWriteLeaveOneHistory() {
        try (Kept one = Kept.in(folder.resolve("data")).taken();
                Kept other = Kept.in(folder.resolve("data"))) {
            IntStream.range(0, 20).parallel().forEach(number -> (number % 2 == 0 ? one : other).note("n" + number));
            assertThat(one.notes()).hasSize(20);
            assertThat(other.keep().check()).isEqualTo(21);
        }
    }

    @Test
    void aTableOfRegistersThatIsWrittenIsNotOpenedByAnother() throws Exception {
        Path table = folder.resolve("registers.duckdb");
        RegisterStore.writing(table).close();
        Process other = OtherProgram.of(256, Writer.class, table.toString()).start();
        try (BufferedReader reader = other.inputReader()) {
            assertThat(reader.readLine()).isEqualTo("writing");
            assertThatThrownBy(() -> RegisterStore.writing(table)).hasMessageContaining("store.locked");
            assertThatThrownBy(() -> RegisterStore.reading(table)).hasMessageContaining("store.locked");
        } finally {
            other.toHandle().destroyForcibly();
        }
        other.waitFor();
        RegisterStore.writing(table).close();
    }

    /** A program that writes a table of registers until it is killed. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] words) throws InterruptedException {
            try (RegisterStore store = RegisterStore.writing(Path.of(words[0]))) {
                System.out.println("writing");
                System.out.flush();
                Thread.currentThread().join();
                System.out.println(store.place());
            }
        }
    }
}
