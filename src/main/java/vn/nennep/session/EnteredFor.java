package vn.nennep.session;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Submissions;
import vn.nennep.platform.web.Words;

/**
 * What a member said or did but somebody else entered (nhập hộ, A17.10), so that every chapter marks it openly. Facts bear the moment of the submission that
 * wrote them: member and moment tell which.
 */
@Component
public class EnteredFor {

    private final Submissions submissions;
    private final Register register;
    private final Words words;

    EnteredFor(Submissions submissions, Register register, Words words) {
        this.submissions = submissions;
        this.register = register;
        this.words = words;
    }

    private record Fact(String member, LocalDateTime at) {}

    /** The marks of one session. */
    public final class Marks {

        private final Map<Fact, String> officers;

        private Marks(Map<Fact, String> officers) {
            this.officers = officers;
        }

        /** Who entered what the member said at this moment; an empty text where he did so himself. */
        public String of(String member, LocalDateTime at) {
            String officer = officers.get(new Fact(member, at));
            return officer == null ? "" : words.of("session.file.entered", register.nameOf(officer));
        }
    }

    public Marks in(ThematicSession session) {
        return new Marks(submissions.about(session.id(), register.lineOf(session.unitId())).stream()
                .filter(Submissions.Submission::entered)
                .collect(Collectors.toMap(
                        entry -> new Fact(entry.onBehalfOf(), entry.submittedAt()), Submissions.Submission::actor, (first, same) -> first)));
    }
}
