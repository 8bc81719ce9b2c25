package vn.nennep.document;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.exception.ResolverException;
import com.deepoove.poi.template.BlockTemplate;
import com.deepoove.poi.template.MetaTemplate;
import com.deepoove.poi.template.run.RunTemplate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Reads a template that a person has edited and finds what would spoil a paper written with it. */
final class TemplateCheck {

    /** A tag in the row of a table that is repeated. */
    private static final Pattern ROW_TAG = Pattern.compile("\\[([A-Za-z]+)]");

    private final PaperTemplate kind;
    private final Set<String> used = new LinkedHashSet<>();

    private TemplateCheck(PaperTemplate kind) {
        this.kind = kind;
    }

    /** The first fault; empty if papers can be written with it. */
    static Optional<TemplateFault> of(PaperTemplate kind, byte[] docx) {
        try (XWPFTemplate template = XWPFTemplate.compile(new ByteArrayInputStream(docx))) {
            TemplateCheck check = new TemplateCheck(kind);
            check.collect(template.getElementTemplates());
            template.getXWPFDocument().getTables().forEach(check::collectRowTags);
            return check.unknown().or(check::lost).or(() -> check.forbidden(template.getXWPFDocument()));
        } catch (ResolverException e) {
            return Optional.of(TemplateFault.malformed(kind.file(), e));
        } catch (IOException | POIXMLException | IllegalArgumentException e) {
            return Optional.of(TemplateFault.unreadable(kind.file(), e));
        }
    }

    private void collect(List<MetaTemplate> templates) {
        for (MetaTemplate template : templates) {
            if (template instanceof BlockTemplate part) {
                used.add(part.getStartMark().getTagName());
                collect(part.getTemplates());
            } else if (template instanceof RunTemplate tag) {
                used.add(tag.getTagName());
            }
        }
    }

    private void collectRowTags(XWPFTable table) {
        Matcher tags = ROW_TAG.matcher(table.getText());
        while (tags.find()) {
            used.add(tags.group(1));
        }
    }

    private Optional<TemplateFault> unknown() {
        return used.stream().filter(tag -> !kind.knows(tag)).findFirst().map(tag -> TemplateFault.unknownTag(kind.file(), tag));
    }

    private Optional<TemplateFault> lost() {
        return kind.indispensable().stream().sorted().filter(tag -> !used.contains(tag)).findFirst().map(tag -> TemplateFault.lostTag(kind.file(), tag));
    }

    private Optional<TemplateFault> forbidden(XWPFDocument document) {
        return document.getParagraphs().stream()
                .map(XWPFParagraph::getText)
                .map(ForbiddenType::headedBy)
                .flatMap(Optional::stream)
                .findFirst()
                .map(type -> TemplateFault.forbiddenType(kind.file(), type.title()));
    }
}
