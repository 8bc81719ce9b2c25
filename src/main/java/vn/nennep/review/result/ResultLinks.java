package vn.nennep.review.result;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.nennep.platform.web.Words;
import vn.nennep.review.RelatedFiles;
import vn.nennep.review.ReviewFile.Link;
import vn.nennep.review.Reviews;

/** The way from a campaign's file to its results. */
@Component
class ResultLinks implements RelatedFiles {

    private final Reviews reviews;
    private final ResultReaders readers;
    private final Words words;

    ResultLinks(Reviews reviews, ResultReaders readers, Words words) {
        this.reviews = reviews;
        this.readers = readers;
        this.words = words;
    }

    static String href(long campaign) {
        return "/xep-loai/ket-qua/" + campaign;
    }

    @Override
    public List<Link> linksFor(long subject, String member) {
        return reviews.findCampaign(subject).stream()
                .filter(campaign -> !readers.scopes(member, campaign).isEmpty())
                .map(campaign -> new Link(words.of("result.link"), href(subject)))
                .toList();
    }
}
