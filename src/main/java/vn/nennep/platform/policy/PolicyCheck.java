package vn.nennep.platform.policy;

import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.nennep.WrongConfiguration;

/**
 * Refuses a start with a parameter or a rule that nothing reads: whoever wrote the row believes that it holds. What the product knows is what it can name,
 * {@code policy.key.*} of the messages.
 */
@Component
public class PolicyCheck implements SmartInitializingSingleton {

    private final JdbcClient jdbc;
    private final MessageSource words;

    PolicyCheck(JdbcClient jdbc, MessageSource words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> unknown = jdbc.sql("select param_key from policy_parameter union select decision from rule_validity order by 1")
                .query(String.class)
                .list()
                .stream()
                .filter(key -> words.getMessage("policy.key." + key, null, null, Locale.ROOT) == null)
                .toList();
        if (!unknown.isEmpty()) {
            String keys = String.join(", ", unknown);
            throw new WrongConfiguration(
                    "The tables policy_parameter and rule_validity name what the product doesn't know: " + keys + ". Correct or delete these rows.",
                    "Bảng policy_parameter hoặc rule_validity có khóa không được biết: " + keys + ". Hãy sửa hoặc xóa các dòng này.");
        }
    }
}
