package vn.nennep.administration.roster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.nennep.administration.RegisterRights;
import vn.nennep.administration.roster.RosterPlan.Result;
import vn.nennep.administration.roster.RosterStaging.Count;
import vn.nennep.administration.roster.RosterStaging.Staged;
import vn.nennep.administration.roster.table.FileFault;
import vn.nennep.administration.roster.table.Findings;
import vn.nennep.administration.roster.table.Problem;
import vn.nennep.administration.roster.table.ReadingLimits;
import vn.nennep.administration.roster.table.RosterFile;
import vn.nennep.administration.roster.table.Row;
import vn.nennep.administration.roster.table.Table;
import vn.nennep.organization.RegisterAct;
import vn.nennep.organization.RegisterHistory;
import vn.nennep.organization.RosterWriter;
import vn.nennep.platform.engine.RoleChanges;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.web.Words;

/**
 * The two steps of an import. A file is read into the waiting place and compared with the register, by a worker; then, when its owner says so, it is compared
 * again and written in the same transaction: whole, or not at all when the comparison comes out differently from what he saw.
 */
@Component
public class RosterImports implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(RosterImports.class);
    private static final int WORKERS = 2;
    private static final int WAITING = 10;
    private static final int BATCH = 500;
    /** Reading is the first part of the bar, comparing the rest. */
    private static final int READ_PERCENT = 60;
    /** A server that gives no sign of life for so long has stopped. */
    private static final Duration SILENCE = Duration.ofMinutes(2);
    private static final Duration KEPT = Duration.ofDays(1);

    private final RosterStaging staging;
    private final RosterPlan plan;
    private final RosterWriter writer;
    private final RegisterHistory history;
    private final RegisterRights rights;
    private final RoleChanges roleChanges;
    private final ReadingLimits limits;
    private final Words words;
    private final TransactionTemplate transaction;
    /** For what others are to see before the transaction that writes has ended. */
    private final TransactionTemplate outside;
    private final Map<Long, Future<?>> inHand = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor workers;

    RosterImports(
            RosterStaging staging, RosterPlan plan, RosterWriter writer, RegisterHistory history, RegisterRights rights, RoleChanges roleChanges,
            ReadingLimits limits, Words words, TransactionTemplate transaction) {
        this.staging = staging;
        this.plan = plan;
        this.writer = writer;
        this.history = history;
        this.rights = rights;
        this.roleChanges = roleChanges;
        this.limits = limits;
        this.words = words;
        this.transaction = transaction;
        outside = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        workers = new ThreadPoolExecutor(WORKERS, WORKERS, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), work -> {
            Thread thread = new Thread(work, "roster");
            thread.setDaemon(true);
            return thread;
        });
        workers.allowCoreThreadTimeOut(true);
    }

    /** Whether the person may bring in and take out rosters: an administrator, or who keeps units from above. */
    public boolean open(String member) {
        return rights.keepsFromAbove(member);
    }

    /**
     * Takes a file and has it read.
     *
     * @return the id of the import
     * @throws Denial if he may not, or another file of his is being worked on
     */
    public long read(String member, String name, InputStream content) throws IOException {
        requireOpen(member);
        Path file = Files.createTempFile("roster", ".part");
        try {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            long id = transaction.execute(status -> begin(member, plainName(name)));
            start(id, () -> {
                try {
                    read(id, member, file);
                } finally {
                    delete(file);
                }
            });
            return id;
        } catch (IOException | RuntimeException e) {
            delete(file);
            throw e;
        }
    }

    private long begin(String member, String name) {
        staging.holdOwner(member);
        for (Staged earlier : staging.of(member, Integer.MAX_VALUE)) {
            RosterState state = stateOf(earlier);
            if (state.running()) {
                throw new Denial(Denial.Kind.MOVED_ON, "roster.oneAtATime");
            }
            if (state != RosterState.COMMITTED) {
                staging.forget(earlier.id());
            }
        }
        return staging.begin(member, name);
    }

    /** Has it written. Asking again while it is being written, or after, changes nothing. */
    public void commit(String member, long id) {
        requireOpen(member);
        boolean begun = Boolean.TRUE.equals(transaction.execute(status -> {
            Staged staged = staging.hold(id).filter(s -> s.ownerId().equals(member)).orElseThrow(RosterImports::unknown);
            RosterState state = stateOf(staged);
            if (state == RosterState.COMMITTED || state == RosterState.WRITING) {
                return false;
            }
            boolean readBefore = state == RosterState.READY || state == RosterState.INTERRUPTED && staged.fingerprint() != null;
            if (!readBefore || staged.problems() > 0) {
                throw new Denial(Denial.Kind.MOVED_ON, "roster.notReady");
            }
            staging.state(id, RosterState.WRITING, 0);
            return true;
        }));
        if (begun) {
            start(id, () -> write(id, member));
        }
    }

    /** Forgets an import that wasn't written. */
    public void withdraw(String member, long id) {
        transaction.executeWithoutResult(status -> {
            Staged staged = staging.hold(id).filter(s -> s.ownerId().equals(member)).orElseThrow(RosterImports::unknown);
            RosterState state = stateOf(staged);
            if (state.running() || state == RosterState.COMMITTED) {
                throw new Denial(Denial.Kind.MOVED_ON, "roster.notReady");
            }
            staging.forget(id);
        });
    }

    /**
     * The import, which must be his.
     *
     * @throws Denial if there is none, or it is somebody else's
     */
    Staged own(String member, long id) {
        requireOpen(member);
        return staging.find(id).filter(staged -> staged.ownerId().equals(member)).orElseThrow(RosterImports::unknown);
    }

    /** Where it stands; a server that fell silent has stopped, and what it worked on is interrupted. */
    RosterState stateOf(Staged staged) {
        boolean silent = staged.state().running() && !inHand.containsKey(staged.id()) && staged.beatAt().plus(SILENCE).isBefore(staging.now());
        return silent ? RosterState.INTERRUPTED : staged.state();
    }

    void requireOpen(String member) {
        if (!open(member)) {
            throw new Denial(Denial.Kind.NOT_YOURS, "door.closed");
        }
    }

    /** What this server does about the import at the moment. */
    public Optional<Future<?>> work(long id) {
        return Optional.ofNullable(inHand.get(id));
    }

    @Scheduled(fixedDelayString = "PT20S", initialDelayString = "PT20S")
    void giveSignsOfLife() {
        staging.beat(inHand.keySet());
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void forgetRegularly() {
        forgetLeftOvers();
    }

    /** Forgets files that nobody wrote for a day. */
    public void forgetLeftOvers() {
        for (long id : staging.leftOverSince(staging.now().minus(KEPT))) {
            transaction.executeWithoutResult(status -> staging.hold(id).filter(staged -> !stateOf(staged).running()).ifPresent(staged -> staging.forget(id)));
        }
    }

    @Override
    public void destroy() {
        workers.shutdownNow();
    }

    private void start(long id, Runnable work) {
        FutureTask<Void> task = new FutureTask<>(
                () -> {
                    try {
                        work.run();
                    } finally {
                        inHand.remove(id);
                    }
                },
                null);
        inHand.put(id, task);
        try {
            workers.execute(task);
        } catch (RejectedExecutionException e) {
            inHand.remove(id);
            staging.refused(id, words.of("roster.busy"));
        }
    }

    private void read(long id, String member, Path file) {
        try {
            Reading reading = new Reading(id);
            RosterFile.read(file, limits, reading);
            reading.flush();
            compare(id, member, null);
        } catch (FileFault fault) {
            staging.refused(id, words.of(fault.code(), fault.arguments()));
        } catch (IOException | RuntimeException e) {
            LOG.error("Reading roster {} failed: {}", id, e.getClass().getName());
            staging.refused(id, words.of("error.unexpected"));
        }
    }

    /** @param notice told with the result; null when there is nothing to tell */
    private void compare(long id, String member, String notice) {
        int[] told = {staging.find(id).map(Staged::problems).orElse(0)};
        int rows = Math.max(1, staging.rows(id));
        Progress progress = new Progress(id, READ_PERCENT);
        Result result = plan.judge(id, member, (judged, writes) -> {
            staging.addVerdicts(id, judged);
            List<Problem> problems = judged.stream().flatMap(row -> row.problems().stream()).toList();
            if (!problems.isEmpty()) {
                staging.addProblems(id, told[0], problems);
                told[0] += problems.size();
            }
        }, done -> progress.at((double) done / rows));
        if (rows(result) == 0 && told[0] == 0) {
            throw new FileFault("roster.noRows");
        }
        staging.ready(id, result.fingerprint(), result.counts(), notice);
    }

    private static int rows(Result result) {
        return result.counts().values().stream().mapToInt(Count::all).sum();
    }

    private void write(long id, String member) {
        try {
            boolean written = Boolean.TRUE.equals(transaction.execute(status -> {
                boolean same = writeIfAsShown(id, member);
                if (!same) {
                    status.setRollbackOnly();
                }
                return same;
            }));
            if (!written) {
                staging.clearProblems(id);
                compare(id, member, words.of("roster.changedMeanwhile"));
            }
        } catch (RuntimeException e) {
            LOG.error("Writing roster {} failed: {}", id, e.getClass().getName());
            staging.notWritten(id, words.of("roster.notWritten"));
        }
    }

    private boolean writeIfAsShown(long id, String member) {
        staging.passGate();
        Staged staged = staging.find(id).orElseThrow(RosterImports::unknown);
        if (staged.state() == RosterState.COMMITTED) {
            return true;
        }
        requireOpen(member);
        hold(id);
        int rows = Math.max(1, staging.rows(id));
        Progress progress = new Progress(id, 0);
        Writes all = new Writes();
        Result result = plan.judge(
                id, member, (judged, writes) -> all.add(writes), done -> outside.executeWithoutResult(status -> progress.at((double) done / rows)));
        if (!result.sound() || !result.fingerprint().equals(staged.fingerprint())) {
            return false;
        }
        if (!result.changesNothing()) {
            all.to(writer);
            enterHistory(member, staged.fileName(), result, touched(all));
        }
        staging.ready(id, result.fingerprint(), result.counts(), null);
        staging.state(id, RosterState.COMMITTED, 100);
        staging.forgetContent(id);
        roleChanges.reassign(all.unitsOfDoers());
        return true;
    }

    /** Nobody changes what the file is about between the comparison and the end of the transaction. */
    private void hold(long id) {
        Set<String> units = new LinkedHashSet<>();
        Set<String> members = new LinkedHashSet<>();
        for (Table table : Table.values()) {
            staging.eachChunk(id, table, rows -> rows.forEach(row -> row.about(units::add, members::add)));
        }
        writer.hold(units, members);
    }

    private enum Kind {
        UNIT,
        MEMBER,
        ROLE
    }

    /** How many rows of which kind each unit gets. */
    private static Map<String, int[]> touched(Writes writes) {
        Map<String, int[]> touched = new LinkedHashMap<>();
        BiConsumer<String, Kind> count = (unit, kind) -> touched.computeIfAbsent(unit, id -> new int[Kind.values().length])[kind.ordinal()]++;
        Set<String> described = new LinkedHashSet<>();
        writes.newUnits.forEach(unit -> described.add(unit.id()));
        writes.changedUnits.forEach(unit -> described.add(unit.id()));
        writes.newTerms.forEach(term -> described.add(term.unitId()));
        writes.changedTerms.forEach(term -> described.add(term.unitId()));
        described.forEach(unit -> count.accept(unit, Kind.UNIT));
        writes.changedPersonsCells.forEach(cell -> count.accept(cell, Kind.MEMBER));
        writes.newStays.forEach(stay -> count.accept(stay.unitId(), Kind.MEMBER));
        writes.movedStays.forEach(stay -> count.accept(stay.unitId(), Kind.MEMBER));
        writes.newHoldings.forEach(held -> count.accept(held.unitId(), Kind.ROLE));
        writes.changedHoldings.forEach(held -> count.accept(held.unitId(), Kind.ROLE));
        return touched;
    }

    /** One entry a unit and one for the whole: an import of thousands is one deed. */
    private void enterHistory(String member, String fileName, Result result, Map<String, int[]> touched) {
        touched.forEach((unit, counts) -> history.enter(
                member, RegisterAct.IMPORTED, unit, null, words.of("roster.history.unit", fileName, counts[Kind.UNIT.ordinal()], counts[Kind.MEMBER.ordinal()], counts[Kind.ROLE.ordinal()])));
        int fresh = result.counts().values().stream().mapToInt(Count::fresh).sum();
        int changed = result.counts().values().stream().mapToInt(Count::changed).sum();
        history.enter(member, RegisterAct.IMPORTED, null, null, words.of("roster.history.whole", fileName, fresh, changed, touched.size()));
    }

    private static Denial unknown() {
        return new Denial(Denial.Kind.UNKNOWN, "intake.unknown");
    }

    private static String plainName(String name) {
        String plain = Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFC)
                .replaceAll(".*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\"<>|:*?]", "")
                .strip();
        return plain.isEmpty() ? "tep" : plain.length() <= 100 ? plain : plain.substring(plain.length() - 100);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("A read file could not be deleted: {}", e.getClass().getName());
        }
    }

    /** Tells how far it is, a step of two percent at a time. */
    private final class Progress {

        private final long id;
        private final int begin;
        private int told;

        Progress(long id, int begin) {
            this.id = id;
            this.begin = begin;
            this.told = begin;
        }

        void at(double share) {
            int percent = Math.min(99, begin + (int) (share * (begin == 0 ? READ_PERCENT : 100 - begin)));
            if (percent >= told + 2) {
                told = percent;
                staging.progress(id, percent);
            }
        }
    }

    /** Puts what is read into the waiting place, some hundred rows at a time. */
    private final class Reading implements Findings {

        private final long id;
        private final Progress progress;
        private final List<Row> rows = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private int told;

        Reading(long id) {
            this.id = id;
            this.progress = new Progress(id, 0);
        }

        @Override
        public void row(Row row) {
            rows.add(row);
            if (rows.size() >= BATCH) {
                flush();
            }
        }

        @Override
        public void problem(Problem problem) {
            problems.add(problem);
            if (problems.size() >= BATCH) {
                flush();
            }
        }

        @Override
        public void read(double share) {
            progress.at(share);
        }

        void flush() {
            if (!rows.isEmpty()) {
                staging.addRows(id, rows);
                rows.clear();
            }
            if (!problems.isEmpty()) {
                staging.addProblems(id, told, problems);
                told += problems.size();
                problems.clear();
            }
        }
    }
}
