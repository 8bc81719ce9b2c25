package vn.nennep.notification;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.organization.Unit;

/** A mail as plain text: the text part of the mail, and the letter that is printed. */
@Component
class PlainLayout {

    private final Register register;
    private final String baseUrl;

    PlainLayout(Register register, @Value("${nennep.base-url}") String baseUrl) {
        this.register = register;
        this.baseUrl = baseUrl;
    }

    String of(Mail mail) {
        Stream<String> unit = mail.unit() == null ? Stream.empty() : register.find(mail.unit()).map(Unit::name).stream();
        return Stream.concat(unit, mail.blocks().stream().map(this::of)).collect(Collectors.joining("\n\n"));
    }

    private String of(Mail.Block block) {
        if (block instanceof Mail.Paragraph paragraph) {
            return paragraph.text();
        }
        if (block instanceof Mail.Facts facts) {
            return facts.facts().stream().map(fact -> fact.label() + ": " + fact.value()).collect(Collectors.joining("\n"));
        }
        if (block instanceof Mail.Lines lines) {
            return lines(lines.heading(), lines.lines());
        }
        Mail.Button button = (Mail.Button) block;
        return button.label() + ":\n" + baseUrl + button.path();
    }

    private String lines(String heading, List<Mail.Line> lines) {
        return Stream.concat(Stream.ofNullable(heading), lines.stream().map(this::line)).collect(Collectors.joining("\n"));
    }

    private String line(Mail.Line line) {
        String said = "– " + line.text() + (line.note() == null ? "" : " (" + line.note() + ")");
        return line.path() == null ? said : said + "\n  " + baseUrl + line.path();
    }
}
