package org.vereda.app.web;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vereda.app.accounts.ApiTokens;
import org.vereda.app.jobs.Jobs;
import org.vereda.app.keep.Keep;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.web.api.Api;
import org.vereda.app.web.frame.Call;
import org.vereda.app.web.frame.Place;
import org.vereda.app.web.registers.RegisterShelf;
import org.vereda.app.web.workshop.Workshop;

/** All places and calls of a portal, for tests that go to each of them, also to those that come later. */
final class TestPlaces {
    private static final Clock CLOCK = Clock.systemUTC();

    private final Portal portal;
    private final KeepDatabase database;
    private final Keep keep;
    private final Workshop workshop;
    private final Places places;

    TestPlaces(Portal portal, KeepDatabase database, Path folder) {
        this.portal = portal;
        this.database = database;
        this.keep = new Keep(database, CLOCK);
        this.workshop = new Workshop(keep, CLOCK);
        this.places = new Places(
                portal.accounts(),
                keep,
                database,
                workshop,
                new Jobs(database, CLOCK, Map.of()),
                Optional.empty(),
                new RegisterShelf(folder.resolve("registers")),
                CLOCK);
    }

    List<Place> guarded() {
        return places.guarded();
    }

    List<Call> calls() {
        return places.calls();
    }

    Api api() {
        ApiTokens tokens = new ApiTokens(database, portal.accounts(), CLOCK);
        return new Api(tokens, portal.accounts(), keep, workshop, places.calls(), CLOCK);
    }
}
