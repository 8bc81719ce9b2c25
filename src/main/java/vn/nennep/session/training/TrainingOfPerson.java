package vn.nennep.session.training;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.PersonChapter;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;

/** The classes that a person came to ({@code domain.md} A17.4), the latest first. */
@Component
class TrainingOfPerson implements PersonChapter {

    private final JdbcClient jdbc;
    private final Words words;

    TrainingOfPerson(JdbcClient jdbc, Words words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    @Override
    public List<Reading> about(String person, String reader) {
        List<List<String>> classes = jdbc.sql(
                        """
                        select c.title, c.held_on from training_attendance a join training_class c on c.id = a.class_id
                         where a.member_id = :person order by c.held_on desc, c.id desc
                        """)
                .param("person", person)
                .query((row, i) -> List.of(ReadableTime.of(row.getObject("held_on", LocalDate.class)), row.getString("title")))
                .list();
        return classes.isEmpty()
                ? List.of()
                : List.of(Reading.titled(words.of("session.training.ofPerson"))
                        .table(null, List.of(words.of("session.training.day"), words.of("session.training.class")), classes)
                        .build());
    }
}
