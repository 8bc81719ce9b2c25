package vn.nennep.notification;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Addresses of which somebody knows that they reach nobody any more, though the mail server still takes what is sent there: letters come back later,
 * to a mailbox that this application doesn't read. The address is dead, not the person: with another one he gets mail again.
 */
@Component
class DeadAddresses {

    private final JdbcClient jdbc;
    private final Clock clock;

    DeadAddresses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean contains(String address) {
        return jdbc.sql("select count(*) from dead_address where address = :address").param("address", key(address)).query(Integer.class).single() > 0;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(String address, String by) {
        jdbc.sql("""
                        insert into dead_address (address, noted_by, noted_at)
                        select :address, :by, :now where not exists (select 1 from dead_address where address = :address)
                        """)
                .param("address", key(address))
                .param("by", by)
                .param("now", LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS))
                .update();
    }

    /** It is in use after all. */
    @Transactional(propagation = Propagation.MANDATORY)
    void remove(String address) {
        jdbc.sql("delete from dead_address where address = :address").param("address", key(address)).update();
    }

    private static String key(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
