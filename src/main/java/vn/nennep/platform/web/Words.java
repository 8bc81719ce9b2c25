package vn.nennep.platform.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
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

    /** The message of the code. Days and moments among the arguments are said as people read them. */
    public String of(String code, Object... arguments) {
        return messages.getMessage(code, Arrays.stream(arguments).map(Words::readable).toArray(), VIETNAMESE);
    }

    private static Object readable(Object argument) {
        if (argument instanceof LocalDateTime moment) {
            return ReadableTime.of(moment);
        }
        return argument instanceof LocalDate day ? ReadableTime.of(day) : argument;
    }
}
