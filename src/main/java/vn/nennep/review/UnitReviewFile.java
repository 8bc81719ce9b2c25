package vn.nennep.review;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.organization.PartyMember;
import vn.nennep.organization.Register;
import vn.nennep.platform.web.Words;

/** The file of an organisation's review: its own rating, and of a cell what concerns its members together. */
@Component
class UnitReviewFile implements ReviewFile {

    private final Reviews reviews;
    private final ReviewReaders readers;
    private final List<UnitReviewChapter> chapters;
    private final List<RelatedFiles> related;
    private final Register register;
    private final Words words;

    UnitReviewFile(Reviews reviews, ReviewReaders readers, List<UnitReviewChapter> chapters, List<RelatedFiles> related, Register register, Words words) {
        this.reviews = reviews;
        this.readers = readers;
        this.chapters = chapters.stream().sorted(Comparator.comparingInt(UnitReviewChapter::position)).toList();
        this.related = related;
        this.register = register;
        this.words = words;
    }

    @Override
    public String kind() {
        return UnitReview.KIND;
    }

    @Override
    public String titleOf(long subject) {
        UnitReview review = reviews.unitReview(subject);
        return words.of("review.unit.title", register.unit(review.unitId()).name(), Integer.toString(reviews.campaignOf(review).campaignYear()));
    }

    @Override
    public boolean mayRead(String member, long subject) {
        return reviews.findUnitReview(subject).filter(review -> readers.of(member, review).any()).isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Shown> shown(long subject, String member) {
        return reviews.findUnitReview(subject).filter(review -> readers.of(member, review).any()).map(review -> {
            ReviewReader reader = readers.of(member, review);
            return new Shown(
                    titleOf(subject), review.unitId(), review.state().label(),
                    chapters.stream().map(chapter -> chapter.read(review, reader)).flatMap(Optional::stream).toList(), links(review, reader));
        });
    }

    private List<Link> links(UnitReview review, ReviewReader reader) {
        List<MemberReview> open = reviews.membersOf(review.id()).stream()
                .filter(member -> reader.committee() || reader.deciding() || member.memberId().equals(reader.id()))
                .toList();
        Map<String, PartyMember> people = register.members(open.stream().map(MemberReview::memberId).toList());
        return Stream.concat(
                        related.stream().flatMap(files -> files.linksFor(review.id(), reader.id()).stream()),
                        open.stream().map(member -> new Link(people.get(member.memberId()).fullName(), hrefOf(member.id()))))
                .toList();
    }
}
