package vn.nennep.organization;

import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The people themselves: who they are, how they are reached. Where they belong and what they hold keep {@link Memberships} and {@link Posts}. */
@Component
public class Members {

    /** One address and nothing else: no second recipient, no header, no name around it. */
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?"
                    + "(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 .-]{6,18}");
    /** What the engine takes for an id, without the sign that it needs for roles. */
    private static final Pattern ID = Pattern.compile("(?=.{2,32}$)[a-zA-Z0-9]+([_.-][a-zA-Z0-9]+)*");
    private static final Pattern NUMBERED = Pattern.compile("dv(\\d{1,9})");
    private static final LocalDate FIRST_DAY_OF_THE_PARTY = LocalDate.of(1930, 2, 3);
    private static final int YOUNGEST = 18;

    /**
     * What is known of a person. All but the name may be null.
     *
     * @param officialDate since when he is an official member
     * @param post in the state, an enterprise or a mass organisation ({@code domain.md} A3.10)
     * @param workplace where he works ({@code domain.md} A17.7)
     * @param strengths what he is good at ({@code domain.md} A3.3)
     */
    public record Particulars(
            String fullName, String email, LocalDate birthDate, LocalDate admissionDate, LocalDate officialDate, String phone, String post,
            String workplace, String strengths) {}

    private final JdbcClient jdbc;
    private final RegisterHistory history;

    Members(JdbcClient jdbc, RegisterHistory history) {
        this.jdbc = jdbc;
        this.history = history;
    }

    public Optional<Particulars> particulars(String member) {
        return jdbc.sql(
                        """
                        select full_name, email, birth_date, admission_date, official_date, phone, post, workplace, strengths
                          from party_member where id = :id
                        """)
                .param("id", member)
                .query(Particulars.class)
                .optional();
    }

    /** Whether somebody of this name is in the register who may be the same: born on the same day, or when isn't known of one of them. */
    public boolean known(String fullName, LocalDate birthDate) {
        return jdbc.sql("select birth_date from party_member where lower(full_name) = lower(:name)").param("name", fullName)
                .query((row, i) -> row.getObject(1, LocalDate.class) == null || birthDate == null || row.getObject(1, LocalDate.class).equals(birthDate))
                .list()
                .contains(true);
    }

    /** An id that nobody has had: the number after the highest one given. */
    public String freeId() {
        List<String> highest = jdbc.sql(
                        """
                        select id from party_member where id like 'dv%'
                         order by char_length(id) desc, id desc fetch first 50 rows only
                        """)
                .query(String.class)
                .list();
        return highest.stream()
                .map(NUMBERED::matcher)
                .filter(Matcher::matches)
                .findFirst()
                .map(match -> "dv" + padded(Long.parseLong(match.group(1)) + 1, match.group(1).length()))
                .orElse("dv0001");
    }

    private static String padded(long number, int length) {
        return String.format("%0" + length + "d", number);
    }

    /**
     * Enters a new person.
     *
     * @param unit the unit that he is entered with
     * @throws RegisterRefusal if the id can't be one or was given to somebody, or the particulars can't be right
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(String actor, String id, String unit, Particulars person, LocalDate today) {
        check(person, today);
        if (!ID.matcher(id).matches()) {
            throw new RegisterRefusal("id", "register.id.malformed");
        }
        // ids are given one after the other, so that two who enter people at once aren't offered the same one
        jdbc.sql("select id from unit where parent_id is null order by id for update").query(String.class).list();
        if (jdbc.sql("select count(*) from party_member where lower(id) = lower(:id)").param("id", id).query(Long.class).single() > 0) {
            throw new RegisterRefusal("id", "register.id.taken", id, freeId());
        }
        jdbc.sql(
                        """
                        insert into party_member
                          (id, full_name, email, birth_date, admission_date, official_date, phone, post, workplace, strengths)
                        values (:id, :fullName, :email, :birthDate, :admissionDate, :officialDate, :phone, :post, :workplace, :strengths)
                        """)
                .paramSource(named(id, person))
                .update();
        history.enter(actor, RegisterAct.MEMBER_ENTERED, unit, id, person.fullName());
    }

    /**
     * Changes what is known of a person; the history says which particulars, and not what they were.
     *
     * @throws RegisterRefusal if nothing changes or the particulars can't be right
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void change(String actor, String id, String unit, Particulars person, LocalDate today) {
        check(person, today);
        jdbc.sql("select id from party_member where id = :id for update").param("id", id).query(String.class).single();
        Particulars before = particulars(id).orElseThrow();
        List<String> changed = changed(before, person);
        if (changed.isEmpty()) {
            throw new RegisterRefusal(null, "register.unchanged");
        }
        jdbc.sql(
                        """
                        update party_member
                           set full_name = :fullName, email = :email, birth_date = :birthDate, admission_date = :admissionDate,
                               official_date = :officialDate, phone = :phone, post = :post, workplace = :workplace, strengths = :strengths
                         where id = :id
                        """)
                .paramSource(named(id, person))
                .update();
        history.enter(actor, RegisterAct.MEMBER_CHANGED, unit, id, String.join(", ", changed));
    }

    /** Notes since when he is an official member, where that isn't known. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void becameOfficial(String id, LocalDate from) {
        jdbc.sql("update party_member set official_date = :from where id = :id and official_date is null")
                .param("from", from)
                .param("id", id)
                .update();
    }

    /** @throws RegisterRefusal naming what can't be right */
    public static void check(Particulars person, LocalDate today) {
        if (person.fullName() == null || person.fullName().isBlank() || !person.fullName().codePoints().noneMatch(Character::isISOControl)) {
            throw new RegisterRefusal("fullName", "register.name.malformed");
        }
        if (person.email() != null && (person.email().length() > 254 || !EMAIL.matcher(person.email()).matches())) {
            throw new RegisterRefusal("email", "register.email.malformed");
        }
        if (person.phone() != null && !PHONE.matcher(person.phone()).matches()) {
            throw new RegisterRefusal("phone", "register.phone.malformed");
        }
        requirePast("birthDate", person.birthDate(), today);
        requirePast("admissionDate", person.admissionDate(), today);
        if (person.birthDate() != null && person.admissionDate() != null && person.admissionDate().isBefore(person.birthDate().plusYears(YOUNGEST))) {
            throw new RegisterRefusal("admissionDate", "register.admission.tooYoung", YOUNGEST);
        }
        if (person.admissionDate() != null && person.admissionDate().isBefore(FIRST_DAY_OF_THE_PARTY)) {
            throw new RegisterRefusal("admissionDate", "register.admission.tooEarly", FIRST_DAY_OF_THE_PARTY);
        }
        if (person.officialDate() != null && person.admissionDate() != null && person.officialDate().isBefore(person.admissionDate())) {
            throw new RegisterRefusal("officialDate", "register.official.beforeAdmission", person.admissionDate());
        }
    }

    private static void requirePast(String field, LocalDate day, LocalDate today) {
        if (day != null && day.isAfter(today)) {
            throw new RegisterRefusal(field, "register.day.inFuture");
        }
    }

    private static List<String> changed(Particulars before, Particulars after) {
        List<String> changed = new ArrayList<>();
        compare(changed, "họ tên", before.fullName(), after.fullName());
        compare(changed, "thư điện tử", before.email(), after.email());
        compare(changed, "ngày sinh", before.birthDate(), after.birthDate());
        compare(changed, "ngày vào Đảng", before.admissionDate(), after.admissionDate());
        compare(changed, "ngày chính thức", before.officialDate(), after.officialDate());
        compare(changed, "điện thoại", before.phone(), after.phone());
        compare(changed, "chức vụ công tác", before.post(), after.post());
        compare(changed, "nơi làm việc", before.workplace(), after.workplace());
        compare(changed, "sở trường", before.strengths(), after.strengths());
        return changed;
    }

    private static void compare(List<String> changed, String what, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            changed.add(what);
        }
    }

    private static SqlParameterSource named(String id, Particulars person) {
        return new MapSqlParameterSource("id", id)
                .addValue("fullName", person.fullName(), Types.VARCHAR)
                .addValue("email", person.email(), Types.VARCHAR)
                .addValue("birthDate", person.birthDate(), Types.DATE)
                .addValue("admissionDate", person.admissionDate(), Types.DATE)
                .addValue("officialDate", person.officialDate(), Types.DATE)
                .addValue("phone", person.phone(), Types.VARCHAR)
                .addValue("post", person.post(), Types.VARCHAR)
                .addValue("workplace", person.workplace(), Types.VARCHAR)
                .addValue("strengths", person.strengths(), Types.VARCHAR);
    }
}
