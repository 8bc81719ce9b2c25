package vn.nennep.review;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.organization.Register;
import vn.nennep.platform.web.Words;

/** The file of a member's review: for himself, the committee of his cell, and the committee that decides. Other members of the cell don't open it. */
@Component
class MemberReviewFile implements ReviewFile {

    private final Reviews reviews;
    private final ReviewReaders readers;
    private final List<MemberReviewChapter> chapters;
    private final List<RelatedFiles> related;
    private final Register register;
    private final Words words;

    MemberReviewFile(Reviews reviews, ReviewReaders readers, List<MemberReviewChapter> chapters, List<RelatedFiles> related, Register register, Words words) {
        this.reviews = reviews;
        this.readers = readers;
        this.chapters = chapters.stream().sorted(Comparator.comparingInt(MemberReviewChapter::position)).toList();
        this.related = related;
        this.register = register;
        this.words = words;
    }

    @Override
    public String kind() {
        return MemberReview.KIND;
    }

    @Override
    public String titleOf(long subject) {
        MemberReview review = reviews.memberReview(subject);
        return words.of("review.member.title", register.nameOf(review.memberId()), Integer.toString(reviews.campaignOf(review).campaignYear()));
    }

    @Override
    public Optional<String> personOf(long subject) {
        return reviews.findMemberReview(subject).map(MemberReview::memberId);
    }

    @Override
    public boolean mayRead(String member, long subject) {
        return find(subject, member).isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Shown> shown(long subject, String member) {
        return find(subject, member).map(review -> {
            ReviewReader reader = readers.of(member, review);
            return new Shown(
                    titleOf(subject), review.unitId(), review.state().label(),
                    chapters.stream().map(chapter -> chapter.read(review, reader)).flatMap(Optional::stream).toList(),
                    links(review, member));
        });
    }

    private List<Link> links(MemberReview review, String member) {
        return Stream.concat(
                        Stream.of(new Link(register.unit(review.unitId()).name(), hrefOf(review.unitReviewId()))),
                        related.stream().flatMap(files -> files.linksFor(review.id(), member).stream()))
                .toList();
    }

    private Optional<MemberReview> find(long subject, String member) {
        return reviews.findMemberReview(subject).filter(review -> {
            ReviewReader reader = readers.of(member, review);
            return reader.self() || reader.committee() || reader.deciding();
        });
    }
}
