package org.vereda.app.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vereda.app.byproducts.ByProducts;
import org.vereda.app.byproducts.ContactRequest;
import org.vereda.app.flow.Knowledge;
import org.vereda.app.library.Library;
import org.vereda.app.library.LibraryEntry;
import org.vereda.app.library.Rating;
import org.vereda.app.library.Suggestions;
import org.vereda.app.library.Tags;
import org.vereda.partnership.byproducts.ByProduct;
import org.vereda.partnership.byproducts.Material;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Units;
import org.vereda.report.words.Language;
import org.vereda.sources.ReferencePacks;

class ServerLibraryTest {
    private static final Clock NOW = Clock.systemUTC();

    @Test
    void libraryAndByProductsAreKeptOnAServerToo() throws Exception {
        try (Server server = Server.start();
                KeepDatabase database = KeepDatabase.open(server.place())) {
            Knowledge knowledge = Knowledge.of(ReferencePacks.builtIn());
            requireLibrary(new Library(database, new Keep(database, NOW), NOW, () -> knowledge));
            requireByProducts(new ByProducts(database, NOW));
        }
    }

    private static void requireLibrary(Library library) {
        byte[] pdf = "%PDF-1.7 words".getBytes(StandardCharsets.US_ASCII);
        String id = library.suggestions()
                .suggest(
                        new Suggestions.Draft(
                                LibraryEntry.Kind.GUIDE,
                                Map.of(Language.ES, new LibraryEntry.Words("Guía de lodos", "")),
                                "",
                                Optional.of(pdf),
                                "guia.pdf",
                                new Tags(Set.of(), Set.of(Tags.PlantProcess.PAINTING), Set.of()),
                                "",
                                ""),
                        "ana@example.org");
        library.suggestions().decide(id, true, "", "sec@example.org");
        library.rate(new Rating(id, "north", 4, ""), "ana@example.org");
        LibraryEntry entry = library.entry(id).orElseThrow();
        assertThat(library.suggestions().document(entry).orElseThrow()).isEqualTo(pdf);
        assertThat(library.ratings()).extracting(Rating::stars).containsExactly(4);
    }

    private static void requireByProducts(ByProducts products) {
        ByProduct post = new ByProduct(
                ByProducts.newId(),
                ByProduct.Side.OFFER,
                "one",
                "north",
                Material.GLASS,
                "windshields",
                Quantity.of(3, Units.TONNE),
                ByProduct.Cadence.MONTH,
                "",
                LocalDate.EPOCH,
                Optional.empty(),
                true);
        products.post(post, "ana@example.org");
        assertThat(products.posts()).containsExactly(post);
        products.ask(post.id(), "two", "south", "all?", "ben@example.org");
        assertThatThrownBy(() -> products.ask(post.id(), "two", "south", "again?", "ben@example.org"))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> products.ask(post.id(), "one", "north", "", "ana@example.org"))
                .isInstanceOf(InvalidInput.class);
        String request = products.requests(Set.of("north")).getFirst().id();
        assertThatThrownBy(() -> products.answer(request, true, Set.of("south"), "ben@example.org"))
                .isInstanceOf(InvalidInput.class);
        products.answer(request, false, Set.of("north"), "ana@example.org");
        products.ask(post.id(), "two", "south", "now?", "ben@example.org");
        assertThat(products.requests(Set.of("south")))
                .extracting(ContactRequest::state)
                .containsExactlyInAnyOrder(ContactRequest.State.REFUSED, ContactRequest.State.WAITING);
        products.close(post.id(), Set.of("north"));
        assertThatThrownBy(() -> products.ask(post.id(), "three", "west", "", "cy@example.org"))
                .isInstanceOf(InvalidInput.class);
    }
}
