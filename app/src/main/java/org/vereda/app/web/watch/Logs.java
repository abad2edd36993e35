package org.vereda.app.web.watch;

import java.util.Arrays;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/** In which form the log is written, to the error output, and whether requests are in it. */
public enum Logs {
    /** As text, warnings and errors only. */
    TEXT {
        @Override
        public void begin() {
            // the log is so from the start
        }
    },

    /** As JSON, one object a line, with every request. */
    JSON {
        @Override
        public void begin() {
            Formatter formatter = new JsonLines();
            Arrays.stream(Logger.getLogger("").getHandlers()).forEach(handler -> handler.setFormatter(formatter));
            if (REQUESTS.getUseParentHandlers()) {
                Handler handler = new ConsoleHandler();
                handler.setFormatter(formatter);
                REQUESTS.addHandler(handler);
                REQUESTS.setUseParentHandlers(false);
                REQUESTS.setLevel(Level.INFO);
            }
        }
    };

    /** Kept here, for a logger that nobody holds is forgotten with its settings. */
    private static final Logger REQUESTS = Logger.getLogger(RequestLog.NAME);

    /** Writes so from now on. */
    public abstract void begin();
}
