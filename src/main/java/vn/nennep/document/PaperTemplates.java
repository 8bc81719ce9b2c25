package vn.nennep.document;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.exception.RenderException;
import com.deepoove.poi.exception.ResolverException;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import com.deepoove.poi.render.compute.RenderDataCompute;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/**
 * The DOCX templates. They lie in the jar; an administrator who wants other words copies them into a directory, names it in
 * {@code nennep.documents.location} ({@code file:/…/}), and edits them there. They are read for every paper, so a change counts
 * from the next one on, and the paper keeps the hash of the template it came from.
 *
 * <p>A tag {@code {{name}}} is looked up in {@link PaperContent} and nowhere else: there is no expression language, no method is
 * called, and what stands in the data is printed and never read as a tag.
 */
@Component
class PaperTemplates {

    private final ResourceLoader resources;
    private final String location;

    PaperTemplates(
            ResourceLoader resources, @Value("${nennep.documents.location:classpath:/documents/}") String location) {
        this.resources = resources;
        this.location = location.endsWith("/") ? location : location + "/";
    }

    Template of(Paper paper) {
        String name = paper instanceof MinutesPaper ? "minutes.docx" : "resolution.docx";
        Resource resource = resources.getResource(location + name);
        try (InputStream in = resource.getInputStream()) {
            return new Template(name, in.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException("The template " + name + " can't be read", e);
        }
    }

    /** One template as it was when the paper was begun. */
    record Template(String name, byte[] docx) {

        String hash() {
            return Sha256.of(docx);
        }

        /** @throws IllegalStateException if template and content don't fit each other */
        byte[] write(PaperContent content) {
            Set<String> used = new HashSet<>();
            Configure tags = Configure.builder()
                    .setRenderDataComputeFactory(model -> lookUp(model.getRoot(), used))
                    .addPlugin('\0', new ParagraphsPolicy())
                    .bind(new LoopRowTableRenderPolicy(), "tasks", "absences")
                    .build();
            try (XWPFTemplate sheet = XWPFTemplate.compile(new ByteArrayInputStream(docx), tags);
                    var out = new ByteArrayOutputStream()) {
                sheet.render(content.values());
                demand(content.indispensable(), used);
                sheet.getXWPFDocument().getProperties().getCoreProperties().setTitle(content.title());
                sheet.write(out);
                return out.toByteArray();
            } catch (IOException | UnsupportedFileFormatException | POIXMLException | ResolverException | RenderException e) {
                throw new IllegalStateException("The template " + name + " can't be filled", e);
            }
        }

        private RenderDataCompute lookUp(Object root, Set<String> used) {
            Map<?, ?> values = (Map<?, ?>) root;
            return tag -> {
                if (!values.containsKey(tag)) {
                    throw new IllegalStateException("The template " + name + " has a tag that nothing fills: " + tag);
                }
                used.add(tag);
                return values.get(tag);
            };
        }

        private void demand(Set<String> indispensable, Set<String> used) {
            for (String tag : indispensable) {
                if (!used.contains(tag)) {
                    throw new IllegalStateException("The template " + name + " has lost its tag " + tag);
                }
            }
        }
    }
}
