package vn.nennep.testing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** Numbers for subjects that a test puts into the tables by itself. */
public final class SampleSubjects {

    private SampleSubjects() {}

    public static long next(JdbcClient jdbc, String kind) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into subject (kind) values (:kind)").param("kind", kind).update(key, "id");
        return key.getKeyAs(Number.class).longValue();
    }
}
