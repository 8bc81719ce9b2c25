package vn.nennep.platform.web;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.nennep.organization.Memberships;
import vn.nennep.organization.PartyMember;
import vn.nennep.organization.Register;
import vn.nennep.organization.Unit;
import vn.nennep.platform.audit.ReadingKind;
import vn.nennep.platform.audit.ReadingLog;
import vn.nennep.platform.audit.ReadingLog.About;
import vn.nennep.platform.audit.ReadingLog.Entry;
import vn.nennep.platform.audit.ReadingLog.Wanted;
import vn.nennep.platform.audit.ReadingLog.What;
import vn.nennep.platform.audit.ReadingLogReaders;
import vn.nennep.platform.audit.ReadingLogReaders.Scope;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.intake.Refusal;

/** The reading log, page by page and as a file. Looking it up is a reading too. */
@RestController
@RequestMapping("/api/readings")
class ReadingController {

    record Named(String id, String name) {}

    /** @param unit, person, subject, item: null where it is about none */
    record Shown(long id, LocalDateTime readAt, Named reader, String what, String item, Long subject, Named unit, Named person) {}

    /** @param older ask with this as {@code before} for what came earlier; null at the end */
    record Page(List<Named> units, List<Shown> entries, Long older) {}

    /**
     * What the page asks for; all may be null.
     *
     * @param unit with all below it
     * @param person code or part of the name of whom it is about
     * @param reader the same of who read
     */
    record Question(
            String unit, String person, String reader, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to) {}

    private static final int PAGE = 50;
    private static final int BATCH = 2_000;
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final ReadingLog log;
    private final ReadingLogReaders readers;
    private final Register register;
    private final Memberships memberships;

    ReadingController(ReadingLog log, ReadingLogReaders readers, Register register, Memberships memberships) {
        this.log = log;
        this.readers = readers;
        this.register = register;
        this.memberships = memberships;
    }

    @GetMapping
    Page page(@RequestAttribute(ApiDoor.MEMBER) String member, Question question, @RequestParam(required = false) Long before) {
        Scope scope = scope(member);
        List<Entry> found = log.entries(wanted(scope, question).before(before), PAGE + 1);
        log.note(member, What.of(ReadingKind.READING_LOG, question.unit(), null, null));
        List<Entry> shown = found.subList(0, Math.min(PAGE, found.size()));
        return new Page(
                scope.units().stream().map(unit -> new Named(unit.id(), unit.name())).toList(),
                shown(shown, names(scope)),
                found.size() > PAGE ? shown.get(PAGE - 1).id() : null);
    }

    /** Everything that the question finds, in batches: the file is as long as it is, the memory isn't. */
    @GetMapping("/file")
    ResponseEntity<StreamingResponseBody> file(@RequestAttribute(ApiDoor.MEMBER) String member, Question question) {
        Scope scope = scope(member);
        Wanted wanted = wanted(scope, question);
        log.note(member, What.of(ReadingKind.READING_LOG_EXPORT, question.unit(), null, null));
        Map<String, String> units = names(scope);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, FileController.attachment("nhat-ky-doc.csv"))
                .contentType(CSV)
                .body(out -> {
                    Csv csv = new Csv(out);
                    csv.line(List.of(
                            "Thời điểm", "Mã người đọc", "Người đọc", "Nội dung đọc", "Phần", "Số hồ sơ", "Mã tổ chức", "Tổ chức", "Mã đảng viên", "Đảng viên"));
                    Long before = null;
                    do {
                        List<Entry> batch = log.entries(wanted.before(before), BATCH);
                        shown(batch, units).forEach(entry -> csv.line(cells(entry)));
                        before = batch.size() < BATCH ? null : batch.get(BATCH - 1).id();
                    } while (before != null);
                    csv.close();
                });
    }

    private static List<Object> cells(Shown entry) {
        List<Object> cells = new ArrayList<>(List.of(ReadableTime.of(entry.readAt()), entry.reader().id(), entry.reader().name(), entry.what()));
        cells.add(entry.item());
        cells.add(entry.subject());
        cells.add(entry.unit() == null ? null : entry.unit().id());
        cells.add(entry.unit() == null ? null : entry.unit().name());
        cells.add(entry.person() == null ? null : entry.person().id());
        cells.add(entry.person() == null ? null : entry.person().name());
        return cells;
    }

    private Scope scope(String member) {
        Scope scope = readers.scopeOf(member);
        if (scope.isEmpty()) {
            throw new Denial(Denial.Kind.NOT_YOURS, "door.closed");
        }
        return scope;
    }

    private Wanted wanted(Scope scope, Question question) {
        if (question.from() != null && question.to() != null && question.to().isBefore(question.from())) {
            throw Refusal.at("to", "reading.period");
        }
        return new Wanted(
                units(scope, question.unit()), about(people("person", question.person())), people("reader", question.reader()), question.from(), question.to(),
                null);
    }

    private static Collection<String> units(Scope scope, String asked) {
        Set<String> own = scope.units().stream().map(Unit::id).collect(Collectors.toCollection(HashSet::new));
        if (asked == null || asked.isBlank()) {
            return scope.everything() ? null : own;
        }
        if (!own.contains(asked)) {
            throw new Denial(Denial.Kind.NOT_YOURS, "door.closed");
        }
        return ReadingLogReaders.within(Set.of(asked), scope.units());
    }

    /** Their own records, and the lists of the units to which they ever belonged and of those above. */
    private About about(List<String> persons) {
        return persons == null
                ? null
                : new About(
                        persons,
                        persons.stream()
                                .flatMap(person -> memberships.of(person).stream())
                                .flatMap(segment -> register.lineOf(segment.unitId()).stream())
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList());
    }

    /** The ids of those whose code or name it is; null when nothing is asked. */
    private List<String> people(String field, String asked) {
        if (asked == null || asked.isBlank()) {
            return null;
        }
        String wanted = folded(asked);
        List<String> found = register.everybody().stream()
                .filter(person -> person.id().equalsIgnoreCase(wanted) || folded(person.fullName()).contains(wanted))
                .map(PartyMember::id)
                .toList();
        if (found.isEmpty()) {
            throw Refusal.at(field, "reading.nobody", asked.strip());
        }
        return found;
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> names(Scope scope) {
        return scope.units().stream().collect(Collectors.toMap(Unit::id, Unit::name));
    }

    private List<Shown> shown(List<Entry> entries, Map<String, String> units) {
        Set<String> people = new HashSet<>();
        entries.forEach(entry -> {
            people.add(entry.readerId());
            people.add(entry.personId());
        });
        people.remove(null);
        Map<String, PartyMember> known = register.members(people);
        Function<String, Named> person = id -> id == null ? null : new Named(id, known.containsKey(id) ? known.get(id).fullName() : id);
        return entries.stream()
                .map(entry -> new Shown(
                        entry.id(), entry.readAt(), person.apply(entry.readerId()), entry.kind().label(), entry.item(), entry.subjectId(),
                        entry.unitId() == null ? null : new Named(entry.unitId(), units.getOrDefault(entry.unitId(), entry.unitId())),
                        person.apply(entry.personId())))
                .toList();
    }
}
