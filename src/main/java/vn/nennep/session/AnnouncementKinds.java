package vn.nennep.session;

import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.nennep.document.PaperTemplate;

/** Notice, programme and invitations among the papers of a session: issued with the announcement, not printed. */
@Configuration(proxyBeanMethods = false)
class AnnouncementKinds {

    @Bean
    SessionPaperKind noticeKind() {
        return new Kind(Announcement.NOTICE, 320);
    }

    @Bean
    SessionPaperKind programmeKind() {
        return new Kind(Announcement.PROGRAMME, 330);
    }

    @Bean
    SessionPaperKind invitationKind() {
        return new Kind(Announcement.INVITATION, 340);
    }

    private record Kind(Announcement kind, int position) implements SessionPaperKind {

        @Override
        public String code() {
            return kind.code();
        }

        @Override
        public String label() {
            return kind.label();
        }

        @Override
        public Optional<PaperTemplate> issuedWith() {
            return Optional.of(kind.template());
        }

        @Override
        public List<Print> prints(ThematicSession session, Reader reader) {
            return List.of();
        }
    }
}
