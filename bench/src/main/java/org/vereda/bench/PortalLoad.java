package org.vereda.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.vereda.bench.portal.LargePartnership;
import org.vereda.bench.portal.PortalUser;
import org.vereda.bench.portal.ServeOnce;
import org.vereda.bench.rival.RivalFailure;

/**
 * A portal with many suppliers in a heap of 512 MiB, over the embedded database or another: taking their bills in, starting, and the main pages for many people at once, each of
 * another supplier, who opens the next page two seconds after the last one came.
 */
final class PortalLoad implements Measurement {
    private static final int MEGABYTES = 512;
    private static final int SUPPLIERS = 500;
    private static final int QUICK_SUPPLIERS = 20;
    private static final int MONTHS = 40;
    private static final int ROWS_OF_SUPPLIER_MONTH = 50;
    private static final int USERS = 50;
    private static final int QUICK_USERS = 5;
    private static final int ROUNDS = 3;
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final double P95 = 0.95;
    private static final String PLAIN = "/sign-in";
    private static final List<String> PAGES = List.of(
            "/",
            "/data",
            "/data/activity",
            "/inventory",
            "/products",
            "/actions",
            "/ledger",
            "/history",
            "/answers",
            "/library");

    @Override
    public String goals() {
        return "U1";
    }

    @Override
    public String title() {
        return "pages of a portal with many suppliers";
    }

    @Override
    public List<Figure> measure(Setting setting) {
        return Scratch.measure("portal", folder -> measured(folder, setting)).stream()
                .map(setting::judged)
                .toList();
    }

    private static List<Figure> measured(Path folder, Setting setting) throws IOException {
        int suppliers = setting.quick() ? QUICK_SUPPLIERS : SUPPLIERS;
        int users = setting.quick() ? QUICK_USERS : USERS;
        String system = suppliers + " suppliers";
        String within = "heap of %d MiB, %s"
                .formatted(MEGABYTES, setting.database().isPresent() ? "PostgreSQL" : "embedded database");
        Path input = folder.resolve("folder");
        List<Figure> figures = new ArrayList<>();
        LargePartnership.write(input, suppliers, setting.quick() ? MONTHS : MONTHS / 10);
        double small = taken(new Kept(folder.resolve("small"), setting.database()), input);
        figures.add(Figure.alone(
                "U1",
                "import of %,d rows"
                        .formatted(suppliers * ROWS_OF_SUPPLIER_MONTH * (setting.quick() ? MONTHS : MONTHS / 10)),
                system,
                Amount.seconds(small, within),
                Goal.atMost(20)));
        LargePartnership.write(input, suppliers, MONTHS);
        Kept place = new Kept(folder.resolve("place"), setting.database());
        double large = taken(place, input);
        figures.add(Figure.alone(
                "U1",
                "import of %,d rows".formatted(suppliers * ROWS_OF_SUPPLIER_MONTH * MONTHS),
                system,
                Amount.seconds(large, within),
                Goal.atMost(200)));
        try (Served first = Served.at(place, users)) {
            first.user(0);
        }
        try (Served served = Served.at(place, users)) {
            figures.add(Figure.alone("U1", "start", system, Amount.seconds(served.seconds, within), Goal.atMost(6)));
            figures.addAll(pages(served, users, system, within));
        }
        return figures;
    }

    private static double taken(Kept place, Path folder) throws IOException {
        return SmallHeap.run(MEGABYTES, ServeOnce.class, place.words("take", folder.toString()))
                .seconds();
    }

    /**
     * Where the portal keeps everything.
     *
     * @param place a folder of its own
     * @param database the address of a database where it is not in that folder
     */
    private record Kept(Path place, Optional<String> database) {
        List<String> words(String deed, String with) {
            return Stream.concat(Stream.of(deed, place.toString(), with), database.stream())
                    .toList();
        }
    }

    /** A program that serves. */
    private static final class Served implements AutoCloseable {
        private final Process process;
        private final double seconds;
        private final int port;

        private Served(Process process, String line) {
            this.process = process;
            String[] words = line.split(" ", 2);
            seconds = Double.parseDouble(words[0]);
            port = Integer.parseInt(words[1]);
        }

        static Served at(Kept place, int users) throws IOException {
            Process process =
                    SmallHeap.start(MEGABYTES, ServeOnce.class, place.words("serve", Integer.toString(users)));
            BufferedReader printed =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            String line = printed.readLine();
            if (line == null) {
                throw new RivalFailure("the portal did not start");
            }
            return new Served(process, line);
        }

        PortalUser user(int number) throws IOException {
            PortalUser user = new PortalUser(port);
            try {
                user.signIn(ServeOnce.email(number));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new RivalFailure("stopped");
            }
            return user;
        }

        @Override
        public void close() throws IOException {
            process.getOutputStream().close();
            try {
                process.waitFor();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                process.destroy();
            }
        }
    }

    /** The first round fills what the portal keeps of each reader and is told apart; the others count. */
    private static List<Figure> pages(Served served, int number, String system, String within) throws IOException {
        List<PortalUser> users = new ArrayList<>();
        for (int user = 0; user < number; user++) {
            users.add(served.user(user));
        }
        Map<String, List<Double>> first = round(users);
        Map<String, List<Double>> times = new TreeMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            round(users)
                    .forEach((page, own) -> times.computeIfAbsent(page, any -> new ArrayList<>())
                            .addAll(own));
        }
        double plain = p95(times.getOrDefault(PLAIN, List.of()));
        List<Figure> figures = new ArrayList<>();
        String how = number + " people at once, 95 % within, " + within;
        for (String page : PAGES) {
            figures.add(Figure.beside(
                    "U1",
                    "page " + page,
                    system,
                    Amount.seconds(p95(times.getOrDefault(page, List.of())), how),
                    "page " + PLAIN,
                    Amount.seconds(plain, how),
                    Goal.atMost(0.2)));
        }
        List<Double> all = PAGES.stream()
                .flatMap(page -> first.getOrDefault(page, List.of()).stream())
                .toList();
        figures.add(Figure.alone(
                "U1", "all pages, opened for the first time", system, Amount.seconds(p95(all), how), Goal.atMost(2)));
        return figures;
    }

    private static Map<String, List<Double>> round(List<PortalUser> users) {
        Map<String, List<Double>> times = new TreeMap<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Map<String, Double>>> walks = new ArrayList<>();
            for (int user = 0; user < users.size(); user++) {
                walks.add(people.submit(walk(users.get(user), user, users.size())));
            }
            for (Future<Map<String, Double>> walk : walks) {
                walk.get()
                        .forEach((page, seconds) -> times.computeIfAbsent(page, any -> new ArrayList<>())
                                .add(seconds));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RivalFailure("stopped");
        } catch (ExecutionException failed) {
            throw new RivalFailure(String.valueOf(failed.getCause()));
        }
        return times;
    }

    /** Everybody begins at another page and another moment. */
    private static Callable<Map<String, Double>> walk(PortalUser user, int number, int users) {
        return () -> {
            Map<String, Double> times = new TreeMap<>();
            Thread.sleep(PAUSE.multipliedBy(number).dividedBy(users));
            for (int step = 0; step <= PAGES.size(); step++) {
                int place = (step + number) % (PAGES.size() + 1);
                String page = place < PAGES.size() ? PAGES.get(place) : PLAIN;
                long begin = System.nanoTime();
                user.get(page);
                times.put(page, (System.nanoTime() - begin) * 1e-9);
                Thread.sleep(PAUSE);
            }
            return times;
        };
    }

    private static double p95(List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        return sorted.isEmpty() ? Double.POSITIVE_INFINITY : sorted.get((int) Math.ceil(P95 * sorted.size()) - 1);
    }
}
