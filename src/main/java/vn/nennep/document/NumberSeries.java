package vn.nennep.document;

/** Numbers run through the term, for each type apart, not through the year (domain.md §4.2). */
record NumberSeries(String unit, DocumentType type, String term) {

    NumberSeries {
        if (unit == null || unit.isBlank() || type == null || term == null || term.isBlank()) {
            throw new IllegalArgumentException("A series is a unit, a document type and a term");
        }
    }
}
