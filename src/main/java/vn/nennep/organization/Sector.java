package vn.nennep.organization;

/** Loại hình: the kind of body in which a Party organisation stands ({@code domain.md} A21; the eight of S2, footnote 1). */
public enum Sector {
    ADMINISTRATION("Cơ quan hành chính"),
    PUBLIC_SERVICE("Đơn vị sự nghiệp"),
    PRESS("Cơ quan báo chí"),
    MASS_ASSOCIATION("Cơ quan hội quần chúng"),
    STATE_MAJORITY_ENTERPRISE("Doanh nghiệp trên 50% vốn Nhà nước"),
    STATE_MINORITY_ENTERPRISE("Doanh nghiệp dưới 50% vốn Nhà nước"),
    PRIVATE_ENTERPRISE("Doanh nghiệp cổ phần, doanh nghiệp tư nhân"),
    FOREIGN_ENTERPRISE("Doanh nghiệp có vốn nước ngoài");

    private final String label;

    Sector(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
