package vn.nennep.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import javax.sql.DataSource;
import vn.nennep.WrongConfiguration;

/** What an empty register begins with: fictional people in the demo, one administrator in production. */
@Configuration
class FirstStart {

    /** The demo organisation of {@code demo/organization.sql}; everybody has the same password. */
    @Component
    @Profile("demo")
    static class DemoOrganization implements SmartInitializingSingleton {

        private final Register register;
        private final Accounts accounts;
        private final DataSource database;
        private final TransactionTemplate transaction;
        private final String password;

        DemoOrganization(
                Register register, Accounts accounts, DataSource database, TransactionTemplate transaction,
                @Value("${nennep.demo.password}") String password) {
            this.register = register;
            this.accounts = accounts;
            this.database = database;
            this.transaction = transaction;
            this.password = password;
        }

        @Override
        public void afterSingletonsInstantiated() {
            // whole or not at all: a start that was killed half-way is made good by the next
            transaction.executeWithoutResult(status -> load());
        }

        private void load() {
            if (accounts.exist()) {
                return;
            }
            ResourceDatabasePopulator script = new ResourceDatabasePopulator(new ClassPathResource("demo/organization.sql"));
            script.setSqlScriptEncoding("UTF-8");
            script.execute(database);
            accounts.open(register.everybody().stream().map(PartyMember::id).toList(), password);
        }
    }

    /** The first administrator. Production refuses to start without him. */
    @Component
    @Profile("!demo")
    static class FirstAdministrator implements SmartInitializingSingleton {

        private static final int SHORTEST_PASSWORD = 12;

        private final Accounts accounts;
        private final JdbcClient jdbc;
        private final Clock clock;
        private final TransactionTemplate transaction;
        private final String id;
        private final String password;

        FirstAdministrator(
                Accounts accounts, JdbcClient jdbc, Clock clock, TransactionTemplate transaction,
                @Value("${nennep.first-administrator.id:qt0001}") String id,
                @Value("${nennep.first-administrator.password:}") String password) {
            this.accounts = accounts;
            this.jdbc = jdbc;
            this.clock = clock;
            this.transaction = transaction;
            this.id = id;
            this.password = password;
        }

        @Override
        public void afterSingletonsInstantiated() {
            transaction.executeWithoutResult(status -> admit());
        }

        private void admit() {
            if (accounts.exist()) {
                return;
            }
            if (password.length() < SHORTEST_PASSWORD) {
                throw new WrongConfiguration(
                        "The first start needs NENNEP_FIRST_ADMINISTRATOR_PASSWORD of at least " + SHORTEST_PASSWORD
                                + " characters: there is no default password.",
                        "Lần khởi động đầu tiên cần NENNEP_FIRST_ADMINISTRATOR_PASSWORD dài ít nhất " + SHORTEST_PASSWORD
                                + " ký tự: không có mật khẩu mặc định.");
            }
            jdbc.sql("insert into unit (id, name, unit_type, place, founded_on) values ('ROOT', 'Cấp ủy', 'SUPERIOR_COMMITTEE', 'Trụ sở', :on)")
                    .param("on", LocalDate.now(clock))
                    .update();
            jdbc.sql("insert into party_member (id, full_name) values (:id, 'Quản trị hệ thống')").param("id", id).update();
            jdbc.sql("insert into role_holding (member_id, unit_id, role, from_date) values (:id, 'ROOT', 'ADMINISTRATOR', :on)")
                    .param("id", id)
                    .param("on", LocalDate.now(clock))
                    .update();
            accounts.open(List.of(id), password);
        }
    }
}
