package vn.nennep.administration.roster.table;

/**
 * Something that is wrong in a file, and where.
 *
 * @param table null when it isn't known which
 * @param row as the spreadsheet program counts; 0 when the whole table is meant
 * @param column its header; null when no single column is meant
 * @param code of the Vietnamese sentence
 */
public record Problem(Table table, int row, String column, String code, Object... arguments) {}
