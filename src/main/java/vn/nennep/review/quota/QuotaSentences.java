package vn.nennep.review.quota;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.organization.Sector;
import vn.nennep.platform.policy.Ratio;
import vn.nennep.platform.web.Words;

/** Says how a circle stands to its quota, so that a secretary can read it aloud. */
@Component
public class QuotaSentences {

    private final Register register;
    private final Words words;

    QuotaSentences(Register register, Words words) {
        this.register = register;
        this.words = words;
    }

    /** Who is counted, how many may be excellent by the reading that binds, and whether it is kept. */
    public String explained(QuotaVerdict verdict) {
        LevelCounts counts = verdict.counts();
        String kind = kind(verdict);
        String counted = words.of(
                "quota.counted." + kind, label(verdict.group()), counts.rated(), counts.excellent(), counts.good(), counts.completed(),
                counts.notCompleted());
        String most = words.of(
                "quota.most." + verdict.rule().base() + "." + kind, percent(verdict.rule().ratio()), counts.goodOrBetter(), counts.rated(), verdict.allowed());
        return counted + " " + most + " " + (verdict.over() ? words.of("quota.over." + kind, verdict.excess()) : words.of("quota.kept"));
    }

    /** The three readings in one line. */
    public String readings(QuotaVerdict verdict) {
        return Arrays.stream(QuotaBase.values())
                .map(base -> words.of(
                        base == verdict.rule().base() ? "quota.reading.binding" : "quota.reading", base.name(), words.of("quota.base." + base),
                        verdict.readings().get(base)))
                .collect(Collectors.joining("; "));
    }

    /** What a reading takes the share of. */
    public String base(QuotaBase base) {
        return words.of("quota.base." + base);
    }

    /** The circle as people call it. */
    public String label(QuotaGroup group) {
        String unit = register.unit(group.unit()).name();
        if (group.part() == null) {
            return unit;
        }
        boolean leaders = group.part().equals("LEADERS") || group.part().equals("OTHERS");
        String part = leaders ? words.of("quota.part." + group.part()) : Sector.valueOf(group.part()).label();
        return words.of("quota.part", unit, part);
    }

    /** {@code 20%}. */
    public static String percent(Ratio ratio) {
        BigDecimal hundredths = BigDecimal.valueOf(100 * ratio.numerator())
                .divide(BigDecimal.valueOf(ratio.denominator()), 2, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return (hundredths.scale() < 0 ? hundredths.setScale(0) : hundredths).toPlainString().replace('.', ',') + "%";
    }

    private static String kind(QuotaVerdict verdict) {
        return verdict.group().members() ? "members" : "organizations";
    }
}
