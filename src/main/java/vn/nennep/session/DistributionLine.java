package vn.nennep.session;

import org.springframework.data.relational.core.mapping.Table;

/**
 * How one member gets what the cell issued (A9.2).
 *
 * @param hasMail false: it reaches him on paper
 * @param passedOnBy the leader of his group, who passes it on; null where it goes to him directly
 * @param groupId that group; null where it goes to him directly
 */
@Table("distribution_line")
public record DistributionLine(String memberId, boolean hasMail, String passedOnBy, String groupId) {

    public boolean direct() {
        return passedOnBy == null;
    }
}
