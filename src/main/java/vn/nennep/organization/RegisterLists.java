package vn.nennep.organization;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists over many units, each by one query however many they are. */
@Component
public class RegisterLists {

    private static final char FIRST_LETTER = '\u00c0';
    private static final char LAST_LETTER = '\u1ef9';
    /** Letters with marks, capitals, and what each becomes when people type in a hurry. */
    private static final String WRITTEN;
    private static final String FOLDED;

    static {
        StringBuilder written = new StringBuilder();
        StringBuilder folded = new StringBuilder();
        for (char letter = FIRST_LETTER; letter <= LAST_LETTER; letter++) {
            String plain = fold(String.valueOf(letter));
            if (plain.length() == 1 && plain.charAt(0) < 128 && Character.isLetter(plain.charAt(0))) {
                written.append(letter);
                folded.append(plain);
            }
        }
        for (char letter = 'A'; letter <= 'Z'; letter++) {
            written.append(letter);
            folded.append(Character.toLowerCase(letter));
        }
        WRITTEN = written.toString();
        FOLDED = folded.toString();
    }

    private final JdbcClient jdbc;

    RegisterLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many belong to each unit on the day; units without members are left out. */
    public Map<String, Integer> memberCounts(LocalDate on) {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql(
                        """
                        select unit_id, count(distinct member_id) from membership
                         where from_date <= :on and (to_date is null or to_date >= :on) group by unit_id
                        """)
                .param("on", on)
                .query(row -> {
                    counts.put(row.getString(1), row.getInt(2));
                });
        return counts;
    }

    /** Who is secretary, or leads the party group, in his own right on the day: names by unit. */
    public Map<String, String> leaders(LocalDate on) {
        Map<String, String> names = new HashMap<>();
        jdbc.sql(
                        """
                        select h.unit_id, m.full_name from role_holding h join party_member m on m.id = h.member_id
                         where h.role in ('SECRETARY', 'PARTY_GROUP_LEADER') and h.from_date <= :on and (h.to_date is null or h.to_date >= :on)
                         order by h.id
                        """)
                .param("on", on)
                .query(row -> {
                    names.putIfAbsent(row.getString(1), row.getString(2));
                });
        return names;
    }

    /**
     * People whose name holds all the words, marks and capitals aside, or whose id begins with the text.
     *
     * @param units only who belongs to one of them or holds a role there, now or later; null for everybody
     * @param most so many at the most, by name
     */
    public List<PartyMember> named(String text, Collection<String> units, LocalDate on, int most) {
        List<String> words = Arrays.stream(fold(text).split("\\s+")).filter(word -> !word.isEmpty()).toList();
        if (words.isEmpty() || units != null && units.isEmpty()) {
            return List.of();
        }
        Map<String, Object> named = new HashMap<>(Map.of("written", WRITTEN, "folded", FOLDED, "on", on, "id", like(fold(text).strip()) + "%"));
        StringBuilder name = new StringBuilder("1 = 1");
        for (int i = 0; i < words.size(); i++) {
            name.append(" and translate(m.full_name, :written, :folded) like :word").append(i).append(" escape '!'");
            named.put("word" + i, "%" + like(words.get(i)) + "%");
        }
        // from the units to their people, so that it stays quick in hundreds of units
        String people = "party_member m";
        if (units != null) {
            named.put("units", units);
            people = "(select member_id from membership where unit_id in (:units) and (to_date is null or to_date >= :on)"
                    + " union select member_id from role_holding where unit_id in (:units) and (to_date is null or to_date >= :on)) w"
                    + " join party_member m on m.id = w.member_id";
        }
        return jdbc.sql("select m.id, m.full_name, m.email from " + people + " where (" + name + " or lower(m.id) like :id escape '!')"
                        + " order by m.full_name, m.id fetch first " + most + " rows only")
                .params(named)
                .query(PartyMember.class)
                .list();
    }

    /** The text without marks and capitals. */
    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toLowerCase(Locale.ROOT);
    }

    private static String like(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
