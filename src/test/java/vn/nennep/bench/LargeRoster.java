package vn.nennep.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.nennep.administration.roster.table.RosterOutput;
import vn.nennep.administration.roster.table.Table;
import vn.nennep.administration.roster.table.WorkbookOutput;
import vn.nennep.organization.Sector;

/**
 * The organisation of {@code domain.md} A21 as a roster: one committee over 94 organisations (60 grass-roots committees, 34 grass-roots cells, by sector 45 + 16 +
 * 2 + 7 + 17 + 1 + 5 + 1), four departmental committees, 465 subordinate cells, 7,589 members. Everybody in it is made up.
 *
 * @param share of the subordinate cells and members; 1 is all of it
 */
public record LargeRoster(String prefix, int share) {

    public static final int CELLS = 499;
    public static final int MEMBERS = 7_589;
    /** The committee above all, the 94, the four departments, and the subordinate cells. */
    public static final int UNITS = 1 + 94 + 4 + 465;

    private static final int COMMITTEES = 60;
    private static final int GRASSROOTS_CELLS = 34;
    private static final int DEPARTMENTS = 4;
    private static final int[] BY_SECTOR = {45, 16, 2, 7, 17, 1, 5, 1};
    /** By place in the cell; those of a committee serve in a cell below it, those of the committee above all in the first grass-roots cell. */
    private static final Map<Integer, String> OF_CELL = Map.of(0, "SECRETARY", 1, "DEPUTY_SECRETARY", 5, "DUTY_OFFICER");
    private static final Map<Integer, String> OF_COMMITTEE = Map.of(
            2, "ORGANIZATION_BOARD", 3, "SECRETARY", 4, "DEPUTY_SECRETARY", 6, "INSPECTION_COMMISSION", 7, "COMMITTEE_OFFICE");
    private static final List<String> FAMILY = List.of("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý");
    private static final List<String> MIDDLE = List.of("Văn", "Thị", "Đức", "Thị Thu", "Hữu", "Thị Ngọc", "Quang", "Minh", "Thị Mỹ", "Xuân", "Công", "Đình");
    private static final List<String> GIVEN = List.of(
            "Hòa", "Lan", "Minh", "Ngọc", "Thắng", "Hà", "Phước", "Oanh", "Trường", "Mai", "Kiệt", "Tuyết", "Sáu", "Hồng", "Định", "Bích", "Yến", "Tài", "Phượng");

    public int units() {
        return 1 + COMMITTEES + GRASSROOTS_CELLS + DEPARTMENTS + subordinateCells();
    }

    public int cells() {
        return GRASSROOTS_CELLS + subordinateCells();
    }

    public int members() {
        return share == 1 ? MEMBERS : cells() * 15;
    }

    /** The committee above all. */
    public String root() {
        return prefix + "DU";
    }

    /** Secretary, deputy and duty officer of each cell; secretary, deputy, board, inspection and office of each committee and of the one above all. */
    public int roles() {
        return 3 * cells() + 5 * (Math.min(COMMITTEES, subordinateCells()) + 1);
    }

    private int subordinateCells() {
        return (CELLS - GRASSROOTS_CELLS) / share;
    }

    public byte[] workbook() throws IOException {
        var bytes = new ByteArrayOutputStream();
        write(bytes);
        return bytes.toByteArray();
    }

    public void write(OutputStream out) throws IOException {
        try (RosterOutput output = new WorkbookOutput(out)) {
            output.begin(Table.UNITS);
            for (List<String> unit : unitRows()) {
                output.row(unit);
            }
            List<String> cells = cellIds();
            List<List<String>> roles = new ArrayList<>();
            output.begin(Table.MEMBERS);
            int number = 0;
            for (int cell = 0; cell < cells.size(); cell++) {
                int size = members() / cells.size() + (cell < members() % cells.size() ? 1 : 0);
                for (int i = 0; i < size; i++) {
                    String id = "%sdv%05d".formatted(prefix, number);
                    output.row(member(id, number, cells.get(cell)));
                    if (OF_CELL.containsKey(i)) {
                        roles.add(Arrays.asList(id, cells.get(cell), OF_CELL.get(i), "2025-07-15", null, "QĐ số " + number + "-QĐ/ĐU"));
                    }
                    String committee = cell == subordinateCells() ? root() : cell < COMMITTEES ? prefix + "DB%02d".formatted(cell) : null;
                    if (committee != null && OF_COMMITTEE.containsKey(i)) {
                        roles.add(Arrays.asList(id, committee, OF_COMMITTEE.get(i), "2025-07-15", null, null));
                    }
                    number++;
                }
            }
            output.begin(Table.ROLES);
            for (List<String> role : roles) {
                output.row(role);
            }
        }
    }

    private List<List<String>> unitRows() {
        List<List<String>> units = new ArrayList<>();
        // subordinate units first: the order of rows must not matter
        for (int i = 0; i < subordinateCells(); i++) {
            boolean ofDepartment = i % 12 == 0;
            String superior = ofDepartment ? "BP%02d".formatted(i / 12 % DEPARTMENTS) : "DB%02d".formatted(i % COMMITTEES);
            units.add(unit("CBT%03d".formatted(i), "Chi bộ khu phố " + (i + 1), "SUBORDINATE_CELL", superior, null));
        }
        for (int i = 0; i < DEPARTMENTS; i++) {
            units.add(unit("BP%02d".formatted(i), "Đảng bộ bộ phận " + (i + 1), "DEPARTMENTAL_COMMITTEE", "DB%02d".formatted(i), null));
        }
        for (int i = 0; i < COMMITTEES + GRASSROOTS_CELLS; i++) {
            boolean committee = i < COMMITTEES;
            units.add(unit(
                    committee ? "DB%02d".formatted(i) : "CBC%02d".formatted(i - COMMITTEES), (committee ? "Đảng bộ cơ quan số " : "Chi bộ cơ quan số ") + (i + 1),
                    committee ? "GRASSROOTS_COMMITTEE" : "GRASSROOTS_CELL", "DU", sector(i)));
        }
        units.add(unit("DU", "Đảng bộ khối các cơ quan và doanh nghiệp", "SUPERIOR_COMMITTEE", null, null));
        return units;
    }

    private List<String> cellIds() {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < subordinateCells(); i++) {
            cells.add(prefix + "CBT%03d".formatted(i));
        }
        for (int i = 0; i < GRASSROOTS_CELLS; i++) {
            cells.add(prefix + "CBC%02d".formatted(i));
        }
        return cells;
    }

    private List<String> unit(String id, String name, String type, String superior, Sector sector) {
        return Arrays.asList(
                prefix + id, name, type, sector == null ? null : sector.name(), superior == null ? null : prefix + superior, "Thanh Bình", "2025-07-01", null,
                "2025-2027", "2025-07-01", "2027-12-31");
    }

    private static Sector sector(int organisation) {
        int before = 0;
        for (int i = 0; i < BY_SECTOR.length; i++) {
            before += BY_SECTOR[i];
            if (organisation < before) {
                return Sector.values()[i];
            }
        }
        throw new IllegalArgumentException();
    }

    private List<String> member(String id, int number, String cell) {
        String name = FAMILY.get(number % FAMILY.size()) + " " + MIDDLE.get(number / 7 % MIDDLE.size()) + " " + GIVEN.get(number / 3 % GIVEN.size());
        boolean probationary = number % 25 == 24;
        return Arrays.asList(
                id, name, "%d-%02d-%02d".formatted(1950 + number % 50, 1 + number % 12, 1 + number % 28), number % 9 == 0 ? null : id + "@khoi.example",
                "09%08d".formatted(number), probationary ? "2025-08-19" : "2015-%02d-03".formatted(1 + number % 12),
                probationary ? null : "2016-%02d-03".formatted(1 + number % 12), cell, null, probationary ? "PROBATIONARY" : "OFFICIAL",
                number % 40 == 0 ? "EXEMPT" : "ACTIVE", probationary ? "2025-08-19" : "2025-07-01", number % 3 == 0 ? "Chuyên viên" : null,
                "Cơ quan số " + number % 94, number % 4 == 0 ? "Chuyển đổi số, dân vận" : null);
    }
}
