package vn.nennep.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a final topic must hold: of each accepted comment where the topic was changed for it or why it was not, and the text itself as a file. Source:
 * {@code domain.md} A9.1, P2 form 17; the length of a reason B0 “Return”.
 */
public final class FinalTopicCheck {

    /** A shorter reason says nothing. */
    static final int SHORTEST_REASON = 10;

    private FinalTopicCheck() {
    }

    /**
     * @param accepted places of the accepted comments in the order of speaking
     * @param fileNames names of the files added
     */
    public static List<Finding> judge(Collection<Integer> accepted, List<CommentTreatment> comments, List<String> fileNames) {
        List<Finding> findings = new ArrayList<>();
        Set<Integer> open = new HashSet<>(accepted);
        for (int row = 0; row < comments.size(); row++) {
            CommentTreatment comment = comments.get(row);
            String path = "comments[" + row + "].";
            if (!open.remove(comment.speech())) {
                findings.add(Finding.refusal(path + "speech", "session.final.commentTwice", comment.speech()));
            }
            if (comment.revised() && !Text.present(comment.section())) {
                findings.add(Finding.refusal(path + "section", "session.final.sectionMissing", comment.speech()));
            }
            if (!comment.revised() && Text.length(comment.reason()) < SHORTEST_REASON) {
                findings.add(Finding.refusal(path + "reason", "session.final.reasonMissing", comment.speech(), SHORTEST_REASON));
            }
        }
        open.stream().sorted().forEach(speech -> findings.add(Finding.refusal("comments", "session.final.commentMissing", speech)));
        judgeFiles(fileNames, findings);
        return findings;
    }

    private static void judgeFiles(List<String> fileNames, List<Finding> findings) {
        if (fileNames.isEmpty()) {
            findings.add(Finding.refusal("files", "session.final.fileMissing"));
        } else if (!fileNames.stream().map(name -> name.toLowerCase(Locale.ROOT)).allMatch(name -> name.endsWith(".docx") || name.endsWith(".pdf"))) {
            findings.add(Finding.refusal("files", "session.final.fileKind"));
        }
    }
}
