package vn.nennep.administration.roster;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.nennep.administration.roster.RosterStaging.Staged;
import vn.nennep.administration.roster.RosterStaging.Told;
import vn.nennep.administration.roster.table.CsvOutput;
import vn.nennep.administration.roster.table.ReadingLimits;
import vn.nennep.administration.roster.table.Table;
import vn.nennep.administration.roster.table.WorkbookOutput;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.web.ApiDoor;
import vn.nennep.platform.web.Csv;

/** Rosters in and out, for administrators and who keeps units from above. An import is seen by its owner and by nobody else. */
@RestController
@RequestMapping("/api/roster")
class RosterController {

    private static final int PAGE = 100;
    private static final int LATEST = 5;

    record Desk(long maxFileSize, int maxRows, List<Status> imports) {}

    record Started(long id) {}

    record Counted(String table, String label, int fresh, int changed, int unchanged, int wrong) {}

    /** @param notice why it was refused, or what happened since it was read; null when there is nothing to say */
    record Status(
            long id, String fileName, String state, String stateLabel, boolean running, int percent, LocalDateTime startedAt, String notice, int problems,
            List<Counted> tables, boolean mayCommit) {}

    record ProblemLine(String table, int row, String column, String sentence) {}

    record ProblemPage(int total, int kept, List<ProblemLine> lines, Integer next) {}

    record ChangeLine(String table, int row, String about, List<String> changes) {}

    record ChangePage(List<ChangeLine> lines, Integer next) {}

    private final RosterImports imports;
    private final RosterStaging staging;
    private final RosterExport export;
    private final ReadingLimits limits;
    private final Clock clock;

    RosterController(RosterImports imports, RosterStaging staging, RosterExport export, ReadingLimits limits, Clock clock) {
        this.imports = imports;
        this.staging = staging;
        this.export = export;
        this.limits = limits;
        this.clock = clock;
    }

    @GetMapping
    Desk desk(@RequestAttribute(ApiDoor.MEMBER) String member) {
        imports.requireOpen(member);
        return new Desk(limits.maxFileSize().toBytes(), limits.maxRows(), staging.of(member, LATEST).stream().map(this::status).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Started read(@RequestAttribute(ApiDoor.MEMBER) String member, @RequestParam MultipartFile file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return new Started(imports.read(member, file.getOriginalFilename(), content));
        }
    }

    @GetMapping("/{id}")
    Status status(@RequestAttribute(ApiDoor.MEMBER) String member, @PathVariable long id) {
        return status(imports.own(member, id));
    }

    @GetMapping("/{id}/problems")
    ProblemPage problems(@RequestAttribute(ApiDoor.MEMBER) String member, @PathVariable long id, @RequestParam(defaultValue = "0") int from) {
        Staged staged = imports.own(member, id);
        List<Told> told = staging.problems(id, Math.max(0, from), PAGE + 1);
        List<ProblemLine> lines = told.stream()
                .limit(PAGE)
                .map(problem -> new ProblemLine(label(problem.list()), problem.rowNo(), problem.columnName(), problem.sentence()))
                .toList();
        return new ProblemPage(staged.problems(), Math.min(staged.problems(), RosterStaging.MOST_PROBLEMS), lines, told.size() > PAGE ? Math.max(0, from) + PAGE : null);
    }

    /** All problems that are kept, as a list for a spreadsheet program. */
    @GetMapping("/{id}/problems.csv")
    ResponseEntity<byte[]> problemList(@RequestAttribute(ApiDoor.MEMBER) String member, @PathVariable long id) throws IOException {
        Staged staged = imports.own(member, id);
        List<List<String>> lines = staging.problems(id, 0, RosterStaging.MOST_PROBLEMS).stream()
                .map(p -> List.of(label(p.list()), p.rowNo() == 0 ? "" : String.valueOf(p.rowNo()), p.columnName() == null ? "" : p.columnName(), p.sentence()))
                .toList();
        return attachment("Lỗi trong " + staged.fileName() + ".csv", "text/csv;charset=UTF-8")
                .body(Csv.of(List.of("Bảng", "Dòng", "Cột", "Lỗi"), lines));
    }

    @GetMapping("/{id}/changes")
    ChangePage changes(
            @RequestAttribute(ApiDoor.MEMBER) String member, @PathVariable long id, @RequestParam Outcome outcome,
            @RequestParam(defaultValue = "0") int from) {
        imports.own(member, id);
        var found = staging.lines(id, outcome, Math.max(0, from), PAGE + 1);
        List<ChangeLine> lines = found.stream()
                .limit(PAGE)
                .map(line -> new ChangeLine(label(line.list()), line.rowNo(), line.about(), line.change() == null ? List.of() : line.change().lines().toList()))
                .toList();
        return new ChangePage(lines, found.size() > PAGE ? Math.max(0, from) + PAGE : null);
    }

    @PostMapping("/{id}/commit")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void commit(@RequestAttribute(ApiDoor.MEMBER) String member, @PathVariable long id) {
        imports.commit(member, id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@RequestAttribute(ApiDoor.MEMBER) String member, @PathVariable long id) {
        imports.requireOpen(member);
        imports.withdraw(member, id);
    }

    @GetMapping("/template")
    ResponseEntity<byte[]> template(@RequestAttribute(ApiDoor.MEMBER) String member) throws IOException {
        imports.requireOpen(member);
        var bytes = new ByteArrayOutputStream();
        export.template(new WorkbookOutput(bytes));
        return attachment("Mẫu danh sách đơn vị, đảng viên, chức vụ.xlsx", WORKBOOK).body(bytes.toByteArray());
    }

    /** Written as it is read: the register of a province is long. */
    @GetMapping("/export")
    void export(@RequestAttribute(ApiDoor.MEMBER) String member, @RequestParam String format, HttpServletResponse response) throws IOException {
        imports.requireOpen(member);
        boolean workbook = switch (format.toLowerCase(Locale.ROOT)) {
            case "xlsx" -> true;
            case "csv" -> false;
            default -> throw new Denial(Denial.Kind.UNKNOWN, "intake.unknown");
        };
        String name = "Danh sách ngày " + LocalDate.now(clock) + (workbook ? ".xlsx" : ".zip");
        response.setContentType(workbook ? WORKBOOK : "application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(name));
        export.write(member, workbook ? new WorkbookOutput(response.getOutputStream()) : new CsvOutput(response.getOutputStream()));
    }

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Status status(Staged staged) {
        RosterState state = imports.stateOf(staged);
        List<Counted> tables = staging.counts(staged.id()).stream()
                .map(count -> new Counted(count.list().name(), count.list().label(), count.fresh(), count.changed(), count.unchanged(), count.wrong()))
                .toList();
        boolean readBefore = state == RosterState.READY || state == RosterState.INTERRUPTED && staged.fingerprint() != null;
        boolean changes = tables.stream().anyMatch(table -> table.fresh() + table.changed() > 0);
        return new Status(
                staged.id(), staged.fileName(), state.name(), state.label(), state.running(), staged.percent(), staged.startedAt(), staged.fault(),
                staged.problems(), tables, readBefore && changes && staged.problems() == 0);
    }

    private static String label(Table table) {
        return table == null ? "" : table.label();
    }

    private static ResponseEntity.BodyBuilder attachment(String name, String type) {
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_DISPOSITION, disposition(name)).header(HttpHeaders.CONTENT_TYPE, type);
    }

    private static String disposition(String name) {
        return ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString();
    }
}
