package vn.nennep.document;

import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Repeats the row of a table for each entry. A row stays on one page where the template says so, unless it is too long for that. */
class RowsPolicy extends LoopRowTableRenderPolicy {

    /** Two thirds of the text's height on an A4 page. */
    private static final int TALLEST_IN_POINTS = 480;
    /** Of a line and of a letter in 12 points. */
    private static final int LINE_IN_POINTS = 14;
    private static final int LETTER_IN_TWIPS = 120;

    @Override
    protected void afterloop(XWPFTable table, Object data) {
        if (table.getCTTbl().getTblGrid() == null) {
            return;
        }
        List<Integer> widths = table.getCTTbl().getTblGrid().getGridColList().stream()
                .map(column -> Integer.parseInt(column.getW().toString()))
                .toList();
        table.getRows().stream().filter(row -> height(row, widths) > TALLEST_IN_POINTS).forEach(row -> row.setCantSplitRow(false));
    }

    private static int height(XWPFTableRow row, List<Integer> widths) {
        List<XWPFTableCell> cells = row.getTableCells();
        int tallest = 0;
        for (int i = 0; i < Math.min(cells.size(), widths.size()); i++) {
            int lettersOnALine = Math.max(1, widths.get(i) / LETTER_IN_TWIPS);
            int lines = cells.get(i).getParagraphs().stream().mapToInt(paragraph -> paragraph.getText().length() / lettersOnALine + 1).sum();
            tallest = Math.max(tallest, lines * LINE_IN_POINTS);
        }
        return tallest;
    }
}
