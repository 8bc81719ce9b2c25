package vn.nennep.platform.files;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.policy.Policy;
import vn.nennep.platform.policy.PolicyOn;

/** How many files a fact may have, how large one and all of a unit may be, as policy says of the unit on the day. */
@Component
class FileQuota {

    private static final long MEGABYTE = 1024 * 1024;

    private final JdbcClient jdbc;
    private final Policy policy;
    private final Register register;
    private final Clock clock;

    FileQuota(JdbcClient jdbc, Policy policy, Register register, Clock clock) {
        this.jdbc = jdbc;
        this.policy = policy;
        this.register = register;
        this.clock = clock;
    }

    /** Asked before a byte is read. */
    void requireRoom(String unit, Long subject) {
        PolicyOn rules = rules(unit);
        if (subject != null) {
            int most = rules.integer("files.mostPerSubject");
            int present = jdbc.sql("select count(*) from stored_file where subject_id = :subject")
                    .param("subject", subject)
                    .query(Integer.class)
                    .single();
            if (present >= most) {
                throw new FileRefused("file.tooMany", most);
            }
        }
        requireUnitsRoom(unit, rules, 0);
    }

    void requireSize(String unit, long size) {
        PolicyOn rules = rules(unit);
        int most = rules.integer("files.maxMegabytes");
        if (size > most * MEGABYTE) {
            throw new FileRefused("file.tooLarge", most);
        }
        requireUnitsRoom(unit, rules, size);
    }

    private void requireUnitsRoom(String unit, PolicyOn rules, long more) {
        int most = rules.integer("files.maxMegabytesOfUnit");
        long used = jdbc.sql("select coalesce(sum(size), 0) from stored_file where unit_id = :unit").param("unit", unit).query(Long.class).single();
        if (used + more >= most * MEGABYTE) {
            throw new FileRefused("file.noRoom", most);
        }
    }

    private PolicyOn rules(String unit) {
        List<String> line = register.lineOf(unit);
        return policy.on(LocalDate.now(clock), line);
    }
}
