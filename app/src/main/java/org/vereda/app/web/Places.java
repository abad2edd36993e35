package org.vereda.app.web;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.vereda.app.accounts.Account;
import org.vereda.app.accounts.Accounts;
import org.vereda.app.accounts.ApiTokens;
import org.vereda.app.accounts.SignIns;
import org.vereda.app.byproducts.ByProducts;
import org.vereda.app.help.Glossary;
import org.vereda.app.help.Tour;
import org.vereda.app.jobs.Jobs;
import org.vereda.app.keep.Keep;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.library.Library;
import org.vereda.app.pact.Exchange;
import org.vereda.app.web.anchor.AnchorPages;
import org.vereda.app.web.api.TokenPages;
import org.vereda.app.web.disclosure.DisclosurePage;
import org.vereda.app.web.frame.Call;
import org.vereda.app.web.frame.DatabaseAway;
import org.vereda.app.web.frame.Place;
import org.vereda.app.web.frame.Shell;
import org.vereda.app.web.frame.Visit;
import org.vereda.app.web.library.ByProductPages;
import org.vereda.app.web.library.HelpPages;
import org.vereda.app.web.library.LibraryPages;
import org.vereda.app.web.library.OriginPages;
import org.vereda.app.web.library.SuggestionPages;
import org.vereda.app.web.pact.NoticePage;
import org.vereda.app.web.pact.PartnerPages;
import org.vereda.app.web.pact.PublishedPages;
import org.vereda.app.web.pact.ReceivedPages;
import org.vereda.app.web.pact.RequestPages;
import org.vereda.app.web.registers.RegisterPages;
import org.vereda.app.web.registers.RegisterShelf;
import org.vereda.app.web.review.ReviewRooms;
import org.vereda.app.web.roadmap.RoadmapPages;
import org.vereda.app.web.supplier.BenchmarkPage;
import org.vereda.app.web.supplier.ConsentPages;
import org.vereda.app.web.supplier.ProjectPages;
import org.vereda.app.web.verification.SamplePage;
import org.vereda.app.web.watch.Guards;
import org.vereda.app.web.watch.StatePage;
import org.vereda.app.web.watch.Watch;
import org.vereda.app.web.workshop.Workshop;
import org.vereda.app.web.yard.SharedYardPages;
import org.vereda.app.web.yard.YardPages;
import org.vereda.quantity.InvalidInput;
import org.vereda.report.page.Page;
import org.vereda.report.words.Language;

/** All places of the portal; the one door through which every request goes, so that roles are looked at in one place. */
final class Places {
    /** What can be opened without signing in. */
    static final List<String> OPEN = Stream.concat(
                    Stream.of("/sign-in", "/welcome", "/style.css", "/expired", "/error"),
                    Stream.concat(Watch.OPEN.stream(), ReviewRooms.OPEN.stream()))
            .toList();

    private final Accounts accounts;
    private final Map<Language, Page> pages = new EnumMap<>(Language.class);
    private final List<Place> open = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();
    private final Shell shell;

    Places(
            Accounts accounts,
            Keep keep,
            KeepDatabase database,
            Workshop workshop,
            Jobs jobs,
            Optional<Exchange> exchange,
            RegisterShelf registers,
            Clock clock) {
        this.accounts = accounts;
        for (Language language : Language.values()) {
            pages.put(language, new Page(language));
        }
        this.shell = new Shell();
        open.addAll(new SignInPages(accounts, shell).places());
        AnchorPages anchorPages = new AnchorPages(keep, database, workshop, clock, shell);
        places.addAll(new HomePage(anchorPages::waiting, new Tour(database, clock), shell).places());
        places.addAll(new DataPages(keep, workshop, shell).places());
        places.addAll(new ResultPages(keep, workshop, shell).places());
        RegisterPages registerPages = new RegisterPages(registers, shell);
        places.addAll(registerPages.places());
        calls.addAll(registerPages.calls());
        places.addAll(new CohortsPage(workshop, clock, shell).places());
        places.addAll(new SamplePage(workshop, shell).places());
        places.addAll(anchorPages.places());
        calls.addAll(anchorPages.calls(this::form));
        AnswerPages answerPages = new AnswerPages(workshop, shell);
        places.addAll(answerPages.places());
        calls.addAll(answerPages.calls());
        ProjectPages projectPages = new ProjectPages(keep, workshop, shell);
        places.addAll(projectPages.places());
        calls.addAll(projectPages.calls(this::form));
        ConsentPages consentPages = new ConsentPages(keep, workshop, database, clock, shell);
        places.addAll(consentPages.places());
        calls.addAll(consentPages.calls(this::form));
        BenchmarkPage benchmarkPage = new BenchmarkPage(workshop, database, clock, shell);
        places.addAll(benchmarkPage.places());
        calls.addAll(benchmarkPage.calls());
        places.addAll(new HistoryPages(keep, shell).places());
        places.addAll(new CheckPages(shell).places());
        exchange.ifPresent(partners -> {
            places.addAll(new PartnerPages(partners, workshop, shell).places());
            places.addAll(new RequestPages(partners, workshop, shell).places());
            places.addAll(new ReceivedPages(partners, workshop, clock, shell).places());
            places.addAll(new PublishedPages(partners, workshop, shell).places());
        });
        YardPages yardPages = new YardPages(keep, workshop, exchange.map(Exchange::vins), clock, shell);
        places.addAll(yardPages.places());
        calls.addAll(yardPages.calls(this::form));
        SharedYardPages sharedYardPages = new SharedYardPages(workshop, database, clock, shell);
        places.addAll(sharedYardPages.places());
        calls.addAll(sharedYardPages.calls());
        places.addAll(new NoticePage(shell).places());
        places.addAll(library(keep, database, workshop, clock));
        ReviewRooms review = new ReviewRooms(workshop, database, jobs, clock, shell);
        open.addAll(review.open());
        places.addAll(review.guarded());
        DisclosurePage disclosurePage = new DisclosurePage(keep, shell);
        places.addAll(disclosurePage.places());
        calls.addAll(disclosurePage.calls(this::form));
        RoadmapPages roadmapPages = new RoadmapPages(jobs, workshop, clock, shell);
        places.addAll(roadmapPages.places());
        calls.addAll(roadmapPages.calls(this::form));
        places.addAll(new AccountPages(accounts, workshop, shell).places());
        places.addAll(new StatePage(accounts, keep, jobs, shell).places());
        places.addAll(new OwnPages(accounts, new SignIns(database, clock), shell).places());
        places.addAll(new TokenPages(new ApiTokens(database, accounts, clock), clock, shell).places());
    }

    private List<Place> library(Keep keep, KeepDatabase database, Workshop workshop, Clock clock) {
        Library library = new Library(database, keep, clock, workshop::knowledge);
        List<Place> all = new ArrayList<>(new SuggestionPages(library.suggestions(), shell).places());
        LibraryPages libraryPages = new LibraryPages(library, workshop, shell);
        all.addAll(libraryPages.places());
        calls.addAll(libraryPages.calls(path -> form(all, path)));
        all.addAll(new HelpPages(new Tour(database, clock), Glossary.builtIn(), shell).places());
        all.addAll(new OriginPages(keep, workshop, shell).places());
        ByProductPages byProductPages = new ByProductPages(new ByProducts(database, clock), workshop, clock, shell);
        all.addAll(byProductPages.places());
        calls.addAll(byProductPages.calls(path -> form(all, path)));
        return all;
    }

    private Place form(String path) {
        return form(places, path);
    }

    private static Place form(List<Place> places, String path) {
        return places.stream()
                .filter(place ->
                        place.method().equals(HttpMethod.POST) && place.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no form at " + path));
    }

    /** What programs can ask and do by what stands behind the places. */
    List<Call> calls() {
        return List.copyOf(calls);
    }

    /** The places that need a role. */
    List<Place> guarded() {
        return List.copyOf(places);
    }

    RouterFunction<ServerResponse> routes() {
        RouterFunctions.Builder routes = RouterFunctions.route();
        open.forEach(place -> routes.route(
                RequestPredicates.method(place.method()).and(RequestPredicates.path(place.path())),
                request -> answer(place, visit(request, Optional.empty()))));
        places.forEach(place -> routes.route(
                RequestPredicates.method(place.method()).and(RequestPredicates.path(place.path())),
                request -> guarded(place, request)));
        routes.route(RequestPredicates.all(), this::elsewhere);
        return routes.build();
    }

    /** Without who asks where that cannot be told, for the database may be what went wrong. */
    private ServerResponse elsewhere(ServerRequest request) {
        try {
            return notHere(visit(request, account(request)), status(request));
        } catch (InvalidInput away) {
            return notHere(visit(request, Optional.empty()), status(request));
        }
    }

    /** What went wrong before the request came here, or that there is no such place. */
    private static HttpStatus status(ServerRequest request) {
        return request.attribute("jakarta.servlet.error.status_code")
                .map(code -> HttpStatus.resolve((Integer) code))
                .orElse(HttpStatus.NOT_FOUND);
    }

    /** Lets only those in who have one of the roles; an account that was shut meanwhile is out. */
    private ServerResponse guarded(Place place, ServerRequest request) {
        Optional<Account> account = account(request);
        if (account.isEmpty()) {
            return ServerResponse.seeOther(URI.create("/sign-in")).build();
        }
        Visit visit = visit(request, account);
        if (!place.isFor(account.get())) {
            return notHere(visit, HttpStatus.FORBIDDEN);
        }
        ServerResponse answer = answer(place, visit);
        if (!answer.statusCode().isError()) {
            place.noted().ifPresent(fields -> accounts.note(account.get(), visit.deed(fields)));
        }
        return answer;
    }

    private Optional<Account> account(ServerRequest request) {
        return request.principal()
                .flatMap(principal -> accounts.byId(principal.getName()))
                .filter(Account::isActive);
    }

    private ServerResponse answer(Place place, Visit visit) {
        try {
            return place.handler().handle(visit);
        } catch (InvalidInput e) {
            return DatabaseAway.of(e)
                    .map(away -> shell.problem(visit, HttpStatus.SERVICE_UNAVAILABLE, List.of(away)))
                    .orElseGet(() -> shell.problem(visit, HttpStatus.UNPROCESSABLE_CONTENT, e.findings()));
        }
    }

    private ServerResponse notHere(Visit visit, HttpStatus status) {
        return shell.notHere(visit, status);
    }

    private Visit visit(ServerRequest request, Optional<Account> account) {
        String token = request.attribute(CsrfToken.class.getName())
                .map(CsrfToken.class::cast)
                .map(CsrfToken::getToken)
                .orElse("");
        return new Visit(request, account, page(language(request, account)), token);
    }

    /** Who is signed in, also on pages that are open to all and answer without the database too. */
    private Optional<Account> reader(ServerRequest request) {
        try {
            return account(request);
        } catch (InvalidInput away) {
            return Optional.empty();
        }
    }

    private Page page(Language language) {
        return Optional.ofNullable(pages.get(language)).orElseGet(() -> new Page(language));
    }

    /** The language that a link asks for, else of who is signed in, else the last one asked for, else of the browser. */
    private Language language(ServerRequest request, Optional<Account> known) {
        Optional<Account> account = known.or(() -> reader(request));
        Optional<Language> asked = request.param("lang").flatMap(Language::find);
        asked.ifPresent(language ->
                account.filter(one -> one.language() != language).ifPresent(one -> accounts.speak(one.id(), language)));
        return asked.or(() -> account.map(Account::language))
                .or(() -> Optional.ofNullable(request.cookies().getFirst(Guards.LANGUAGE))
                        .flatMap(cookie -> Language.find(cookie.getValue())))
                .or(() -> request.headers().acceptLanguage().stream()
                        .map(Locale.LanguageRange::getRange)
                        .flatMap(range -> Language.find(range).stream())
                        .findFirst())
                .orElse(Language.EN);
    }
}
