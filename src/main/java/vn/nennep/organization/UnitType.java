package vn.nennep.organization;

/** Kinds of Party organisation in the tree. Terms: {@code domain.md} glossary. */
public enum UnitType {
    SUPERIOR_COMMITTEE("Đảng bộ cấp trên trực tiếp", false),
    GRASSROOTS_COMMITTEE("Đảng bộ cơ sở", false),
    DEPARTMENTAL_COMMITTEE("Đảng bộ bộ phận", false),
    GRASSROOTS_CELL("Chi bộ cơ sở", true),
    SUBORDINATE_CELL("Chi bộ trực thuộc", true),
    PARTY_GROUP("Tổ đảng", false);

    private final String label;
    private final boolean cell;

    UnitType(String label, boolean cell) {
        this.label = label;
        this.cell = cell;
    }

    public String label() {
        return label;
    }

    public boolean isCell() {
        return cell;
    }
}
