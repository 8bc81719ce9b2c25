package vn.nennep.platform.intake;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What processes, files and papers are about. All subjects share one numbering, so that an id alone says of which kind it is and who tells about it.
 */
@Component
public class Subjects {

    private final JdbcClient jdbc;
    private final ObjectProvider<SubjectGate> gates;
    /** A subject never changes its kind. */
    private final Map<Long, String> kinds = new ConcurrentHashMap<>();

    Subjects(JdbcClient jdbc, ObjectProvider<SubjectGate> gates) {
        this.jdbc = jdbc;
        this.gates = gates;
    }

    /** The id of a new subject of the kind. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long next(String kind) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into subject (kind) values (:kind)").param("kind", kind).update(key, "id");
        return key.getKeyAs(Number.class).longValue();
    }

    /**
     * The subject's title as a task card shows it.
     *
     * @throws IllegalArgumentException if there is no such subject
     */
    public String titleOf(long subject) {
        return gate(subject).orElseThrow(() -> new IllegalArgumentException("No subject " + subject)).titleOf(subject);
    }

    /** What stands for its title before people who may not read its file; empty where that is the title itself. */
    public Optional<String> titleForOthers(long subject) {
        return gate(subject).flatMap(gate -> gate.titleForOthers(subject));
    }

    /**
     * The page of its file.
     *
     * @throws IllegalArgumentException if there is no such subject
     */
    public String hrefOf(long subject) {
        return gate(subject).orElseThrow(() -> new IllegalArgumentException("No subject " + subject)).hrefOf(subject);
    }

    /**
     * The moment it is all about, such as that of the session; empty where there is none or it isn't fixed yet.
     *
     * @throws IllegalArgumentException if there is no such subject
     */
    public Optional<LocalDateTime> dateOf(long subject) {
        return gate(subject).orElseThrow(() -> new IllegalArgumentException("No subject " + subject)).dateOf(subject);
    }

    /** Whether the person may read what was sent, said and decided about it now; nobody may of what doesn't exist. */
    public boolean mayRead(String member, long subject) {
        return gate(subject).filter(gate -> gate.mayRead(member, subject)).isPresent();
    }

    /** Whose record it is; empty where it is about nobody in particular, and where there is no such subject. */
    public Optional<String> personOf(long subject) {
        return gate(subject).flatMap(gate -> gate.personOf(subject));
    }

    /** Whether what is read about it tells how people are rated. */
    public boolean rates(long subject) {
        return gate(subject).filter(gate -> gate.rates(subject)).isPresent();
    }

    private Optional<SubjectGate> gate(long subject) {
        Map<String, SubjectGate> byKind = gates.stream().collect(Collectors.toMap(SubjectGate::kind, Function.identity()));
        return kindOf(subject).map(byKind::get);
    }

    /** What kind of subject it is, as {@link SubjectGate#kind} says; empty when there is none. */
    public Optional<String> kindOf(long subject) {
        Optional<String> known = Optional.ofNullable(kinds.get(subject));
        return known.isPresent()
                ? known
                : jdbc.sql("select kind from subject where id = :id").param("id", subject).query(String.class).optional().map(kind -> {
                    kinds.put(subject, kind);
                    return kind;
                });
    }
}
