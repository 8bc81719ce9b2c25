package vn.nennep.administration.roster.table;

import java.io.IOException;
import java.util.List;

/** Takes the rows of the three lists one after the other, in the order of {@link Table}. */
public interface RosterOutput extends AutoCloseable {

    void begin(Table table) throws IOException;

    /** @param values one for each column: days as yyyy-MM-dd, choices by their constant, null for nothing */
    void row(List<String> values) throws IOException;

    /** Ends the file. */
    @Override
    void close() throws IOException;
}
