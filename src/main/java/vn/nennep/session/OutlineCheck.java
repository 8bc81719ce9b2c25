package vn.nennep.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Whether an outline follows the common template. Source: {@code domain.md} A4.1–A4.3, A3.6, P2 element 5 and form 4.
 *
 * @param minQuestions policy {@code questions.minRecommended}
 * @param maxQuestions policy {@code questions.maxRecommended}
 * @param minMinutes policy {@code presentation.minMinutes}
 * @param maxMinutes policy {@code presentation.maxMinutes}
 */
public record OutlineCheck(int minQuestions, int maxQuestions, int minMinutes, int maxMinutes) {

    /**
     * @param sections text by section; section 6 is its {@code questions}, so a text there isn't looked at
     * @param minutes planned length of the presentation, null if not given
     * @param secrecy null if not given
     */
    public record Outline(Map<OutlineSection, String> sections, List<String> questions, int files, Integer minutes, SecrecyLevel secrecy) {

        boolean has(OutlineSection section) {
            return section == OutlineSection.QUESTIONS ? questionCount() > 0 : Text.present(sections.get(section));
        }

        long questionCount() {
            return questions.stream().filter(Text::present).count();
        }
    }

    public List<Finding> judge(Outline outline, OutlineStage stage) {
        List<Finding> findings = new ArrayList<>();
        judgeSections(outline, stage, findings);
        judgeQuestions(outline.questionCount(), findings);
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

    private void judgeQuestions(long count, List<Finding> findings) {
        if (count == 0) {
            findings.add(Finding.refusal("questions", "session.outline.questionMissing"));
        } else if (count < minQuestions || count > maxQuestions) {
            findings.add(Finding.warning("questions", "session.outline.questionCountUnusual", count, minQuestions, maxQuestions));
        }
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
