package vn.nennep.session;

import vn.nennep.document.InvitationPaper;
import vn.nennep.document.NoticePaper;
import vn.nennep.document.PaperTemplate;
import vn.nennep.document.ProgrammePaper;

/** The papers that are issued when a session is announced, in the order in which they take their numbers (A5.3, domain.md §4.4). */
enum Announcement {
    NOTICE("notice", "Thông báo sinh hoạt chuyên đề", NoticePaper.TEMPLATE),
    PROGRAMME("programme", "Chương trình sinh hoạt", ProgrammePaper.TEMPLATE),
    INVITATION("invitation", "Giấy mời", InvitationPaper.TEMPLATE);

    private final String code;
    private final String label;
    private final PaperTemplate template;

    Announcement(String code, String label, PaperTemplate template) {
        this.code = code;
        this.label = label;
        this.template = template;
    }

    String code() {
        return code;
    }

    /** Vietnamese, as people read it. */
    String label() {
        return label;
    }

    PaperTemplate template() {
        return template;
    }
}
