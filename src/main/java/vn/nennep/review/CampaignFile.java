package vn.nennep.review;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.platform.web.Words;

/** A campaign's file: for everybody below the committee that opened it. */
@Component
class CampaignFile implements ReviewFile {

    private final Reviews reviews;
    private final ReviewReaders readers;
    private final List<CampaignChapter> chapters;
    private final List<RelatedFiles> related;
    private final Words words;

    CampaignFile(
            Reviews reviews, ReviewReaders readers, List<CampaignChapter> chapters, List<RelatedFiles> related, Words words) {
        this.reviews = reviews;
        this.readers = readers;
        this.chapters = chapters.stream().sorted(Comparator.comparingInt(CampaignChapter::position)).toList();
        this.related = related;
        this.words = words;
    }

    @Override
    public String kind() {
        return ReviewCampaign.KIND;
    }

    @Override
    public String titleOf(long subject) {
        return words.of("review.campaign.title", Integer.toString(reviews.campaign(subject).campaignYear()));
    }

    @Override
    public boolean mayRead(String member, long subject) {
        return reviews.findCampaign(subject).filter(campaign -> readers.of(member, campaign).any()).isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Shown> shown(long subject, String member) {
        return reviews.findCampaign(subject).filter(campaign -> readers.of(member, campaign).any()).map(campaign -> {
            ReviewReader reader = readers.of(member, campaign);
            return new Shown(
                    titleOf(subject), campaign.unitId(), campaign.state().label(),
                    chapters.stream().map(chapter -> chapter.read(campaign, reader)).flatMap(Optional::stream).toList(),
                    related.stream().flatMap(files -> files.linksFor(subject, member).stream()).toList());
        });
    }
}
