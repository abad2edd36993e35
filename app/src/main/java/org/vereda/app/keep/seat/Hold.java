package org.vereda.app.keep.seat;

import java.io.IOException;

/** A lock that ends with the program. */
sealed interface Hold extends AutoCloseable permits FileHold, ServerHold {
    /** Takes it; false where another program has it. */
    boolean take() throws IOException;

    /** False where another program has it meanwhile; takes it again where it was lost and nobody did. */
    boolean isHeld();

    @Override
    void close();
}
