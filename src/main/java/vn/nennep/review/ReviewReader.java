package vn.nennep.review;

/**
 * Who opens a file of the review, as far as it decides what he may read ({@code domain.md} §7.2.3).
 *
 * @param self whose own review it is; false for the file of an organisation
 * @param committee secretary, deputy, committee member or duty officer of the unit
 * @param member belongs to the unit
 * @param deciding serves the committee that decides, or the one that opened the campaign
 */
public record ReviewReader(String id, boolean self, boolean committee, boolean member, boolean deciding) {

    public boolean any() {
        return self || committee || member || deciding;
    }
}
