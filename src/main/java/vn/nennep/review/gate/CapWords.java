package vn.nennep.review.gate;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.nennep.platform.web.Words;
import vn.nennep.review.RatingLevel;

/** A cap in sentences that can be read aloud. An administrator may write a whole sentence into the table instead of a code: then it is said as it stands. */
@Component
public class CapWords {

    private final Words words;
    private final MessageSource messages;

    CapWords(Words words, MessageSource messages) {
        this.words = words;
        this.messages = messages;
    }

    public String of(Cap cap) {
        if (cap.reasons().isEmpty()) {
            return words.of("gate.highest", cap.level().label());
        }
        RatingLevel better = RatingLevel.values()[cap.level().ordinal() - 1];
        String capped = words.of("gate.capped", cap.level().label(), better.label(), listed(cap.reasons()));
        return cap.level() == RatingLevel.NOT_COMPLETED ? capped + " " + words.of("gate.maybeOtherwise") : capped;
    }

    private String listed(List<String> reasons) {
        return reasons.stream().map(this::reason).collect(Collectors.joining("; "));
    }

    private String reason(String code) {
        return messages.getMessage("gate.reason." + code, null, code, Locale.ROOT);
    }
}
