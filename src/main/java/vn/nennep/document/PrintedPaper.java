package vn.nennep.document;

/**
 * A paper written for reading, printing or signing by hand; it has no number and nothing of it is kept.
 *
 * @param fileName a readable Vietnamese name under which it can be saved
 */
public record PrintedPaper(String fileName, byte[] docx) {}
