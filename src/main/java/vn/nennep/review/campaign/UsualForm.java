package vn.nennep.review.campaign;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.nennep.organization.Sector;
import vn.nennep.platform.policy.PolicyOn;
import vn.nennep.review.Regime;
import vn.nennep.review.SelfReviewForm;

/** Which form a member usually writes, and whether he is usually a civil servant; the cell corrects both when it settles its list ({@code domain.md} §3.7). */
final class UsualForm {

    private final Regime regime;
    private final Pattern leaderWords;
    private final List<String> civilSectors;
    private final List<String> outsideSectors;

    UsualForm(Regime regime, PolicyOn rules) {
        this.regime = regime;
        this.leaderWords = Pattern.compile(rules.list("review.leaderWords").stream()
                .map(UsualForm::folded)
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<!\\p{L})(", ")(?!\\p{L})")));
        this.civilSectors = rules.list("review.civilSectors");
        this.outsideSectors = regime == Regime.R2025 ? rules.list("review.outsideSectors") : List.of();
    }

    /**
     * @param leads whether he leads a Party organisation
     * @param post what the register says of his work; null where it says nothing
     * @param sector of the cell; null where it isn't known
     */
    SelfReviewForm form(boolean leads, String post, Sector sector) {
        boolean leader = leads || post != null && leaderWords.matcher(folded(post)).find();
        if (leader) {
            return SelfReviewForm.FORM_2B;
        }
        return regime == Regime.R2025 && sector != null && outsideSectors.contains(sector.name()) ? SelfReviewForm.FORM_2C : SelfReviewForm.FORM_2A;
    }

    boolean civilServant(Sector sector) {
        return sector != null && civilSectors.contains(sector.name());
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
