package vn.nennep.document;

import java.util.Arrays;

/**
 * How an administrative paper (giấy mời …) is abbreviated in its symbol, as a policy says. It must not be taken for a type of paper that a cell may not
 * issue, nor for another that it may.
 */
public record AdministrativeSymbol(DocumentType type, String abbreviation) {

    /** @throws TemplateFault if the abbreviation stands for another type of paper, or is no abbreviation */
    public AdministrativeSymbol {
        ForbiddenType.abbreviatedTo(abbreviation).ifPresent(forbidden -> {
            throw TemplateFault.forbiddenSymbol(abbreviation, forbidden.title());
        });
        Arrays.stream(DocumentType.values())
                .filter(other -> other != type && other.abbreviation().equalsIgnoreCase(abbreviation))
                .findFirst()
                .ifPresent(other -> {
                    throw TemplateFault.forbiddenSymbol(abbreviation, other.title());
                });
        if (!abbreviation.matches("\\p{L}{1,4}")) {
            throw TemplateFault.forbiddenSymbol(abbreviation, type.title());
        }
    }
}
