package vn.nennep.administration.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.nennep.administration.roster.RosterStaging.Count;
import vn.nennep.administration.roster.RosterStaging.Line;
import vn.nennep.administration.roster.RosterStaging.Staged;
import vn.nennep.administration.roster.RosterStaging.Told;
import vn.nennep.administration.roster.table.Books;
import vn.nennep.administration.roster.table.CsvOutput;
import vn.nennep.administration.roster.table.Table;
import vn.nennep.administration.roster.table.WorkbookOutput;
import vn.nennep.bench.LargeRoster;
import vn.nennep.organization.ActivityStatus;
import vn.nennep.organization.MembershipStatus;
import vn.nennep.organization.Memberships;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.platform.clock.MovableClock;
import vn.nennep.platform.intake.Denial;
import vn.nennep.testing.ClockExtension;
import vn.nennep.testing.EngineTest;

/** Rosters into the register and out of it, on both databases. What a test writes is taken back after it: the application is shared. */
@EngineTest
class RosterImportTest {

    private static final String ADMINISTRATOR = "qt0001";
    private static final String BOARD = "dv0101";
    private static final LocalDate TODAY = ClockExtension.BEGIN.toLocalDate();

    private static final List<String> UNITS = List.of(
            "Mã đơn vị", "Tên đơn vị", "Loại tổ chức", "Mã đơn vị cấp trên", "Địa danh", "Ngày thành lập", "Nhiệm kỳ", "Nhiệm kỳ từ ngày", "Nhiệm kỳ đến ngày");
    private static final List<String> MEMBERS =
            List.of("Mã đảng viên", "Họ và tên", "Email", "Mã chi bộ", "Mã tổ đảng", "Chính thức/Dự bị", "Tình trạng sinh hoạt", "Từ ngày");
    private static final List<String> ROLES = List.of("Mã đảng viên", "Mã đơn vị", "Chức vụ", "Từ ngày", "Đến ngày", "Quyết định");
    private static final List<String> CELL = unit("ZCB-1", "Chi bộ thôn Tân Lập", "Chi bộ trực thuộc", "DU-TB");
    private static final List<String> BINH = member("zdv1", "Nguyễn Văn Bình", "ZCB-1", null, "Chính thức", "15/08/2025");
    private static final List<String> CHI = member("zdv2", "Lê Thị Chi", "ZCB-1", null, "Dự bị", "15/08/2025");
    private static final List<String> SECRETARY = role("zdv1", "ZCB-1", "Bí thư", "15/08/2025", null);

    @Autowired RosterImports imports;
    @Autowired RosterStaging staging;
    @Autowired RosterExport export;
    @Autowired Register register;
    @Autowired Memberships memberships;
    @Autowired MovableClock clock;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;

    private Map<String, List<Map<String, Object>>> before;

    @BeforeEach
    void remember() {
        before = demo();
    }

    @AfterEach
    void takeBack() {
        staging.of(ADMINISTRATOR, 100).forEach(staged -> staging.forget(staged.id()));
        staging.of(BOARD, 100).forEach(staged -> staging.forget(staged.id()));
        jdbc.sql("delete from register_entry where act in ('IMPORTED', 'MEMBERSHIP_BEGUN')").update();
        jdbc.sql("delete from role_holding where unit_id like 'Z%' or member_id like 'z%' or member_id like 'Z%'").update();
        jdbc.sql("delete from membership where unit_id like 'Z%' or member_id like 'z%' or member_id like 'Z%'").update();
        jdbc.sql("delete from party_member where id like 'z%' or id like 'Z%'").update();
        jdbc.sql("delete from unit_term where unit_id like 'Z%'").update();
        for (int deleted = 1; deleted > 0; ) {
            deleted = jdbc.sql("delete from unit where id like 'Z%' and id not in (select parent_id from unit where parent_id is not null)").update();
        }
        assertThat(demo()).as("the demo's people are as before").isEqualTo(before);
    }

    @Test
    void aWorkbookIsShownAndThenWritten() throws Exception {
        long id = read(ADMINISTRATOR, book(List.of(CELL), List.of(BINH, CHI), List.of(SECRETARY)));
        assertThat(state(id)).isEqualTo(RosterState.READY);
        assertThat(staging.counts(id)).containsExactlyInAnyOrder(
                new Count(Table.UNITS, 1, 0, 0, 0), new Count(Table.MEMBERS, 2, 0, 0, 0), new Count(Table.ROLES, 1, 0, 0, 0));
        assertThat(staging.lines(id, Outcome.NEW, 0, 10)).extracting(Line::about)
                .containsExactly("ZCB-1 – Chi bộ thôn Tân Lập", "zdv1 – Nguyễn Văn Bình", "zdv2 – Lê Thị Chi", "zdv1 – Bí thư – ZCB-1");
        assertThat(register.find("ZCB-1")).as("only shown so far").isEmpty();

        commit(ADMINISTRATOR, id);
        assertThat(state(id)).isEqualTo(RosterState.COMMITTED);
        assertThat(register.membersOf("ZCB-1", TODAY)).extracting(m -> m.name() + ", " + m.official() + ", " + m.activity())
                .containsExactly("Nguyễn Văn Bình, true, ACTIVE", "Lê Thị Chi, false, ACTIVE");
        assertThat(register.holders("ZCB-1", Role.SECRETARY, TODAY)).containsExactly("zdv1");
        assertThat(register.termOf("ZCB-1", TODAY)).contains("2025-2027");
        assertThat(entries()).containsExactly(
                "ZCB-1: Tệp «danh-sach.xlsx»: 1 đơn vị, 2 đảng viên, 1 chức vụ", "null: Tệp «danh-sach.xlsx»: 4 dòng mới, 0 dòng thay đổi, ở 1 đơn vị");
        assertThat(jdbc.sql("select count(*) from account where member_id like 'z%'").query(Integer.class).single()).as("no account comes with it").isZero();
        assertThat(jdbc.sql("select count(*) from roster_row").query(Integer.class).single()).as("what names people is forgotten").isZero();

        // asked twice, done once; and the same file changes nothing
        commit(ADMINISTRATOR, id);
        assertThat(entries()).hasSize(2);
        long again = read(ADMINISTRATOR, book(List.of(CELL), List.of(BINH, CHI), List.of(SECRETARY)));
        assertThat(staging.counts(again)).containsExactlyInAnyOrder(
                new Count(Table.UNITS, 0, 0, 1, 0), new Count(Table.MEMBERS, 0, 0, 2, 0), new Count(Table.ROLES, 0, 0, 1, 0));
        commit(ADMINISTRATOR, again);
        assertThat(entries()).hasSize(2);
    }

    @Test
    void theOrderOfListsAndRowsDoesNotMatter() throws Exception {
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        sheets.put("Chức vụ", List.of(ROLES, SECRETARY));
        sheets.put("Đảng viên", List.of(MEMBERS, BINH));
        sheets.put("Đơn vị", List.of(UNITS, unit("ZTD-1", "Tổ đảng 1", "Tổ đảng", "ZCB-1"), CELL));
        long id = read(ADMINISTRATOR, Books.sheets(sheets));
        assertThat(problems(id)).isEmpty();
        commit(ADMINISTRATOR, id);
        assertThat(register.lineOf("ZTD-1")).containsExactly("ZTD-1", "ZCB-1", "DU-TB");
    }

    /** All or nothing: one wrong row keeps the whole file out, and each is told with row, column and what to do. */
    @Test
    void wrongRowsAreToldAndNothingIsWritten() throws Exception {
        long id = read(ADMINISTRATOR, book(
                List.of(CELL, unit("ZCB-2", "Chi bộ hai", "Chi bộ trực thuộc", "ZKHONG"), unit("ZCB-3", "Chi bộ ba", "Chi bộ trực thuộc", "CB-PD"),
                        unit("ZA", "A", "Đảng bộ bộ phận", "ZB"), unit("ZB", "B", "Đảng bộ bộ phận", "ZA"), unit("cb-pd", "Chi bộ viết thường", "Chi bộ trực thuộc", "DU-TB"),
                        unit("CB-AH", "Chi bộ An Hòa", "Tổ đảng", "CB-PD")),
                List.of(BINH, member("zdv3", "Trùng mã", "ZCB-1", null, "Chính thức", "15/08/2025"), member("zdv3", "Trùng mã", "CB-PD", null, "Chính thức", "15/08/2025"),
                        member("DV0001", "Viết hoa", "ZCB-1", null, "Chính thức", "15/08/2025"), member("dv0002", "Trần Thị Lan", "CB-AH", null, null, "01/05/2026"),
                        member("zdv4", "Không chi bộ", null, null, null, null), member("zdv5", "Không ngày", "ZCB-1", null, "Chính thức", null),
                        member("zdv6", "Trước thành lập", "ZCB-1", null, "Chính thức", "01/01/2025"), member("zdv7", "Sai tổ", "ZCB-1", "TD-HL1", "Chính thức", "15/08/2025"),
                        member("zdv8", "Vào đảng bộ", "DU-TB", null, "Chính thức", "15/08/2025"), member("dv0003", "Lê Quang Minh", "CB-PD", null, "Dự bị", "01/05/2026"),
                        member("dv0011", "Phan Tuấn Kiệt", "CB-PD", null, "Chính thức", "02/09/2025"), member("dv0004", "Phạm Thị Ngọc", "CB-PD", null, null, "01/01/2026"),
                        member("zdv9", "Năm 2099", "ZCB-1", null, "Chính thức", "01/01/2099")),
                List.of(SECRETARY, role("zdv5", "ZCB-1", "Bí thư", "01/10/2025", null), role("zkhong", "ZCB-1", "Phó bí thư", "15/08/2025", null),
                        role("zdv1", "ZCB-1", "Tổ trưởng tổ đảng", "15/08/2025", null), role("zdv1", "ZCB-1", "Phó bí thư", "15/08/2025", "01/08/2025"),
                        role("dv0001", "CB-PD", "Bí thư", "01/08/2025", null), role("dv0009", "TD-HL1", "Tổ trưởng tổ đảng", "01/01/2026", null))));
        assertThat(problems(id)).containsExactlyInAnyOrder(
                "Đơn vị 3 Mã đơn vị cấp trên: Không có đơn vị mang mã ZKHONG, cả trong hệ thống lẫn trong tệp.",
                "Đơn vị 4 Mã đơn vị cấp trên: Chi bộ trực thuộc không thể trực thuộc Chi bộ trực thuộc.",
                "Đơn vị 5 Mã đơn vị cấp trên: Đơn vị ZA trực thuộc chính mình qua các đơn vị khác.",
                "Đơn vị 6 Mã đơn vị cấp trên: Đơn vị ZB trực thuộc chính mình qua các đơn vị khác.",
                "Đơn vị 7 Mã đơn vị: Đã có mã CB-PD, chỉ khác cb-pd ở chữ hoa, chữ thường. Hãy ghi đúng mã đã có, hoặc chọn mã khác.",
                "Đơn vị 8 Loại tổ chức: Loại tổ chức đang là «Chi bộ trực thuộc», không đổi được bằng tệp nhập.",
                "Đơn vị 8 Mã đơn vị cấp trên: Đơn vị cấp trên đang là DU-TB, không đổi được bằng tệp nhập.",
                "Đảng viên 3 Mã đảng viên: Mã zdv3 có ở nhiều dòng: 3, 4.",
                "Đảng viên 4 Mã đảng viên: Mã zdv3 có ở nhiều dòng: 3, 4.",
                "Đảng viên 5 Mã đảng viên: Đã có mã dv0001, chỉ khác DV0001 ở chữ hoa, chữ thường. Hãy ghi đúng mã đã có, hoặc chọn mã khác.",
                "Đảng viên 6 Chính thức/Dự bị: Đảng viên mới về chi bộ: cần ghi «Chính thức/Dự bị».",
                "Đảng viên 6 Mã chi bộ: Đồng chí này đang sinh hoạt tại CB-PD từ ngày 01/07/2025. Chuyển chi bộ thì làm thủ tục chuyển sinh hoạt đảng, không làm bằng tệp nhập.",
                "Đảng viên 7 Mã chi bộ: Cần ghi mã chi bộ.",
                "Đảng viên 8 Từ ngày: Đảng viên mới về chi bộ: cần ghi «Từ ngày».",
                "Đảng viên 9 Từ ngày: Trước ngày thành lập của ZCB-1 (01/07/2025).",
                "Đảng viên 10 Mã tổ đảng: TD-HL1 không phải tổ đảng của chi bộ ZCB-1.",
                "Đảng viên 11 Mã chi bộ: DU-TB là Đảng bộ cấp trên trực tiếp, không phải chi bộ.",
                "Đảng viên 12 Chính thức/Dự bị: Đảng viên chính thức không trở lại dự bị.",
                "Đảng viên 13 Từ ngày: Đổi tình trạng thì cần ghi ngày bắt đầu tình trạng mới, sau ngày 02/09/2025.",
                "Đảng viên 14 Từ ngày: Ngày bắt đầu đang là 01/07/2025. Nếu tình trạng không đổi thì để trống ô này hoặc ghi đúng ngày ấy.",
                "Đảng viên 15 Từ ngày: Ngày 01/01/2099 xa hơn một năm nữa.",
                "Chức vụ 2 Từ ngày: «Bí thư» của ZCB-1 trùng thời gian với đồng chí mang mã zdv5, giữ từ ngày 01/10/2025. Hãy ghi ngày thôi chức vụ của đồng chí ấy.",
                "Chức vụ 3 Từ ngày: «Bí thư» của ZCB-1 trùng thời gian với đồng chí mang mã zdv1, giữ từ ngày 15/08/2025. Hãy ghi ngày thôi chức vụ của đồng chí ấy.",
                "Chức vụ 4 Mã đảng viên: Không có đảng viên mang mã zkhong, cả trong hệ thống lẫn trong tệp.",
                "Chức vụ 5 Chức vụ: Không có chức vụ «Tổ trưởng tổ đảng» ở loại tổ chức «Chi bộ trực thuộc».",
                "Chức vụ 6 Đến ngày: «Đến ngày» (01/08/2025) đứng trước «Từ ngày» (15/08/2025).",
                "Chức vụ 7 Từ ngày: Đồng chí này đã là «Bí thư» từ ngày 01/07/2025.",
                "Chức vụ 8 Mã đảng viên: Đồng chí mang mã dv0009 không sinh hoạt tại TD-HL1.",
                "Chức vụ 8 Từ ngày: «Tổ trưởng tổ đảng» của TD-HL1 trùng thời gian với đồng chí mang mã dv0203, giữ từ ngày 15/07/2025. Hãy ghi ngày thôi chức vụ của đồng chí ấy.");
        assertThatThrownBy(() -> imports.commit(ADMINISTRATOR, id)).isInstanceOf(Denial.class);
        assertThat(register.find("ZCB-1")).isEmpty();
    }

    @Test
    void whatChangesIsShownInWordsAndWrittenFromItsDayOn() throws Exception {
        commit(ADMINISTRATOR, read(ADMINISTRATOR, book(
                List.of(CELL, unit("ZTD-1", "Tổ đảng 1", "Tổ đảng", "ZCB-1"), unit("ZTD-2", "Tổ đảng 2", "Tổ đảng", "ZCB-1")),
                List.of(BINH, member("zdv2", "Lê Thị Chi", "ZCB-1", "ZTD-1", "Dự bị", "15/08/2025")), List.of(SECRETARY))));
        List<String> moved = member("zdv2", "Lê Thị Kim Chi", "ZCB-1", "ZTD-2", "Chính thức", "01/03/2026");
        moved.set(2, "zdv2@thanhbinh.example");
        List<String> renamed = new ArrayList<>(CELL);
        renamed.set(1, "Chi bộ Tân Lập");
        long id = read(ADMINISTRATOR, book(List.of(renamed), List.of(moved), List.of(
                role("zdv1", "ZCB-1", "Bí thư", "15/08/2025", "30/04/2026"), role("zdv2", "ZCB-1", "Bí thư", "01/05/2026", null))));
        assertThat(problems(id)).isEmpty();
        assertThat(staging.lines(id, Outcome.CHANGED, 0, 10)).extracting(Line::change).containsExactly(
                "Tên đơn vị: Chi bộ thôn Tân Lập → Chi bộ Tân Lập",
                "Họ và tên: Lê Thị Chi → Lê Thị Kim Chi\nEmail: (trống) → zdv2@thanhbinh.example\n"
                        + "Tình trạng: Dự bị, Đang sinh hoạt → Chính thức, Đang sinh hoạt, từ 01/03/2026\nTổ đảng: ZTD-1 → ZTD-2",
                "Đến ngày: (trống) → 30/04/2026");
        commit(ADMINISTRATOR, id);

        assertThat(register.membersOf("ZCB-1", LocalDate.of(2026, 2, 28))).filteredOn(m -> m.id().equals("zdv2")).singleElement()
                .satisfies(m -> assertThat(m.official()).isFalse());
        assertThat(register.membersOf("ZCB-1", LocalDate.of(2026, 3, 1))).filteredOn(m -> m.id().equals("zdv2")).singleElement()
                .satisfies(m -> assertThat(m.official()).isTrue());
        assertThat(register.membersOf("ZTD-1", TODAY.minusDays(1))).extracting(m -> m.id()).containsExactly("zdv2");
        assertThat(register.membersOf("ZTD-1", TODAY)).isEmpty();
        assertThat(register.membersOf("ZTD-2", TODAY)).extracting(m -> m.id()).containsExactly("zdv2");
        assertThat(register.holders("ZCB-1", Role.SECRETARY, LocalDate.of(2026, 4, 30))).containsExactly("zdv1");
        assertThat(register.holders("ZCB-1", Role.SECRETARY, LocalDate.of(2026, 5, 1))).containsExactly("zdv2");
        // empty cells leave what is there
        long bare = read(ADMINISTRATOR, book(List.of(), List.of(Arrays.asList("zdv2", "Lê Thị Kim Chi", null, null, null, null, null, null)), List.of()));
        assertThat(staging.counts(bare)).containsExactly(new Count(Table.MEMBERS, 0, 0, 1, 0));
    }

    @Test
    void aBoardBringsInItsOwnUnitsAndNoMore() throws Exception {
        jdbc.sql("insert into unit (id, name, unit_type, place, founded_on) values ('ZDU', 'Đảng bộ khác', 'SUPERIOR_COMMITTEE', 'Nơi khác', date '2025-07-01')").update();
        jdbc.sql("insert into unit (id, name, unit_type, parent_id, place, founded_on) values ('ZCB-9', 'Chi bộ khác', 'GRASSROOTS_CELL', 'ZDU', 'Nơi khác', date '2025-07-01')").update();
        jdbc.sql("insert into party_member (id, full_name, email) values ('zxa', 'Người Ở Xa', 'xa@example.org'), ('zhai', 'Người Hai Nơi', null)").update();
        jdbc.sql("insert into membership (member_id, unit_id, status, activity, from_date) values ('zxa', 'ZCB-9', 'OFFICIAL', 'ACTIVE', date '2025-07-01'),"
                + " ('zhai', 'ZCB-9', 'OFFICIAL', 'ACTIVE', date '2025-07-01'), ('zhai', 'CB-AH', 'OFFICIAL', 'ACTIVE', date '2025-07-01')").update();

        long own = read(BOARD, book(List.of(CELL), List.of(BINH), List.of(SECRETARY)));
        assertThat(problems(own)).isEmpty();
        long id = read(BOARD, book(
                List.of(unit("ZCB-8", "Chi bộ mới ở xa", "Chi bộ trực thuộc", "ZDU"), unit("ZCB-9", "Chi bộ khác", "Chi bộ cơ sở", "ZDU"),
                        unit("ZDU-2", "Đảng bộ tự lập", "Đảng bộ cấp trên trực tiếp", null)),
                List.of(member("zxa", "Người Ở Xa", null, null, null, null), Arrays.asList("zhai", "Người Hai Nơi", "ke-gian@example.org", null, null, null, null, null),
                        Arrays.asList("qt0001", "Quản trị hệ thống", "ke-gian@example.org", null, null, null, null, null),
                        member("zdv1", "Nguyễn Văn Bình", "ZCB-9", null, "Chính thức", "15/08/2025")),
                List.of(role("dv0004", "CB-PD", "Người theo dõi", "01/04/2026", null), role("dv0101", "DU-TB", "Quản trị hệ thống", "01/04/2026", null),
                        role("dv0004", "ZCB-9", "Phó bí thư", "01/04/2026", null))));
        assertThat(problems(id)).containsExactlyInAnyOrder(
                "Đơn vị 2 Mã đơn vị cấp trên: Đơn vị ZDU không thuộc phạm vi quản lý của đồng chí.",
                "Đơn vị 3 Mã đơn vị: Đơn vị ZCB-9 không thuộc phạm vi quản lý của đồng chí.",
                "Đơn vị 4 Mã đơn vị cấp trên: Cần ghi mã đơn vị cấp trên. Chỉ quản trị viên lập được đảng bộ không có cấp trên trong hệ thống.",
                "Đảng viên 2 Mã đảng viên: Mã zxa đã dùng cho một đồng chí ngoài phạm vi quản lý của đồng chí.",
                "Đảng viên 3 Mã đảng viên: Đồng chí mang mã zhai còn sinh hoạt hoặc giữ chức vụ ngoài phạm vi quản lý của đồng chí, nên không sửa được thông tin cá nhân.",
                "Đảng viên 4 Mã đảng viên: Đồng chí mang mã qt0001 còn sinh hoạt hoặc giữ chức vụ ngoài phạm vi quản lý của đồng chí, nên không sửa được thông tin cá nhân.",
                "Đảng viên 5 Mã chi bộ: Đơn vị ZCB-9 không thuộc phạm vi quản lý của đồng chí.",
                "Chức vụ 2 Chức vụ: Đồng chí không được giao chức vụ «Người theo dõi».",
                "Chức vụ 3 Chức vụ: Đồng chí không được giao chức vụ «Quản trị hệ thống».",
                "Chức vụ 4 Mã đơn vị: Đơn vị ZCB-9 không thuộc phạm vi quản lý của đồng chí.");

        for (String other : List.of("dv0001", "dv0004", "dv0103")) {
            assertThatThrownBy(() -> read(other, book(List.of(CELL), List.of(), List.of()))).isInstanceOfSatisfying(Denial.class, denial -> assertThat(denial.kind()).isEqualTo(Denial.Kind.NOT_YOURS));
        }
        assertThatThrownBy(() -> imports.own(ADMINISTRATOR, id)).isInstanceOfSatisfying(Denial.class, denial -> assertThat(denial.kind()).isEqualTo(Denial.Kind.UNKNOWN));
        assertThatThrownBy(() -> imports.commit(ADMINISTRATOR, id)).isInstanceOfSatisfying(Denial.class, denial -> assertThat(denial.kind()).isEqualTo(Denial.Kind.UNKNOWN));
    }

    /** Between showing and writing somebody changes what the file is about: nothing is written, and the new comparison is shown. */
    @Test
    void aRegisterThatChangedMeanwhileIsComparedAnew() throws Exception {
        commit(ADMINISTRATOR, read(ADMINISTRATOR, book(List.of(CELL), List.of(BINH), List.of())));
        long id = read(ADMINISTRATOR, book(List.of(), List.of(CHI), List.of()));
        jdbc.sql("insert into party_member (id, full_name) values ('zdv2', 'Lê Thị Chi')").update();
        transaction.executeWithoutResult(status ->
                memberships.begin(ADMINISTRATOR, "zdv2", "ZCB-1", MembershipStatus.OFFICIAL, ActivityStatus.ACTIVE, LocalDate.of(2025, 9, 1)));
        commit(ADMINISTRATOR, id);

        Staged staged = staging.find(id).orElseThrow();
        assertThat(staged.state()).isEqualTo(RosterState.READY);
        assertThat(staged.fault()).startsWith("Sổ đảng viên vừa thay đổi nên chưa ghi gì.");
        assertThat(problems(id)).containsExactly("Đảng viên 2 Chính thức/Dự bị: Đảng viên chính thức không trở lại dự bị.");
        assertThat(memberships.of("zdv2")).singleElement().satisfies(segment -> assertThat(segment.status()).isEqualTo(MembershipStatus.OFFICIAL));
    }

    /** A fault of the database in the middle takes everything back; the file waits as before and can be written again. */
    @Test
    void whatFailsInTheMiddleIsTakenBackWhole() throws Exception {
        long id = read(ADMINISTRATOR, book(List.of(CELL), List.of(BINH, CHI), List.of(SECRETARY)));
        jdbc.sql("alter table role_holding add constraint nobody check (member_id <> 'zdv1')").update();
        try {
            commit(ADMINISTRATOR, id);
            assertThat(register.find("ZCB-1")).isEmpty();
            assertThat(register.member("zdv2")).isEmpty();
            assertThat(entries()).isEmpty();
            assertThat(staging.find(id).orElseThrow()).satisfies(staged -> {
                assertThat(staged.state()).isEqualTo(RosterState.READY);
                assertThat(staged.fault()).startsWith("Có lỗi ngoài ý muốn, chưa ghi được gì.");
            });
        } finally {
            jdbc.sql("alter table role_holding drop constraint nobody").update();
        }
        commit(ADMINISTRATOR, id);
        assertThat(register.holders("ZCB-1", Role.SECRETARY, TODAY)).containsExactly("zdv1");
    }

    /** A server that was killed while it read or wrote: its import is told as interrupted, and can be begun anew. */
    @Test
    void whatAKilledServerLeftIsToldAndBegunAnew() throws Exception {
        long reading = staging.begin(ADMINISTRATOR, "do-dang.xlsx");
        assertThat(imports.stateOf(staging.find(reading).orElseThrow())).isEqualTo(RosterState.READING);
        assertThatThrownBy(() -> read(ADMINISTRATOR, book(List.of(CELL), List.of(), List.of()))).hasMessage("roster.oneAtATime");
        ClockExtension.move(clock, ClockExtension.BEGIN.plusMinutes(3));
        assertThat(imports.stateOf(staging.find(reading).orElseThrow())).isEqualTo(RosterState.INTERRUPTED);
        assertThatThrownBy(() -> imports.commit(ADMINISTRATOR, reading)).hasMessage("roster.notReady");

        long id = read(ADMINISTRATOR, book(List.of(CELL), List.of(), List.of()));
        assertThat(staging.find(reading)).as("forgotten when the next file comes").isEmpty();
        staging.state(id, RosterState.WRITING, 10);
        imports.commit(ADMINISTRATOR, id);
        assertThat(imports.work(id)).as("another server may be writing it").isEmpty();
        ClockExtension.move(clock, ClockExtension.BEGIN.plusMinutes(6));
        assertThat(imports.stateOf(staging.find(id).orElseThrow())).isEqualTo(RosterState.INTERRUPTED);
        commit(ADMINISTRATOR, id);
        assertThat(register.find("ZCB-1")).isPresent();
    }

    @Test
    void whatNobodyWroteIsForgottenAfterADay() throws Exception {
        long id = read(ADMINISTRATOR, book(List.of(CELL), List.of(BINH), List.of()));
        imports.forgetLeftOvers();
        assertThat(staging.find(id)).isPresent();
        ClockExtension.move(clock, ClockExtension.BEGIN.plusDays(1).plusSeconds(1));
        imports.forgetLeftOvers();
        assertThat(staging.find(id)).isEmpty();
        assertThat(jdbc.sql("select count(*) from roster_row").query(Integer.class).single()).isZero();
    }

    /** S-19: whatever is wrong with a file, it is told in a sentence and the register stays. */
    @Test
    void aFileThatCannotBeReadIsToldInASentence() throws Exception {
        long id = read(ADMINISTRATOR, "Mã,Tên\ndv1,NguyÔn V¨n Hßa".getBytes(java.nio.charset.Charset.forName("windows-1252")));
        assertThat(staging.find(id).orElseThrow()).satisfies(staged -> {
            assertThat(staged.state()).isEqualTo(RosterState.REFUSED);
            assertThat(staged.fault()).isEqualTo("Tệp dùng bảng mã TCVN3 (ABC). Hãy chuyển sang Unicode rồi tải lên lại.");
        });
        long bare = read(ADMINISTRATOR, book(List.of(), List.of(), List.of()));
        assertThat(staging.find(bare).orElseThrow().fault()).isEqualTo("Tệp chỉ có dòng tiêu đề, chưa có dòng dữ liệu nào.");
    }

    /** What goes out comes in again and changes nothing, and it is all of it. */
    @Test
    void whatIsTakenOutAndBroughtInChangesNothing() throws Exception {
        jdbc.sql("insert into party_member (id, full_name, phone, post, strengths) values ('zdv1', '=Bình', '+84905000301', '-', '''=1' || chr(10) || '@x')").update();
        jdbc.sql("insert into membership (member_id, unit_id, status, activity, from_date) values ('zdv1', 'CB-AH', 'OFFICIAL', 'EXEMPT', date '2025-07-01')").update();
        for (String member : List.of(ADMINISTRATOR, BOARD)) {
            var bytes = new ByteArrayOutputStream();
            export.write(member, new WorkbookOutput(bytes));
            long id = read(member, bytes.toByteArray());
            assertThat(problems(id)).isEmpty();
            assertThat(staging.counts(id)).containsExactlyInAnyOrder(
                    new Count(Table.UNITS, 0, 0, 9, 0), new Count(Table.MEMBERS, 0, 0, members(), 0), new Count(Table.ROLES, 0, 0, 36, 0));

            var zip = new ByteArrayOutputStream();
            export.write(member, new CsvOutput(zip));
            try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(zip.toByteArray()), StandardCharsets.UTF_8)) {
                List<String> names = new ArrayList<>();
                for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                    names.add(part.getName());
                    long csv = read(member, parts.readAllBytes());
                    assertThat(problems(csv)).isEmpty();
                    assertThat(staging.counts(csv)).singleElement().satisfies(count -> assertThat(count.fresh() + count.changed() + count.wrong()).isZero());
                }
                assertThat(names).containsExactly("Đơn vị.csv", "Đảng viên.csv", "Chức vụ.csv");
            }
        }
    }

    private int members() {
        return jdbc.sql("select count(*) from (select distinct member_id, unit_id from membership where unit_id like 'CB-%'"
                        + " union select distinct member_id, 'x' from role_holding where member_id not in (select member_id from membership)) p")
                .query(Integer.class)
                .single();
    }

    /** The organisation of domain.md A21 at its full size, twice. */
    @Test
    void aLargeOrganisationIsBroughtInOnceHoweverOften() throws Exception {
        LargeRoster roster = new LargeRoster("Z", 1);
        byte[] workbook = roster.workbook();
        long id = read(ADMINISTRATOR, workbook);
        assertThat(problems(id)).isEmpty();
        assertThat(staging.counts(id)).containsExactlyInAnyOrder(
                new Count(Table.UNITS, LargeRoster.UNITS, 0, 0, 0), new Count(Table.MEMBERS, LargeRoster.MEMBERS, 0, 0, 0), new Count(Table.ROLES, roster.roles(), 0, 0, 0));
        commit(ADMINISTRATOR, id);
        assertThat(rows()).containsExactly(LargeRoster.UNITS, LargeRoster.MEMBERS, LargeRoster.MEMBERS, roster.roles(), LargeRoster.UNITS + 1);
        assertThat(jdbc.sql("select count(*) from unit where id like 'Z%' and unit_type in ('GRASSROOTS_CELL', 'SUBORDINATE_CELL')").query(Integer.class).single())
                .isEqualTo(LargeRoster.CELLS);

        long again = read(ADMINISTRATOR, workbook);
        assertThat(staging.counts(again)).containsExactlyInAnyOrder(
                new Count(Table.UNITS, 0, 0, LargeRoster.UNITS, 0), new Count(Table.MEMBERS, 0, 0, LargeRoster.MEMBERS, 0), new Count(Table.ROLES, 0, 0, roster.roles(), 0));
        commit(ADMINISTRATOR, again);
        assertThat(rows()).containsExactly(LargeRoster.UNITS, LargeRoster.MEMBERS, LargeRoster.MEMBERS, roster.roles(), LargeRoster.UNITS + 1);
    }

    private List<Integer> rows() {
        return List.of("unit where id like 'Z%'", "party_member where id like 'Z%'", "membership where unit_id like 'Z%'", "role_holding where unit_id like 'Z%'", "register_entry where act = 'IMPORTED'")
                .stream()
                .map(from -> jdbc.sql("select count(*) from " + from).query(Integer.class).single())
                .toList();
    }

    private long read(String member, byte[] content) throws Exception {
        long id = imports.read(member, "C:\\tmp\\danh-sach.xlsx", new ByteArrayInputStream(content));
        await(id);
        return id;
    }

    private void commit(String member, long id) throws Exception {
        imports.commit(member, id);
        await(id);
    }

    private void await(long id) throws Exception {
        Future<?> work = imports.work(id).orElse(null);
        if (work != null) {
            work.get();
        }
    }

    private RosterState state(long id) {
        return imports.stateOf(staging.find(id).orElseThrow());
    }

    private List<String> problems(long id) {
        List<Told> told = staging.problems(id, 0, 1000);
        assertThat(staging.find(id).orElseThrow().problems()).isEqualTo(told.size());
        return told.stream().map(p -> p.list().label() + " " + p.rowNo() + " " + p.columnName() + ": " + p.sentence()).toList();
    }

    private List<String> entries() {
        return jdbc.sql("select unit_id, detail from register_entry where act = 'IMPORTED' and actor = 'qt0001' order by id")
                .query((row, i) -> row.getString("unit_id") + ": " + row.getString("detail"))
                .list();
    }

    private Map<String, List<Map<String, Object>>> demo() {
        Map<String, List<Map<String, Object>>> tables = new LinkedHashMap<>();
        for (String table : List.of("unit", "unit_term", "party_member", "membership", "role_holding", "account")) {
            tables.put(table, jdbc.sql("select * from " + table + " order by 1, 2").query().listOfRows());
        }
        return tables;
    }

    private static byte[] book(List<List<String>> units, List<List<String>> members, List<List<String>> roles) throws IOException {
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        sheets.put("Đơn vị", headed(UNITS, units));
        sheets.put("Đảng viên", headed(MEMBERS, members));
        sheets.put("Chức vụ", headed(ROLES, roles));
        return Books.sheets(sheets);
    }

    private static List<List<String>> headed(List<String> headers, List<List<String>> rows) {
        List<List<String>> all = new ArrayList<>();
        all.add(headers);
        all.addAll(rows);
        return all;
    }

    private static List<String> unit(String id, String name, String type, String superior) {
        return Arrays.asList(id, name, type, superior, "Thanh Bình", "01/07/2025", "2025-2027", "01/07/2025", "31/12/2027");
    }

    private static List<String> member(String id, String name, String cell, String group, String status, String since) {
        return Arrays.asList(id, name, null, cell, group, status, null, since);
    }

    private static List<String> role(String member, String unit, String role, String from, String to) {
        return Arrays.asList(member, unit, role, from, to, "QĐ số 1-QĐ/ĐU");
    }
}
