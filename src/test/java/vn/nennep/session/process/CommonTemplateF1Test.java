package vn.nennep.session.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.testing.EngineTest;

/** F1, the complaint of seed S0: “chưa có sự thống nhất theo mẫu chung” (no common outline template). Measure: sessions with the template are 100 %. */
@EngineTest
@Import(WholeSession.class)
class CommonTemplateF1Test {

    @Autowired private WholeSession walk;
    @Autowired private JdbcClient jdbc;

    @Test
    void f1NoCommonOutlineTemplate() {
        for (int i = 1; i <= 3; i++) {
            walk.start("");
            walk.assign();
            walk.brief();
            walk.acknowledge();
            assertThatThrownBy(() -> walk.submit("draftOutline", WholeSession.PREPARER, Map.of(
                            "content", "Bài viết tự do, không theo mẫu", "presentationMinutes", 20, "secrecy", "NONE",
                            "questions", List.of(Map.of("wording", "Ý kiến?", "section", "CONTENT")))))
                    .as("an outline of another form").isInstanceOf(Refusal.class);
            walk.drafted();
            walk.approved();
        }
        assertThat(shareOfSessionsWithTheTemplate()).isEqualTo(100);
    }

    /** Of the sessions that have outlines, how many have each of them on a version of the template and with all that it asks of a draft, in percent. */
    private int shareOfSessionsWithTheTemplate() {
        return jdbc.sql(
                        """
                        select 100 * sum(case when offTemplate = 0 then 1 else 0 end) / count(*) from (
                          select session_id,
                                 sum(case when template_version >= 1 and basis is not null and purpose is not null and content is not null
                                           and situation is not null and solutions is not null
                                           and exists (select 1 from outline_question q where q.outline_id = o.id)
                                     then 0 else 1 end) as offTemplate
                            from outline_version o group by session_id) sessions
                        """)
                .query(Integer.class)
                .single();
    }
}
