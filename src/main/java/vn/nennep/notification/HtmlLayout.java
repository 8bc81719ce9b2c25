package vn.nennep.notification;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import vn.nennep.organization.Register;
import vn.nennep.organization.Unit;
import vn.nennep.platform.web.Words;

/**
 * A mail as HTML that reads well in a phone's mail program: one column, large type, one button. Mail programs drop style sheets, so every style stands
 * at its element. Nothing is fetched from anywhere: no picture, no font, no tracking. All that people typed is escaped (fault S-01).
 */
@Component
class HtmlLayout {

    private static final String INK = "color:#1a1d21;";
    private static final String MUTED = "color:#4a5159;";
    private static final String FONT = "font-family:Arial,'Helvetica Neue',Helvetica,sans-serif;";

    private final Register register;
    private final Words words;
    private final String baseUrl;

    HtmlLayout(Register register, Words words, @Value("${nennep.base-url}") String baseUrl) {
        this.register = register;
        this.words = words;
        this.baseUrl = baseUrl;
    }

    String of(Mail mail) {
        String unit = mail.unit() == null ? "" : register.find(mail.unit()).map(Unit::name).orElse("");
        StringBuilder html = new StringBuilder(4000);
        html.append("<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<meta name=\"color-scheme\" content=\"light\">\n<title>").append(text(mail.subject())).append("</title>\n</head>\n")
                .append("<body style=\"margin:0;padding:0;background:#f2f3f5;").append(INK).append("\">\n")
                .append("<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" style=\"background:#f2f3f5;\"><tr>")
                .append("<td align=\"center\" style=\"padding:12px 8px 24px;\">\n")
                .append("<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" ")
                .append("style=\"max-width:600px;background:#ffffff;border-top:4px solid #a61b1b;\"><tr>")
                .append("<td style=\"padding:20px 20px 24px;text-align:left;font-size:18px;line-height:1.5;word-break:break-word;").append(FONT).append(INK)
                .append("\">\n");
        if (!unit.isEmpty()) {
            html.append("<p style=\"margin:0 0 4px;font-size:16px;font-weight:bold;color:#a61b1b;\">").append(text(unit)).append("</p>\n");
        }
        html.append("<h1 style=\"margin:0 0 18px;font-size:23px;line-height:1.3;\">").append(text(mail.subject())).append("</h1>\n");
        mail.blocks().forEach(block -> append(html, block));
        return html.append("</td></tr></table>\n")
                .append("<p style=\"max-width:600px;margin:14px auto 0;padding:0 12px;text-align:left;font-size:15px;line-height:1.45;").append(FONT).append(MUTED)
                .append("\">").append(text(words.of("mail.footer"))).append("</p>\n</td></tr></table>\n</body>\n</html>\n")
                .toString();
    }

    private void append(StringBuilder html, Mail.Block block) {
        if (block instanceof Mail.Paragraph paragraph) {
            html.append("<p style=\"margin:0 0 16px;\">").append(text(paragraph.text())).append("</p>\n");
        } else if (block instanceof Mail.Facts facts) {
            append(html, facts.facts());
        } else if (block instanceof Mail.Lines lines) {
            append(html, lines);
        } else {
            append(html, (Mail.Button) block);
        }
    }

    private static void append(StringBuilder html, List<Mail.Fact> facts) {
        html.append("<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" ")
                .append("style=\"margin:0 0 18px;border-left:4px solid #d9b64c;background:#fbf8ee;\">\n");
        for (Mail.Fact fact : facts) {
            html.append("<tr><td style=\"padding:8px 14px;font-size:18px;line-height:1.4;").append(FONT).append(INK).append("\"><span style=\"font-size:15px;")
                    .append(MUTED).append("\">").append(text(fact.label())).append("</span><br><strong>").append(value(fact.value()))
                    .append("</strong></td></tr>\n");
        }
        html.append("</table>\n");
    }

    private void append(StringBuilder html, Mail.Lines lines) {
        if (lines.heading() != null) {
            html.append("<p style=\"margin:0 0 8px;font-weight:bold;\">").append(text(lines.heading())).append("</p>\n");
        }
        html.append("<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" style=\"margin:0 0 18px;\">\n");
        for (Mail.Line line : lines.lines()) {
            html.append("<tr><td style=\"padding:10px 0;border-bottom:1px solid #d8dce1;font-size:18px;line-height:1.4;").append(FONT).append(INK).append("\">");
            if (line.path() == null) {
                html.append(text(line.text()));
            } else {
                html.append("<a href=\"").append(text(baseUrl + line.path())).append("\" style=\"color:#174ea6;font-weight:bold;\">")
                        .append(text(line.text())).append("</a>");
            }
            if (line.note() != null) {
                html.append("<br><span style=\"font-size:16px;").append(MUTED).append("\">").append(text(line.note())).append("</span>");
            }
            html.append("</td></tr>\n");
        }
        html.append("</table>\n");
    }

    private void append(StringBuilder html, Mail.Button button) {
        String address = text(baseUrl + button.path());
        html.append("<table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" style=\"margin:6px 0 20px;\"><tr>")
                .append("<td bgcolor=\"#a61b1b\" style=\"background:#a61b1b;border-radius:6px;\"><a href=\"").append(address)
                .append("\" style=\"display:inline-block;padding:14px 26px;font-size:19px;font-weight:bold;color:#ffffff;text-decoration:none;").append(FONT)
                .append("\">").append(text(button.label())).append("</a></td></tr></table>\n");
    }

    /** Only what is nothing but an address of the web becomes a link: no other scheme, nothing around it. */
    private static String value(String value) {
        return value.matches("https?://\\S+")
                ? "<a href=\"" + text(value) + "\" style=\"color:#174ea6;\">" + text(value) + "</a>"
                : text(value);
    }

    private static String text(String plain) {
        return HtmlUtils.htmlEscape(plain, "UTF-8").replace("\n", "<br>\n");
    }
}
