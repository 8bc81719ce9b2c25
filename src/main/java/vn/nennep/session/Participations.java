package vn.nennep.session;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the members did before a session: who has read, who wants to speak, who can't come, what was asked and said of the draft. */
@Component
public class Participations {

    private final ParticipationRepository participations;
    private final AbsenceNoticeRepository absences;
    private final SpeakingRegistrationRepository registrations;
    private final ClarifyingQuestionRepository questions;
    private final DraftCommentRepository comments;

    Participations(
            ParticipationRepository participations, AbsenceNoticeRepository absences, SpeakingRegistrationRepository registrations,
            ClarifyingQuestionRepository questions, DraftCommentRepository comments) {
        this.participations = participations;
        this.absences = absences;
        this.registrations = registrations;
        this.questions = questions;
        this.comments = comments;
    }

    /** Who has read the materials, in the order of reading. */
    public List<Participation> of(long session) {
        return participations.findBySessionIdOrderByReadAtAscMemberIdAsc(session);
    }

    public Optional<Participation> of(long session, String member) {
        return of(session).stream().filter(participation -> participation.memberId().equals(member)).findFirst();
    }

    /** Ids of those who have read the materials. */
    public Set<String> readers(long session) {
        return of(session).stream().map(Participation::memberId).collect(Collectors.toSet());
    }

    /** Who said that he can't come, with what he said last; in the order of saying. */
    public Map<String, AbsenceNotice> absences(long session) {
        Map<String, AbsenceNotice> last = new LinkedHashMap<>();
        absences.findBySessionIdOrderById(session).forEach(notice -> last.put(notice.memberId(), notice));
        return last;
    }

    /** Who asked to speak, in the order of asking. */
    public List<SpeakingRegistration> registrations(long session) {
        return registrations.findBySessionIdOrderById(session);
    }

    public List<ClarifyingQuestion> questions(long session) {
        return questions.findBySessionIdOrderById(session);
    }

    public List<ClarifyingQuestion> openQuestions(long session) {
        return questions(session).stream().filter(ClarifyingQuestion::open).toList();
    }

    public List<DraftComment> comments(long session) {
        return comments.findBySessionIdOrderById(session);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void read(long session, String member, LocalDateTime now, String preparedOpinion, boolean shared) {
        participations.save(new Participation(null, session, member, now, preparedOpinion, shared, null));
    }

    /** Keeps what a member adds. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(long session, String member, LocalDateTime now, Contribution contribution) {
        contribution.questions().forEach(wording -> questions.save(ClarifyingQuestion.asked(session, member, now, wording)));
        if (contribution.speaksOn() != null) {
            registrations.save(SpeakingRegistration.of(session, member, now, contribution.speaksOn()));
        }
        if (contribution.comment() != null) {
            comments.save(new DraftComment(null, session, member, now, contribution.comment()));
        }
        if (contribution.absenceReason() != null) {
            absences.save(new AbsenceNotice(null, session, member, now, contribution.absenceReason()));
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void answer(ClarifyingQuestion question, String answer, String by, LocalDateTime now) {
        questions.save(question.answered(answer, by, now));
    }
}
