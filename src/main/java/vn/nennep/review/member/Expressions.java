package vn.nennep.review.member;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Option;

/** The expressions of decline that NQ 04-NQ/TW (XII) names (A15.9). */
@Component
class Expressions {

    private final JdbcClient jdbc;

    Expressions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Option> options() {
        return jdbc.sql("select code, label from review_expression order by code")
                .query((row, i) -> new Option(row.getString("code"), row.getString("code") + ". " + row.getString("label")))
                .list();
    }

    /** By code. */
    Map<String, String> labels() {
        return options().stream().collect(Collectors.toMap(Option::value, Option::label));
    }
}
