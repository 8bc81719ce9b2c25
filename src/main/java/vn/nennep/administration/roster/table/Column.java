package vn.nennep.administration.roster.table;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.nennep.organization.ActivityStatus;
import vn.nennep.organization.MembershipStatus;
import vn.nennep.organization.Role;
import vn.nennep.organization.Sector;
import vn.nennep.organization.UnitType;

/** What a column holds. An empty cell of a column that isn't required leaves in the register what is there. */
public enum Column {
    UNIT_ID(Table.UNITS, "Mã đơn vị", Kind.CODE, true, 32, "Chữ không dấu, chữ số, dấu chấm, gạch nối, gạch dưới; không đổi về sau"),
    UNIT_NAME(Table.UNITS, "Tên đơn vị", Kind.LINE, true, 200, "Tên đầy đủ của tổ chức đảng"),
    UNIT_TYPE(Table.UNITS, "Loại tổ chức", true, labels(UnitType.values(), UnitType::label), "Chọn trong danh sách; không đổi được bằng tệp nhập"),
    UNIT_SECTOR(Table.UNITS, "Loại hình", false, labels(Sector.values(), Sector::label), "Chọn trong danh sách"),
    UNIT_PARENT(Table.UNITS, "Mã đơn vị cấp trên", Kind.CODE, false, 32, "Mã của tổ chức đảng cấp trên trực tiếp, đã có hoặc có trong chính tệp này"),
    UNIT_PLACE(Table.UNITS, "Địa danh", Kind.LINE, true, 100, "Ghi ở dòng địa danh, ngày tháng của văn bản"),
    UNIT_FOUNDED(Table.UNITS, "Ngày thành lập", Kind.DAY, true, 10, "dd/MM/yyyy"),
    UNIT_SPECIAL(Table.UNITS, "Chi bộ đặc thù", false, yesOrNo(), "Có: chi bộ trong lực lượng vũ trang, không điểm danh trên phần mềm"),
    TERM_NAME(Table.UNITS, "Nhiệm kỳ", Kind.TERM, false, 16, "Ví dụ 2025-2027; ghi cùng hai ngày bên cạnh"),
    TERM_FROM(Table.UNITS, "Nhiệm kỳ từ ngày", Kind.DAY, false, 10, "dd/MM/yyyy"),
    TERM_TO(Table.UNITS, "Nhiệm kỳ đến ngày", Kind.DAY, false, 10, "dd/MM/yyyy"),

    MEMBER_ID(Table.MEMBERS, "Mã đảng viên", Kind.CODE, true, 32, "Chữ không dấu, chữ số, dấu chấm, gạch nối, gạch dưới; là tên đăng nhập; không đổi về sau"),
    MEMBER_NAME(Table.MEMBERS, "Họ và tên", Kind.LINE, true, 100, ""),
    BIRTH(Table.MEMBERS, "Ngày sinh", Kind.DAY, false, 10, "dd/MM/yyyy"),
    EMAIL(Table.MEMBERS, "Email", Kind.EMAIL, false, 254, "Để trống nếu không có"),
    PHONE(Table.MEMBERS, "Điện thoại", Kind.PHONE, false, 20, "Định dạng ô là Văn bản (Text) để giữ số 0 ở đầu"),
    ADMITTED(Table.MEMBERS, "Ngày vào Đảng", Kind.DAY, false, 10, "dd/MM/yyyy"),
    OFFICIAL_SINCE(Table.MEMBERS, "Ngày chính thức", Kind.DAY, false, 10, "dd/MM/yyyy"),
    CELL(Table.MEMBERS, "Mã chi bộ", Kind.CODE, false, 32, "Cần ghi cho đảng viên mới; chuyển chi bộ thì làm thủ tục chuyển sinh hoạt đảng, không làm bằng tệp nhập"),
    GROUP(Table.MEMBERS, "Mã tổ đảng", Kind.CODE, false, 32, "Chỉ khi chi bộ chia tổ đảng"),
    STATUS(Table.MEMBERS, "Chính thức/Dự bị", false, labels(MembershipStatus.values(), MembershipStatus::label), "Cần ghi cho đảng viên mới"),
    ACTIVITY(Table.MEMBERS, "Tình trạng sinh hoạt", false, labels(ActivityStatus.values(), ActivityStatus::label), "Để trống ở đảng viên mới: đang sinh hoạt"),
    SINCE(Table.MEMBERS, "Từ ngày", Kind.DAY, false, 10, "Ngày bắt đầu sinh hoạt tại chi bộ với tình trạng ghi ở dòng này"),
    POST(Table.MEMBERS, "Chức vụ nơi công tác", Kind.LINE, false, 200, ""),
    WORKPLACE(Table.MEMBERS, "Nơi công tác", Kind.LINE, false, 200, ""),
    STRENGTHS(Table.MEMBERS, "Sở trường", Kind.TEXT, false, 1000, "Lĩnh vực am hiểu, để phân công chuẩn bị chuyên đề"),

    HOLDER(Table.ROLES, "Mã đảng viên", Kind.CODE, true, 32, "Đã có trong hệ thống hoặc ở bảng Đảng viên"),
    ROLE_UNIT(Table.ROLES, "Mã đơn vị", Kind.CODE, true, 32, "Đã có trong hệ thống hoặc ở bảng Đơn vị"),
    ROLE(Table.ROLES, "Chức vụ", true, labels(givenRoles(), Role::label), "Chọn trong danh sách"),
    ROLE_FROM(Table.ROLES, "Từ ngày", Kind.DAY, true, 10, "dd/MM/yyyy"),
    ROLE_TO(Table.ROLES, "Đến ngày", Kind.DAY, false, 10, "Ngày cuối cùng giữ chức vụ; để trống nếu còn giữ"),
    BASIS(Table.ROLES, "Quyết định", Kind.LINE, false, 200, "Số, ngày của quyết định");

    /** How a cell is read. */
    public enum Kind {
        CODE,
        LINE,
        TEXT,
        EMAIL,
        PHONE,
        TERM,
        DAY,
        CHOICE
    }

    public static final String YES = "Có";
    public static final String NO = "Không";

    private final Table table;
    private final String header;
    private final Kind kind;
    private final boolean required;
    private final int longest;
    private final Map<String, String> choices;
    private final String note;

    Column(Table table, String header, Kind kind, boolean required, int longest, String note) {
        this(table, header, kind, required, longest, Map.of(), note);
    }

    Column(Table table, String header, boolean required, Map<String, String> choices, String note) {
        this(table, header, Kind.CHOICE, required, 100, choices, note);
    }

    Column(Table table, String header, Kind kind, boolean required, int longest, Map<String, String> choices, String note) {
        this.table = table;
        this.header = header;
        this.kind = kind;
        this.required = required;
        this.longest = longest;
        this.choices = choices;
        this.note = note;
    }

    public Table table() {
        return table;
    }

    public String header() {
        return header;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether every row must fill it. */
    public boolean required() {
        return required;
    }

    int longest() {
        return longest;
    }

    /** What may stand in a column of choices, as people read it; empty for others. */
    public List<String> labels() {
        return List.copyOf(choices.keySet());
    }

    /** The name of the constant of the label; null when the column has no such choice. */
    String constantOf(String label) {
        return choices.entrySet().stream()
                .filter(choice -> choice.getKey().equalsIgnoreCase(label))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** How a value of the column reads, a choice by its label and a day as people write it. */
    public String readable(String value) {
        return Values.readable(this, value, choices);
    }

    public String note() {
        return note;
    }

    /** Its place among the columns of its table. */
    int position() {
        return ordinal() - table.columns().get(0).ordinal();
    }

    private static <E extends Enum<E>> Map<String, String> labels(E[] constants, Function<E, String> label) {
        Map<String, String> labels = new LinkedHashMap<>();
        Arrays.stream(constants).forEach(constant -> labels.put(label.apply(constant), constant.name()));
        return labels;
    }

    private static Role[] givenRoles() {
        return Arrays.stream(Role.values()).filter(role -> role != Role.MEMBER).toArray(Role[]::new);
    }

    private static Map<String, String> yesOrNo() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put(YES, "true");
        labels.put(NO, "false");
        return labels;
    }
}
