package vn.nennep.session;

import java.util.EnumMap;
import java.util.Map;

/** The written sections of an outline; section 6 is the list of questions. A section that isn't written is null. */
public record OutlineTexts(
        String basis, String purpose, String content, String situation, String solutions, String draftConclusion, String execution) {

    public Map<OutlineSection, String> bySection() {
        Map<OutlineSection, String> sections = new EnumMap<>(OutlineSection.class);
        sections.put(OutlineSection.BASIS, basis);
        sections.put(OutlineSection.PURPOSE, purpose);
        sections.put(OutlineSection.CONTENT, content);
        sections.put(OutlineSection.SITUATION, situation);
        sections.put(OutlineSection.SOLUTIONS, solutions);
        sections.put(OutlineSection.DRAFT_CONCLUSION, draftConclusion);
        sections.put(OutlineSection.EXECUTION, execution);
        return sections;
    }
}
