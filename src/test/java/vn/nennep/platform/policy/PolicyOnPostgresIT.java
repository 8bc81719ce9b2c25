package vn.nennep.platform.policy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.jdbc.core.simple.JdbcClient;

class PolicyOnPostgresIT extends PolicyContract {

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Override
    DataSource emptyDatabase() {
        DataSource database = postgres.getPostgresDatabase();
        JdbcClient.create(database).sql("drop schema public cascade; create schema public").update();
        return database;
    }
}
