package vn.nennep.document;

import java.time.LocalDate;

/**
 * What stands above every paper (domain.md §4.2). Names are given in ordinary spelling and printed in capitals.
 *
 * @param upperBody the body above the issuer, such as {@code Đảng bộ phường An Phú}
 * @param issuer the body that issues, such as {@code Chi bộ Khu phố 5}
 * @param issuerKind decides symbol and signature
 * @param place where the paper is dated, such as {@code An Phú}
 * @param date the paper's date; decides the layout profile
 */
public record PaperHeader(String upperBody, String issuer, IssuerKind issuerKind, String place, LocalDate date) {

    void requireComplete() {
        Required.field("upperBody", upperBody);
        Required.field("issuer", issuer);
        Required.field("issuerKind", issuerKind);
        Required.field("place", place);
        Required.field("date", date);
    }
}
