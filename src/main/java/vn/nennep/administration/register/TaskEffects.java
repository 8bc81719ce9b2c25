package vn.nennep.administration.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.nennep.organization.PartyMember;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.organization.Unit;
import vn.nennep.platform.engine.OpenWork;
import vn.nennep.platform.engine.OpenWork.Doing;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.Subjects;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;

/** What a change of the register does to the open tasks, told before it is made: it is tried in a transaction that is rolled back. */
@Component
class TaskEffects {

    private final OpenWork work;
    private final Register register;
    private final Subjects subjects;
    private final Words words;
    private final Clock clock;

    TaskEffects(OpenWork work, Register register, Subjects subjects, Words words, Clock clock) {
        this.work = work;
        this.register = register;
        this.subjects = subjects;
        this.words = words;
        this.clock = clock;
    }

    /** How a task was done and is to be done. */
    private record Move(Doing before, Doing after) {

        boolean changesHands() {
            return !Set.copyOf(before.members()).equals(Set.copyOf(after.members()));
        }

        boolean waitsForNobody() {
            return after.members().isEmpty() && !before.members().isEmpty();
        }
    }

    /**
     * Tries the change and tells who is to do the open tasks of the units afterwards.
     *
     * @param reader only titles of what he may read are named
     * @param from the first day on which the register is another; when it lies in the past, today counts
     */
    Reading of(String reader, Collection<String> units, LocalDate from, Runnable change) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = from.isBefore(today) ? today : from;
        Set<String> ledBefore = led(units, today);
        List<Doing> before = work.of(units, today);
        change.run();
        Map<String, Doing> after = work.of(units, day).stream().collect(Collectors.toMap(Doing::task, doing -> doing));
        List<Move> moves = before.stream().map(doing -> new Move(doing, after.get(doing.task()))).toList();
        return read(reader, moves, leaderless(ledBefore, day), day);
    }

    private Reading read(String reader, List<Move> moves, List<String> leaderless, LocalDate day) {
        Titles titles = new Titles(reader);
        Map<String, PartyMember> people = register.members(moves.stream()
                .flatMap(move -> Stream.of(move.before(), move.after()))
                .flatMap(doing -> Stream.concat(doing.members().stream(), doing.substitutes().stream()))
                .collect(Collectors.toSet()));
        List<Move> changing = moves.stream().filter(Move::changesHands).toList();
        List<Move> bound = changing.stream().filter(move -> move.after().personal()).toList();
        List<Move> byRole = changing.stream().filter(move -> !move.after().personal()).toList();
        long forNobody = byRole.stream().filter(Move::waitsForNobody).count();

        Reading.Builder reading = Reading.titled(words.of("register.effects.title", ReadableTime.of(day)));
        leaderless.forEach(unit -> reading.warning(words.of("register.effects.noSecretary", unit, ReadableTime.of(day))));
        if (forNobody > 0) {
            reading.warning(words.of("register.effects.nobody", forNobody));
        }
        if (!bound.isEmpty()) {
            reading.warning(words.of("register.effects.bound", bound.size()));
        }
        reading.table(
                null,
                List.of(words.of("register.effects.task"), words.of("register.effects.subject"), words.of("register.effects.now"),
                        words.of("register.effects.then")),
                Stream.concat(byRole.stream(), bound.stream())
                        .map(move -> List.of(
                                move.after().name(), titles.of(move.after()), names(move.before(), people),
                                move.after().members().isEmpty()
                                        ? words.of(move.after().personal() ? "register.effects.noSuccessor" : "register.effects.noDoer")
                                        : names(move.after(), people)))
                        .toList());
        reading.table(
                words.of("register.effects.mayTake"),
                List.of(words.of("register.effects.member"), words.of("register.effects.task"), words.of("register.effects.subject")),
                mayTakeFrom(moves, titles, people));
        if (reading.isEmpty()) {
            reading.text(null, words.of("register.effects.none"));
        }
        return reading.build();
    }

    /** Who can do what he could not do before, though it stays with who has it. */
    private List<List<String>> mayTakeFrom(List<Move> moves, Titles titles, Map<String, PartyMember> people) {
        List<List<String>> rows = new ArrayList<>();
        for (Move move : moves) {
            Set<String> gained = new LinkedHashSet<>(move.after().substitutes());
            gained.removeAll(move.before().substitutes());
            move.before().members().forEach(gained::remove);
            gained.forEach(member -> rows.add(List.of(people.get(member).fullName(), move.after().name(), titles.of(move.after()))));
        }
        return rows;
    }

    private String names(Doing doing, Map<String, PartyMember> people) {
        return doing.members().isEmpty()
                ? words.of("register.effects.noDoer")
                : doing.members().stream().map(id -> people.get(id).fullName()).collect(Collectors.joining("; "));
    }

    private Set<String> led(Collection<String> units, LocalDate day) {
        return units.stream()
                .filter(unit -> !register.holders(unit, Role.SECRETARY, day).isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<String> leaderless(Set<String> ledBefore, LocalDate day) {
        return ledBefore.stream()
                .map(register::unit)
                .filter(unit -> unit.existsOn(day) && register.holders(unit.id(), Role.SECRETARY, day).isEmpty())
                .map(Unit::name)
                .toList();
    }

    /** Names of subjects, each asked for once. */
    private final class Titles {

        private final String reader;
        private final Map<Long, String> known = new HashMap<>();
        private final Map<String, String> units = new LinkedHashMap<>();

        Titles(String reader) {
            this.reader = reader;
        }

        String of(Doing doing) {
            return known.computeIfAbsent(doing.subject(), subject -> subjects.mayRead(reader, subject)
                    ? subjects.titleOf(subject)
                    : words.of("register.effects.unread", units.computeIfAbsent(doing.unit(), unit -> register.unit(unit).name())));
        }
    }
}
