package vn.nennep.review.member;

import org.springframework.data.relational.core.mapping.Table;

/**
 * What became of a shortcoming of an earlier year (A15.7).
 *
 * @param progress in percent; below 100 it is still open
 * @param remaining what is left to do; null when nothing is
 */
@Table("self_review_remedy")
public record Remedy(String shortcoming, int progress, String remaining) {

    private static final int ALL = 100;

    public boolean open() {
        return progress < ALL;
    }
}
