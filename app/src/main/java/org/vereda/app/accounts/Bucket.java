package org.vereda.app.accounts;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often something may happen for each of many within a minute; those that were longest not seen are forgotten first. */
public final class Bucket {
    private static final int REMEMBERED = 10_000;
    private static final long MINUTE = 60_000;
    private static final long SECOND = 1_000;

    private final int size;
    private final Clock clock;
    private final Map<String, Window> windows = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Window(long minute, int taken) {}

    private Bucket(int size, Clock clock) {
        this.size = size;
        this.clock = clock;
    }

    /** As many as {@code size} for each within a minute. */
    public static Bucket perMinute(int size, Clock clock) {
        return new Bucket(size, clock);
    }

    /** Takes one out; false where none is left in this minute. */
    public synchronized boolean take(String who) {
        Window window = window(who);
        windows.put(who, new Window(window.minute(), window.taken() + 1));
        return window.taken() < size;
    }

    /** True where none is left in this minute. */
    public synchronized boolean isEmpty(String who) {
        return window(who).taken() >= size;
    }

    /** Seconds until there are some again. */
    public long secondsLeft() {
        return (MINUTE - clock.millis() % MINUTE + SECOND - 1) / SECOND;
    }

    private Window window(String who) {
        long minute = clock.millis() / MINUTE;
        Window window = windows.get(who);
        return window == null || window.minute() != minute ? new Window(minute, 0) : window;
    }
}
