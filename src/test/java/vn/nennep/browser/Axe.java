package vn.nennep.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks axe-core, brought by npm and put into the page by the test alone, what on a page keeps people out who can't see it well or use no mouse. */
final class Axe {

    private static final String SCRIPT = read(Path.of("src/main/frontend/node_modules/axe-core/axe.min.js"));

    /** What the guidelines of WCAG 2.1 A and AA say, and what is good practice; only what keeps people out or makes it hard for them. */
    private static final String RUN =
            """
            async () => (await axe.run(document, {
                resultTypes: ['violations'],
                runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']}
            })).violations
                .filter(({impact}) => impact === 'serious' || impact === 'critical')
                .map(({id, impact, nodes}) => ({id, impact, where: nodes.slice(0, 4).map((node) => node.html.slice(0, 200)).join(' || '), count: nodes.length}))""";

    private final List<String> violations = new ArrayList<>();

    /** @param name of the page as it stands in the answer */
    void look(Page page, String name) {
        page.evaluate(SCRIPT);
        for (Object found : (List<?>) page.evaluate(RUN)) {
            Map<?, ?> violation = (Map<?, ?>) found;
            violations.add("%s (%d wide): %s, %s, %s times: %s".formatted(
                    name, page.viewportSize().width, violation.get("impact"), violation.get("id"), violation.get("count"), violation.get("where")));
        }
    }

    List<String> violations() {
        return List.copyOf(violations);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
