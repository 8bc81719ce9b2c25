package vn.nennep.review.result;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.ActionWork;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.Words;
import vn.nennep.review.Reviews;

/** The secretary or deputy of the committee that opened the campaign signs the report on its results. */
@Component
class IssueResultReport implements ActionWork {

    private final Reviews reviews;
    private final ResultReports reports;
    private final ResultReaders readers;
    private final Words words;
    private final Clock clock;

    IssueResultReport(Reviews reviews, ResultReports reports, ResultReaders readers, Words words, Clock clock) {
        this.reviews = reviews;
        this.reports = reports;
        this.readers = readers;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "issueResultReport";
    }

    @Override
    public List<Offer> offers(String member, String unit, Long subject) {
        return subject == null
                ? List.of()
                : reviews.findCampaign(subject).stream()
                        .filter(campaign -> readers.leads(member, campaign.unitId()))
                        .map(campaign -> new Offer(
                                name(), words.of("result.report.title"), words.of("result.report.description"), campaign.unitId(), subject))
                        .toList();
    }

    @Override
    public Map<String, Object> prefill(Offer offer, String member) {
        return Map.of();
    }

    @Override
    public List<Reading> reading(Offer offer, String member) {
        List<String> open = reports.toBeExplained(reviews.campaign(offer.subject()));
        Reading.Builder reading = Reading.titled(words.of("result.checks"));
        if (open.isEmpty()) {
            return List.of(reading.text(null, words.of("result.allRight")).build());
        }
        open.forEach(reading::warning);
        return List.of(reading.build());
    }

    @Override
    public String perform(Offer offer, String member, Answers answers) {
        reports.issue(
                reviews.campaign(offer.subject()),
                new ResultReports.Remarks(
                        lines(answers.text("strengths")), lines(answers.text("shortcomings")), lines(answers.text("proposals")), answers.text("explanation")),
                member, LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
        return "/xep-loai/" + offer.subject();
    }

    private static List<String> lines(String text) {
        return text == null ? List.of() : text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
