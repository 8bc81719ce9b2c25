package vn.nennep.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Whether an outline follows the common template. Source: {@code domain.md} A4.1–A4.3, A4.6, A3.6, P2 element 5 and form 4.
 *
 * @param recommended how many questions there are to be
 * @param minMinutes policy {@code presentation.minMinutes}
 * @param maxMinutes policy {@code presentation.maxMinutes}
 */
public record OutlineCheck(DiscussionQuestions recommended, int minMinutes, int maxMinutes) {

    /**
     * @param sections text by section; section 6 is its {@code questions}, so a text there isn't looked at
     * @param minutes planned length of the presentation, null if not given
     * @param secrecy null if not given
     */
    public record Outline(
            Map<OutlineSection, String> sections, List<OutlineQuestion> questions, int files, Integer minutes, SecrecyLevel secrecy) {

        boolean has(OutlineSection section) {
            return section == OutlineSection.QUESTIONS ? questionCount() > 0 : Text.present(sections.get(section));
        }

        long questionCount() {
            return questions.stream().map(OutlineQuestion::wording).filter(Text::present).count();
        }
    }

    public List<Finding> judge(Outline outline, OutlineStage stage) {
        List<Finding> findings = new ArrayList<>();
        judgeSections(outline, stage, findings);
        recommended.judge(outline.questionCount()).ifPresent(findings::add);
        judgeCoverage(outline, findings);
        judgeSecrecy(outline.secrecy(), findings);
        judgeMinutes(outline.minutes(), findings);
        return findings;
    }

    private static void judgeSections(Outline outline, OutlineStage stage, List<Finding> findings) {
        boolean written = false;
        for (OutlineSection section : OutlineSection.values()) {
            written |= outline.has(section);
            if (section != OutlineSection.QUESTIONS && section.requiredAt(stage) && !outline.has(section)) {
                findings.add(Finding.refusal("sections." + section, "session.outline.sectionMissing", section.number(), section.title()));
            }
        }
        if (!written && outline.files() == 0) {
            findings.add(Finding.refusal("files", "session.outline.nothingWritten"));
        }
    }

    /** Each question belongs to a section that says something (A4.6). */
    private static void judgeCoverage(Outline outline, List<Finding> findings) {
        for (int i = 0; i < outline.questions().size(); i++) {
            OutlineSection section = outline.questions().get(i).section();
            String field = "questions[" + i + "].section";
            if (section == null) {
                findings.add(Finding.refusal(field, "session.outline.questionUnlinked", i + 1));
            } else if (!outline.has(section)) {
                findings.add(Finding.warning(field, "session.outline.questionOfEmptySection", i + 1, section.number(), section.title()));
            }
        }
    }

    /**
     * The questions of the committee that the outline left out or worded otherwise (A3.6, A4.6): said to the reviewer, for the preparer may have reasons.
     *
     * @param asked as they were set in the briefing
     */
    public static List<Finding> leftOut(Outline outline, List<String> asked) {
        List<String> kept = outline.questions().stream().map(question -> Text.folded(question.wording())).toList();
        return asked.stream()
                .filter(question -> !kept.contains(Text.folded(question)))
                .map(question -> Finding.warning("questions", "session.outline.questionLeftOut", question))
                .toList();
    }

    private static void judgeSecrecy(SecrecyLevel secrecy, List<Finding> findings) {
        if (secrecy == null) {
            findings.add(Finding.refusal("secrecy", "session.outline.secrecyMissing"));
        } else if (secrecy != SecrecyLevel.NONE) {
            findings.add(Finding.refusal("secrecy", "session.outline.secret", secrecy.label()));
        }
    }

    private void judgeMinutes(Integer minutes, List<Finding> findings) {
        if (minutes == null || minutes < minMinutes || minutes > maxMinutes) {
            findings.add(Finding.refusal("presentationMinutes", "session.outline.minutesOutOfRange", minMinutes, maxMinutes));
        }
    }
}
