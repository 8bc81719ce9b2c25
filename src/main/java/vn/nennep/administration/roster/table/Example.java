package vn.nennep.administration.roster.table;

/** One made-up row of each list, as the guide of the template shows it. */
final class Example {

    private Example() {}

    static String of(Column column) {
        return switch (column) {
            case UNIT_ID, CELL, ROLE_UNIT -> "CB-TL";
            case UNIT_NAME -> "Chi bộ thôn Tân Lập";
            case UNIT_TYPE -> "Chi bộ trực thuộc";
            case UNIT_SECTOR -> "Cơ quan hành chính";
            case UNIT_PARENT -> "DU-TB";
            case UNIT_PLACE -> "Thanh Bình";
            case UNIT_FOUNDED, TERM_FROM -> "01/07/2025";
            case UNIT_SPECIAL -> "Không";
            case TERM_NAME -> "2025-2027";
            case TERM_TO -> "31/12/2027";
            case MEMBER_ID, HOLDER -> "dv0301";
            case MEMBER_NAME -> "Nguyễn Văn Bình";
            case BIRTH -> "19/05/1972";
            case EMAIL -> "dv0301@thanhbinh.example";
            case PHONE -> "0905 000 301";
            case ADMITTED -> "03/02/1998";
            case OFFICIAL_SINCE -> "03/02/1999";
            case GROUP -> "";
            case STATUS -> "Chính thức";
            case ACTIVITY -> "Đang sinh hoạt";
            case SINCE, ROLE_FROM -> "15/08/2025";
            case POST -> "Trưởng thôn";
            case WORKPLACE -> "Thôn Tân Lập";
            case STRENGTHS -> "Nông nghiệp, dân vận";
            case ROLE -> "Bí thư";
            case ROLE_TO -> "";
            case BASIS -> "QĐ số 12-QĐ/ĐU ngày 14/08/2025";
        };
    }
}
