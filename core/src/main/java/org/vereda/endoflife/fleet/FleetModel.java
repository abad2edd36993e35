package org.vereda.endoflife.fleet;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vereda.quantity.InvalidInput;

/**
 * Dynamic stock and flow of linked fleets, cohort by cohort and year by year.
 *
 * <p>A cohort keeps {@code yearly(t - v)} of its vehicles; without trade that is
 * {@code stock[t] = sum over v of sold[v] * S(t - v + h)}. Then used vehicles cross borders at the same age. With y1 of the
 * vehicle and y2 of a component in it, vehicles split into those where nothing ends (y1 y2), the vehicle ends ((1-y1) y2), the
 * component fails and is replaced at the end of the year (y1 (1-y2)), or both end ((1-y1)(1-y2)). No cell is rounded or
 * dropped, whatever its size.
 */
public final class FleetModel {
    private final FleetInput input;
    private final LifeRules rules;
    private final NavigableMap<Segment, NavigableMap<Integer, CohortStock>> stocks = new TreeMap<>();
    private final NavigableMap<Segment, Integer> begins = new TreeMap<>();
    private final NavigableMap<Segment, NavigableMap<Integer, ComponentReturn>> returns = new TreeMap<>();
    private final List<CohortYear> rows = new ArrayList<>();
    private final List<ComponentReturn> returned = new ArrayList<>();
    private double putIn;

    private FleetModel(FleetInput input, LifeRules rules) {
        this.input = input;
        this.rules = rules;
        input.stocks().stream()
                .filter(stock -> stock.cohort().isPresent())
                .forEach(stock -> begins.merge(stock.segment(), stock.year(), FleetModel::oneYear));
    }

    /**
     * Runs the fleets to the end of a year.
     *
     * @param last the last year
     * @throws InvalidInput where more vehicles are traded than there are, a trade comes before the stock that a fleet
     *     begins with, or the cohorts of a fleet are stated for two years
     */
    public static FleetRun run(FleetInput input, LifeRules rules, int last) {
        FleetModel model = new FleetModel(input, rules);
        model.requireBeginnings();
        IntStream.rangeClosed(model.first(), last).forEach(model::year);
        return new FleetRun(model.rows, model.returned, model.putIn);
    }

    private static Integer oneYear(Integer before, Integer year) {
        // Two years are told with their position by requireBeginnings.
        return Math.min(before, year);
    }

    private void requireBeginnings() {
        for (StatedStock stock : input.stocks()) {
            int begin = begins.getOrDefault(stock.segment(), stock.year());
            if (stock.cohort().isPresent() && stock.year() != begin) {
                throw Counts.refused(
                        "fleet.two-beginnings",
                        stock.position(),
                        Integer.toString(stock.year()),
                        Integer.toString(begin));
            }
        }
        for (Transfer transfer : input.transfers()) {
            transfer.source().ifPresent(segment -> requireLater(transfer, segment));
            transfer.target().ifPresent(segment -> requireLater(transfer, segment));
        }
    }

    private void requireLater(Transfer transfer, Segment segment) {
        int begin = begins.getOrDefault(segment, Integer.MIN_VALUE);
        if (transfer.year() <= begin) {
            throw Counts.refused(
                    "fleet.trade-before-stock",
                    transfer.position(),
                    Integer.toString(transfer.year()),
                    Integer.toString(begin));
        }
    }

    private int first() {
        int sold = input.sales().stream().mapToInt(Sale::year).min().orElse(Integer.MAX_VALUE);
        int begun = begins.values().stream().mapToInt(Integer::intValue).min().orElse(Integer.MAX_VALUE);
        int traded = input.transfers().stream().mapToInt(Transfer::year).min().orElse(Integer.MAX_VALUE);
        return Math.min(sold, Math.min(begun, traded));
    }

    private void year(int year) {
        NavigableMap<Segment, NavigableMap<Integer, Flows>> flows = new TreeMap<>();
        input.segments().forEach(segment -> flows.put(segment, new TreeMap<>()));
        flows.forEach((segment, cohorts) -> age(segment, year, cohorts));
        flows.forEach((segment, cohorts) -> begin(segment, year, cohorts));
        trade(year, flows);
        flows.forEach((segment, cohorts) -> cohorts.forEach((cohort, flow) -> keep(row(segment, year, cohort, flow))));
        returns.values().forEach(byInstalled -> returned.addAll(byInstalled.values()));
        returns.clear();
    }

    private void age(Segment segment, int year, NavigableMap<Integer, Flows> flows) {
        cohorts(segment).forEach((cohort, stock) -> live(segment, year, cohort, stock, flow(flows, cohort)));
        soldIn(segment, year).ifPresent(vehicles -> {
            CohortStock fresh = stock(segment, year);
            fresh.add(born(segment, year), vehicles);
            put(segment, vehicles);
            flow(flows, year).sold = vehicles;
            live(segment, year, year, fresh, flow(flows, year));
        });
    }

    /** New vehicles of a year; those up to the year of a stated stock stand in it already. */
    private Optional<Double> soldIn(Segment segment, int year) {
        if (year <= begins.getOrDefault(segment, Integer.MIN_VALUE)) {
            return Optional.empty();
        }
        return input.sales().stream()
                .filter(sale -> sale.year() == year && sale.segment().equals(segment))
                .map(Sale::vehicles)
                .reduce(Double::sum);
    }

    private void live(Segment segment, int year, int cohort, CohortStock stock, Flows flow) {
        double y1 = rules.vehicle(segment).yearly(year - cohort);
        Optional<Lifetime> component = rules.component(segment);
        stock.drain().forEach((born, vehicles) -> {
            double y2 = component
                    .map(life -> life.between(year - 1 - born, year - born))
                    .orElse(1.0);
            double failed = vehicles * y1 * (1 - y2);
            stock.add(born, vehicles * y1 * y2);
            if (failed > 0) {
                stock.add(year, failed);
                put(segment, failed);
            }
            double freed = vehicles * (1 - y1) * y2;
            double together = vehicles * (1 - y1) * (1 - y2);
            flow.retired += freed + together;
            int installed = Math.max(cohort, (int) Math.ceil(born));
            comeBack(new ComponentReturn(segment, year, installed, freed, failed, together));
        });
    }

    /** The birth of the component that the vehicles of a cohort were sold with: h years before the end of its year. */
    private double born(Segment segment, int cohort) {
        return cohort
                - rules.component(segment)
                        .orElse(rules.vehicle(segment))
                        .timing()
                        .years();
    }

    private void comeBack(ComponentReturn one) {
        if (rules.isFollowed(one.segment())) {
            returns.computeIfAbsent(one.segment(), key -> new TreeMap<>())
                    .merge(one.installed(), one, ComponentReturn::plus);
        }
    }

    private void put(Segment segment, double count) {
        putIn += rules.isFollowed(segment) ? count : 0;
    }

    /** Components of a stated stock are taken to be as old as their vehicles. */
    private void begin(Segment segment, int year, NavigableMap<Integer, Flows> flows) {
        input.stocks().stream()
                .filter(stock -> stock.year() == year && stock.segment().equals(segment))
                .forEach(stated -> stated.soldIn().ifPresent(cohort -> {
                    stock(segment, cohort).add(born(segment, cohort), stated.vehicles());
                    put(segment, stated.vehicles());
                    flow(flows, cohort).found += stated.vehicles();
                }));
    }

    private void trade(int year, NavigableMap<Segment, NavigableMap<Integer, Flows>> flows) {
        List<Transfer> due = input.transfers().stream()
                .filter(transfer -> transfer.year() == year)
                .toList();
        List<Move> moves =
                due.stream().flatMap(transfer -> moves(transfer).stream()).toList();
        requireEnough(moves);
        List<Move.Loaded> loads =
                moves.stream().map(move -> move.load(cohorts(move), born(move))).toList();
        loads.forEach(load -> unload(load, flows));
        loads.forEach(load -> arrive(load, flows));
    }

    private List<Move> moves(Transfer transfer) {
        return transfer.source()
                .map(segment -> Move.out(transfer, totals(segment)))
                .orElseGet(() -> Move.in(transfer));
    }

    private NavigableMap<Integer, Double> totals(Segment segment) {
        NavigableMap<Integer, Double> totals = new TreeMap<>();
        cohorts(segment).forEach((cohort, stock) -> totals.put(cohort, stock.total()));
        return totals;
    }

    /** All transfers of a year draw on the same stock. */
    private static void requireEnough(List<Move> moves) {
        moves.stream()
                .filter(move -> move.transfer().from().isPresent())
                .collect(Collectors.groupingBy(
                        move -> List.of(move.transfer().source().orElseThrow(), move.cohort()), Collectors.toList()))
                .values()
                .forEach(Move::requireEnough);
    }

    /** The birth of the components of vehicles that come from outside. */
    private double born(Move move) {
        return move.transfer()
                .target()
                .map(segment -> born(segment, move.cohort()))
                .orElse((double) move.cohort());
    }

    private NavigableMap<Integer, CohortStock> cohorts(Move move) {
        return move.transfer().source().map(this::cohorts).orElseGet(TreeMap::new);
    }

    private void unload(Move.Loaded load, NavigableMap<Segment, NavigableMap<Integer, Flows>> flows) {
        load.move().transfer().source().ifPresent(segment -> {
            load.content()
                    .forEach((put, vehicles) ->
                            stock(segment, load.move().cohort()).add(put, -vehicles));
            flow(flows, segment, load.move().cohort()).left += load.total();
        });
    }

    private void arrive(Move.Loaded load, NavigableMap<Segment, NavigableMap<Integer, Flows>> flows) {
        load.move().transfer().target().ifPresent(segment -> {
            load.content()
                    .forEach((put, vehicles) ->
                            stock(segment, load.move().cohort()).add(put, vehicles));
            flow(flows, segment, load.move().cohort()).arrived += load.total();
            if (load.move().transfer().from().isEmpty()) {
                put(segment, load.total());
            }
        });
    }

    /** A cohort that is gone leaves no rows of zeros. */
    private void keep(CohortYear row) {
        if (row.stock() != 0 || row.retired() != 0 || row.left() != 0) {
            rows.add(row);
        }
    }

    private CohortYear row(Segment segment, int year, int cohort, Flows flow) {
        return new CohortYear(
                segment,
                year,
                cohort,
                flow.found,
                flow.sold,
                flow.arrived,
                flow.left,
                flow.retired,
                stock(segment, cohort).total());
    }

    private NavigableMap<Integer, CohortStock> cohorts(Segment segment) {
        return stocks.computeIfAbsent(segment, key -> new TreeMap<>());
    }

    private CohortStock stock(Segment segment, int cohort) {
        return cohorts(segment).computeIfAbsent(cohort, key -> new CohortStock());
    }

    private static Flows flow(NavigableMap<Segment, NavigableMap<Integer, Flows>> flows, Segment segment, int cohort) {
        return flow(flows.computeIfAbsent(segment, key -> new TreeMap<>()), cohort);
    }

    private static Flows flow(NavigableMap<Integer, Flows> flows, int cohort) {
        return flows.computeIfAbsent(cohort, key -> new Flows());
    }

    /** What is counted of a cohort while its year is computed. */
    private static final class Flows {
        private double found;
        private double sold;
        private double arrived;
        private double left;
        private double retired;
    }
}
