package vn.nennep.administration.roster.table;

/** Takes what a file holds, as it is read. */
public interface Findings {

    void row(Row row);

    void problem(Problem problem);

    /** @param share of the file that was read, 0 to 1 */
    void read(double share);
}
