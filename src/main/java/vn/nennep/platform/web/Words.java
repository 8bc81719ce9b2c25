package vn.nennep.platform.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The Vietnamese sentence of a code. */
@Component
public class Words {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    public String of(String code, Object... arguments) {
        return messages.getMessage(code, arguments, VIETNAMESE);
    }
}
