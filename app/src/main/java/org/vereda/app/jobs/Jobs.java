package org.vereda.app.jobs;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.vereda.app.keep.Documents;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.Session;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/**
 * The jobs of a database. One is done after the other, for each may take the whole machine. What stands in the database counts: what was
 * waiting or running when the program ended is run again by the next {@link #start}.
 */
public final class Jobs implements AutoCloseable {
    /** How many open jobs somebody may have. */
    public static final int MOST = 5;

    private static final Logger LOG = Logger.getLogger(Jobs.class.getName());
    private static final long PATIENCE = 20;

    /** Milliseconds until the database is asked again. */
    private static final long PAUSE = 1_000;

    private final KeepDatabase database;
    private final Clock clock;
    private final Map<String, Work> works;
    private final Map<String, Running> running = new ConcurrentHashMap<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("jobs").factory());
    private volatile boolean isClosing;

    /**
     * Jobs that wait until they are started.
     *
     * @param works what each kind of job does
     */
    public Jobs(KeepDatabase database, Clock clock, Map<String, Work> works) {
        this.database = database;
        this.clock = clock;
        this.works = Map.copyOf(works);
    }

    /** What is known of a job that is open. */
    private final class Running implements Work.Control {
        private volatile boolean isStopped;
        private volatile Optional<Work.Step> step = Optional.empty();

        @Override
        public boolean isStopped() {
            return isStopped || isClosing;
        }

        @Override
        public void tell(Work.Step told) {
            step = Optional.of(told);
        }
    }

    /** How many jobs of this program wait or run. */
    public int open() {
        return running.size();
    }

    /** Takes up what was open when the program ended, in the order in which it was asked for. */
    public void start() {
        database.read(session -> session.list(
                        "select " + Job.COLUMNS + " from job where state in ('WAITING', 'RUNNING') order by made, id",
                        Job::read))
                .forEach(this::queue);
    }

    /**
     * Asks for work.
     *
     * @param account the identifier of who asks
     * @param kind which work
     * @param asked what exactly
     * @return the identifier of the job
     * @throws InvalidInput where somebody has too many open jobs
     */
    public String ask(String account, String kind, String asked) {
        String id = UUID.randomUUID().toString();
        String made = clock.instant().toString();
        database.write(session -> {
            int added = session.update(
                    "insert into job (id, kind, account, asked, state, made, ended, problem) values (?, ?, ?, ?, ?, ?, '', '')",
                    id,
                    kind,
                    account,
                    asked,
                    Job.State.WAITING.name(),
                    made);
            requireFew(session, account);
            return added;
        });
        queue(wanted(id, account));
        return id;
    }

    /** Asked after the writing, for a transaction that reads first may not write while another one does; the job is taken back. */
    private static void requireFew(Session session, String account) {
        long open = session.number(
                "select count(*) from job where account = ? and state in ('WAITING', 'RUNNING')", account);
        if (open > MOST) {
            throw refused("jobs.too-many", Integer.toString(MOST));
        }
    }

    private void queue(Job job) {
        running.put(job.id(), new Running());
        thread.execute(() -> runQuietly(job));
    }

    /** Whatever goes wrong is told and must not end the thread. */
    private void runQuietly(Job job) {
        try {
            if (!isClosing) {
                run(job);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "jobs.failed", e);
        } finally {
            running.remove(job.id());
        }
    }

    private void run(Job job) {
        Running control = running.getOrDefault(job.id(), new Running());
        int taken = patiently(session -> session.update(
                "update job set state = 'RUNNING' where id = ? and state in ('WAITING', 'RUNNING')", job.id()));
        if (taken == 0) {
            return;
        }
        try {
            byte[] result = Optional.ofNullable(works.get(job.kind()))
                    .orElseThrow(() -> refused("jobs.unknown", job.kind()))
                    .run(job.asked(), control);
            if (!isClosing) {
                settle(job, control.isStopped ? Job.State.STOPPED : Job.State.DONE, Optional.of(result), "");
            }
        } catch (InvalidInput e) {
            settle(
                    job,
                    Job.State.FAILED,
                    Optional.empty(),
                    Job.kept(e.findings().getFirst()));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "jobs.failed", e);
            settle(job, Job.State.FAILED, Optional.empty(), "jobs.failed");
        }
    }

    private void settle(Job job, Job.State state, Optional<byte[]> result, String problem) {
        patiently(session -> session.update(
                "update job set state = ?, ended = ?, result = ?, problem = ? where id = ?",
                state.name(),
                clock.instant().toString(),
                result.map(new Documents(session)::keep),
                problem,
                job.id()));
    }

    /** Writes as soon as the database takes it: a job must neither be lost nor stay open because the database was away for a while. */
    private int patiently(Function<Session, Integer> work) {
        boolean told = false;
        while (true) {
            try {
                return database.write(work);
            } catch (InvalidInput away) {
                if (isClosing) {
                    throw away;
                }
                if (!told) {
                    LOG.log(Level.WARNING, "jobs.wait {0}", away.getMessage());
                    told = true;
                }
                rest();
            }
        }
    }

    private void rest() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException closing) {
            isClosing = true;
            Thread.currentThread().interrupt();
        }
    }

    /** The jobs of somebody, the newest first. */
    public List<Job> of(String account) {
        return database.read(session -> session.list(
                "select " + Job.COLUMNS + " from job where account = ? order by made desc, id", Job::read, account));
    }

    /** The last jobs of everybody, the newest first; what was asked and what came of it is for who asked. */
    public List<Job> last(int most) {
        return database.read(session ->
                session.list("select " + Job.COLUMNS + " from job order by made desc, id limit " + most, Job::read));
    }

    /**
     * A job of somebody.
     *
     * @throws InvalidInput where somebody has no such job
     */
    public Job wanted(String id, String account) {
        return of(account).stream()
                .filter(job -> job.id().equals(id))
                .findFirst()
                .orElseThrow(() -> refused("jobs.none", id));
    }

    /** How far an open job is; nothing before it begins. */
    public Optional<Work.Step> step(Job job) {
        return Optional.ofNullable(running.get(job.id())).flatMap(one -> one.step);
    }

    /** What came of a job. */
    public Optional<byte[]> result(Job job) {
        return job.result()
                .flatMap(hash -> database.read(session ->
                        session.first("select bytes from document where hash = ?", row -> row.bytes(1), hash)));
    }

    /**
     * Stops a job: one that waits is not begun, one that is being done ends soon with the best it has.
     *
     * @throws InvalidInput where somebody has no such job
     */
    public void stop(String id, String account) {
        Job job = wanted(id, account);
        database.write(session -> session.update(
                "update job set state = 'STOPPED', ended = ? where id = ? and state = 'WAITING'",
                clock.instant().toString(),
                job.id()));
        Optional.ofNullable(running.get(job.id())).ifPresent(one -> one.isStopped = true);
    }

    private static InvalidInput refused(String code, String value) {
        return InvalidInput.of(Finding.error(code, SourcePosition.NOWHERE, value));
    }

    /** Ends the work; what was open stays so in the database and is taken up by the next start. */
    @Override
    public void close() {
        isClosing = true;
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
