package vn.nennep.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Checks every template when the application starts, and whenever an administrator asks. A spoilt one doesn't keep the application from starting: the
 * other papers go on being written, and whoever needs this one is told what is wrong with it.
 */
@Component
public class TemplateGuard implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(TemplateGuard.class);

    private final PaperTemplates templates;
    private final MessageSource messages;

    TemplateGuard(PaperTemplates templates, MessageSource messages) {
        this.templates = templates;
        this.messages = messages;
    }

    /**
     * One template as it is now.
     *
     * @param profile the papers for which it holds
     * @param fault what is wrong with it; null if papers can be written with it
     */
    public record Checked(PaperTemplate template, LayoutProfile profile, TemplateFault fault) {}

    /** All templates, for each profile. */
    public List<Checked> check() {
        return PaperTemplates.ALL.stream()
                .flatMap(template -> Arrays.stream(LayoutProfile.values()).map(profile -> new Checked(template, profile, fault(template, profile).orElse(null))))
                .toList();
    }

    private Optional<TemplateFault> fault(PaperTemplate template, LayoutProfile profile) {
        try {
            templates.of(template, profile);
            return Optional.empty();
        } catch (TemplateFault fault) {
            return Optional.of(fault);
        }
    }

    @Override
    public void afterSingletonsInstantiated() {
        check().stream()
                .map(Checked::fault)
                .filter(Objects::nonNull)
                .map(fault -> messages.getMessage(fault.messageCode(), fault.arguments(), Locale.forLanguageTag("vi-VN")))
                .distinct()
                .forEach(LOG::error);
    }
}
