package vn.nennep.document;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.policy.RenderPolicy;
import com.deepoove.poi.template.ElementTemplate;
import com.deepoove.poi.template.run.RunTemplate;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;

/**
 * Prints a text where its tag stands, in the tag's own formatting. A line feed begins a new paragraph of the same style, so a tag
 * for longer text is the last thing in its paragraph.
 */
class ParagraphsPolicy implements RenderPolicy {

    @Override
    public void render(ElementTemplate tag, Object data, XWPFTemplate template) {
        XWPFRun run = ((RunTemplate) tag).getRun();
        String[] lines = ((String) data).split("\n", -1);
        run.setText(lines[0], 0);
        XWPFParagraph previous = (XWPFParagraph) run.getParent();
        for (int i = 1; i < lines.length; i++) {
            previous = paragraphAfter(previous);
            XWPFRun continued = previous.createRun();
            CTRPr format = run.getCTR().getRPr();
            if (format != null) {
                continued.getCTR().setRPr((CTRPr) format.copy());
            }
            continued.setText(lines[i]);
        }
    }

    private static XWPFParagraph paragraphAfter(XWPFParagraph paragraph) {
        XWPFParagraph next = insertAfter(paragraph);
        CTPPr format = paragraph.getCTP().getPPr();
        if (format != null) {
            next.getCTP().setPPr((CTPPr) format.copy());
        }
        return next;
    }

    private static XWPFParagraph insertAfter(XWPFParagraph paragraph) {
        try (XmlCursor position = paragraph.getCTP().newCursor()) {
            boolean last = !position.toNextSibling();
            if (paragraph.getBody() instanceof XWPFTableCell cell) {
                return last ? cell.addParagraph() : cell.insertNewParagraph(position);
            }
            if (paragraph.getBody() instanceof XWPFDocument document && !last) {
                return document.insertNewParagraph(position);
            }
            throw new IllegalStateException("A text of several paragraphs belongs into the body or a table of the template");
        }
    }
}
