package vn.nennep.document;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A fresh database with this room's tables and no others. */
enum Database {
    H2 {
        @Override
        String newUrl() {
            return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=30000;USER=sa;PASSWORD=";
        }
    },
    POSTGRESQL {
        @Override
        String newUrl() {
            String name = "papers_" + UUID.randomUUID().toString().replace("-", "");
            JdbcClient.create(Server.RUNNING.getPostgresDatabase()).sql("create database " + name).update();
            return Server.RUNNING.getJdbcUrl("postgres", name);
        }
    };

    abstract String newUrl();

    /** To be closed by the test. */
    HikariDataSource open(int connections) {
        var config = new HikariConfig();
        config.setJdbcUrl(newUrl());
        config.setMaximumPoolSize(connections);
        config.setAutoCommit(true);
        var source = new HikariDataSource(config);
        migrate(source);
        return source;
    }

    private static void migrate(DataSource source) {
        var script = new ResourceDatabasePopulator(new ClassPathResource("db/migration/V4__document.sql"));
        script.setSqlScriptEncoding("UTF-8");
        script.execute(source);
    }

    /** Started by the first test that asks, stopped with the JVM. */
    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
