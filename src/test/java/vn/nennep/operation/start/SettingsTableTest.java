package vn.nennep.operation.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of settings in the operator's guide tells what application.yaml reads, with its defaults, and the example names nothing else. */
class SettingsTableTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(NENNEP_\\w+):([^}]*)}");
    private static final Pattern NAME = Pattern.compile("NENNEP_[A-Z_]*[A-Z]");
    private static final Pattern VALUE = Pattern.compile("`((?:\\\\\\||[^`])*)`");

    @Test
    void the_table_is_true() throws IOException {
        Map<String, Set<String>> read = new TreeMap<>();
        Matcher found = PLACEHOLDER.matcher(Files.readString(Path.of("src/main/resources/application.yaml")));
        while (found.find()) {
            Set<String> defaults = read.computeIfAbsent(found.group(1), name -> new TreeSet<>());
            if (!found.group(2).isEmpty()) {
                defaults.add(found.group(2));
            }
        }
        Map<String, Set<String>> told = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("docs/operator.md"))) {
            if (line.startsWith("| `NENNEP_")) {
                String[] cells = line.split("(?<!\\\\)\\|");
                told.put(cells[1].replaceAll("[` ]", ""), values(cells[2] + cells[3], read.keySet()));
            }
        }
        assertThat(told.keySet()).isEqualTo(read.keySet());
        Map<String, Set<String>> expected = new HashMap<>(read);
        // said in words: with the profile tls all addresses, otherwise the loopback interface
        expected.put("NENNEP_ADDRESS", Set.of("127.0.0.1"));
        assertThat(told).isEqualTo(expected);
    }

    @Test
    void examples_and_readme_name_only_what_there_is() throws IOException {
        Set<String> known = names("src/main/resources/application.yaml");
        for (String file : List.of("README.md", "docs/operator.md", "docs/systemd/nennep.env.example", "docs/systemd/nennep.service", "docs/adr/0016-operation.md")) {
            assertThat(known).as(file).containsAll(names(file));
        }
    }

    private static Set<String> names(String file) throws IOException {
        // a name that ends in an underscore is a family of them
        return NAME.matcher(Files.readString(Path.of(file)).replaceAll("NENNEP_[A-Z_]*_[…`*,]", "")).results().map(one -> one.group()).collect(Collectors.toSet());
    }

    private static Set<String> values(String cells, Set<String> variables) {
        Set<String> values = new TreeSet<>();
        Matcher value = VALUE.matcher(cells);
        while (value.find()) {
            String plain = value.group(1).replace("\\|", "|");
            if (!variables.contains(plain) && !Set.of("tls", "postgresql").contains(plain)) {
                values.add(plain);
            }
        }
        return values;
    }
}
