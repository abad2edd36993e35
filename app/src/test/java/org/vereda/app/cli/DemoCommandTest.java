package org.vereda.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.vereda.app.console.Surroundings;

class DemoCommandTest {
    @Test
    void whereNothingIsStatedItServesForWhoWatchesAndReadsWords() {
        assertThat(watched(true).isServed()).isTrue();
        assertThat(watched(false).isServed()).isFalse();
        DemoCommand quiet = watched(true);
        quiet.options.quiet = true;
        assertThat(quiet.isServed()).isFalse();
        DemoCommand json = watched(true);
        json.options.json = true;
        assertThat(json.isServed()).isFalse();
    }

    @Test
    void whatIsStatedCounts() {
        DemoCommand asked = watched(false);
        asked.serve = true;
        assertThat(asked.isServed()).isTrue();
        DemoCommand refused = watched(true);
        refused.serve = false;
        assertThat(refused.isServed()).isFalse();
    }

    private static DemoCommand watched(boolean isWatched) {
        return new DemoCommand(new Surroundings(System.out, System.err, Clock.systemUTC(), Locale.ENGLISH, isWatched));
    }
}
