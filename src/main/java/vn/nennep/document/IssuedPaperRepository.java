package vn.nennep.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The tables of issued papers. Rows are written once. */
@Component
class IssuedPaperRepository {

    /** All columns but the bytes, which are only read when somebody opens the paper. */
    private static final String SELECT = """
            select id, unit_id, document_type, term, paper_number, symbol, abstract_line, issued_on, layout_profile,
                template_name, template_hash, content_hash, byte_count, subject_id, version, issued_at
            from issued_paper""";

    private final JdbcClient jdbc;

    IssuedPaperRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** To be asked while the series' counter is locked, so that no one else counts at the same time. */
    int nextVersion(String unit, DocumentType type, long subject) {
        return jdbc.sql("""
                        select coalesce(max(version), 0) + 1 from issued_paper
                        where unit_id = :unit and document_type = :type and subject_id = :subject""")
                .param("unit", unit)
                .param("type", type.name())
                .param("subject", subject)
                .query(Integer.class)
                .single();
    }

    /** Writes the paper and its bytes; answers its id. */
    long add(IssuedPaper paper, byte[] docx) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into issued_paper (unit_id, document_type, term, paper_number, symbol, abstract_line, issued_on,
                            layout_profile, template_name, template_hash, content_hash, byte_count, subject_id, version,
                            issued_at, content)
                        values (:unit, :type, :term, :number, :symbol, :abstractLine, :issuedOn,
                            :layout, :template, :templateHash, :contentHash, :size, :subject, :version, :issuedAt, :content)""")
                .param("unit", paper.unit())
                .param("type", paper.type().name())
                .param("term", paper.term())
                .param("number", paper.number())
                .param("symbol", paper.symbol())
                .param("abstractLine", paper.abstractLine())
                .param("issuedOn", paper.issuedOn())
                .param("layout", paper.layout().name())
                .param("template", paper.template())
                .param("templateHash", paper.templateHash())
                .param("contentHash", paper.contentHash())
                .param("size", paper.size())
                .param("subject", paper.subject())
                .param("version", paper.version())
                .param("issuedAt", paper.issuedAt())
                .param("content", docx)
                .update(key, "id");
        return key.getKeyAs(Number.class).longValue();
    }

    Optional<IssuedPaper> find(long id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query((row, n) -> paper(row))
                .optional();
    }

    List<IssuedPaper> of(long subject) {
        return jdbc.sql(SELECT + " where subject_id = :subject order by id")
                .param("subject", subject)
                .query((row, n) -> paper(row))
                .list();
    }

    byte[] bytes(long id) {
        return jdbc.sql("select content from issued_paper where id = :id")
                .param("id", id)
                .query((row, n) -> row.getBytes("content"))
                .single();
    }

    private static IssuedPaper paper(ResultSet row) throws SQLException {
        return new IssuedPaper(
                row.getLong("id"),
                row.getString("unit_id"),
                DocumentType.valueOf(row.getString("document_type")),
                row.getString("term"),
                row.getInt("paper_number"),
                row.getString("symbol"),
                row.getString("abstract_line"),
                row.getObject("issued_on", LocalDate.class),
                LayoutProfile.valueOf(row.getString("layout_profile")),
                row.getString("template_name"),
                row.getString("template_hash"),
                row.getString("content_hash"),
                row.getInt("byte_count"),
                row.getLong("subject_id"),
                row.getInt("version"),
                row.getObject("issued_at", LocalDateTime.class));
    }
}
