package vn.nennep.document;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.config.ConfigureBuilder;
import com.deepoove.poi.exception.RenderException;
import com.deepoove.poi.exception.ResolverException;
import com.deepoove.poi.render.compute.RenderDataCompute;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/**
 * The DOCX templates. They lie in the jar; an administrator who wants other words copies those that he wants to change into a directory, names it in
 * {@code nennep.documents.location} ({@code file:/…/}), and edits them there. They are read for every paper, so a change counts
 * from the next one on, and the paper keeps the hash of the template it came from. A template that is to hold only for papers of one
 * {@link LayoutProfile} lies in a directory of that profile's name below ({@code hd36/}). What a change must not do is found by {@link TemplateCheck}: when
 * the application starts, and again when the template is used.
 *
 * <p>A tag {@code {{name}}} is looked up in {@link PaperContent} and nowhere else: there is no expression language, no method is
 * called, and what stands in the data is printed and never read as a tag.
 */
@Component
class PaperTemplates {

    private static final String SUPPLIED = "classpath:/documents/";

    /** Every template that some kind of paper is written with. */
    static final List<PaperTemplate> ALL = List.of(
            AppraisalSheetPaper.TEMPLATE,
            AssignmentPaper.TEMPLATE,
            CollectiveMinutesPaper.TEMPLATE,
            CollectiveProposalPaper.TEMPLATE,
            CollectiveReportPaper.TEMPLATE,
            OutlinePaper.TEMPLATE,
            PreparatoryMinutesPaper.TEMPLATE,
            NoticePaper.TEMPLATE,
            ProgrammePaper.TEMPLATE,
            RatingDecisionPaper.TEMPLATE,
            RatingNoticePaper.TEMPLATE,
            RatingUnitNoticePaper.TEMPLATE,
            InvitationPaper.TEMPLATE,
            DirectNoticeList.TEMPLATE,
            MemberListPaper.TEMPLATE,
            AttendanceSheet.TEMPLATE,
            RatingBallotPaper.TEMPLATE,
            CountMinutesPaper.TEMPLATE,
            MinutesPaper.TEMPLATE,
            ScoreSheetPaper.TEMPLATE,
            ResolutionPaper.TEMPLATE,
            FinalTopicPaper.TEMPLATE,
            ReportPaper.TEMPLATE,
            SelfReviewPaper.Edition.FORM_2A_GRADED.template(),
            SelfReviewPaper.Edition.FORM_2B_GRADED.template(),
            SelfReviewPaper.Edition.FORM_2A.template(),
            SelfReviewPaper.Edition.FORM_2B.template(),
            SelfReviewPaper.Edition.FORM_2C.template(),
            ResidenceOpinionPaper.TEMPLATE,
            ReviewMinutesPaper.TEMPLATE,
            RatingProposalPaper.TEMPLATE,
            ReconsiderationPaper.TEMPLATE,
            RatingReopeningPaper.TEMPLATE,
            ResultReportPaper.TEMPLATE);

    private final ResourceLoader resources;
    private final String location;

    PaperTemplates(ResourceLoader resources, @Value("${nennep.documents.location:" + SUPPLIED + "}") String location) {
        this.resources = resources;
        this.location = location.endsWith("/") ? location : location + "/";
    }

    /** @throws TemplateFault if the paper's template can't be used */
    Template of(Paper paper) {
        return of(paper.template(), LayoutProfile.on(paper.header().date()));
    }

    /** @throws TemplateFault if it can't be used */
    Template of(PaperTemplate kind, LayoutProfile profile) {
        Template template = read(kind, profile);
        TemplateCheck.of(kind, template.docx()).ifPresent(fault -> {
            throw fault;
        });
        return template;
    }

    /** The administrator's template for the profile, else his for any, else the one supplied. */
    private Template read(PaperTemplate kind, LayoutProfile profile) {
        Resource resource = Stream.of(location + profile.directory(), location)
                .map(directory -> resources.getResource(directory + kind.file()))
                .filter(Resource::exists)
                .findFirst()
                .orElseGet(() -> resources.getResource(SUPPLIED + kind.file()));
        try (InputStream in = resource.getInputStream()) {
            return new Template(kind.file(), in.readAllBytes());
        } catch (IOException e) {
            throw TemplateFault.unreadable(kind.file(), e);
        }
    }

    /** One template as it was when the paper was begun. */
    record Template(String name, byte[] docx) {

        String hash() {
            return Sha256.of(docx);
        }

        /** @throws TemplateFault if template and content don't fit each other */
        byte[] write(PaperContent content) {
            try (XWPFTemplate sheet = XWPFTemplate.compile(new ByteArrayInputStream(docx), tags(content));
                    var out = new ByteArrayOutputStream()) {
                sheet.render(content.values());
                sheet.getXWPFDocument().getProperties().getCoreProperties().setTitle(content.title());
                sheet.write(out);
                return out.toByteArray();
            } catch (IOException | UnsupportedFileFormatException | POIXMLException | ResolverException | RenderException e) {
                throw faultWithin(e).orElseGet(() -> TemplateFault.malformed(name, e));
            }
        }

        private Configure tags(PaperContent content) {
            ConfigureBuilder tags = Configure.builder()
                    .setRenderDataComputeFactory(model -> lookUp(model.getRoot()))
                    .addPlugin('\0', new ParagraphsPolicy());
            content.tables().forEach(table -> tags.bind(table, new RowsPolicy()));
            return tags.build();
        }

        private static Optional<TemplateFault> faultWithin(Throwable wrapped) {
            return Stream.iterate(wrapped, Objects::nonNull, Throwable::getCause)
                    .filter(TemplateFault.class::isInstance)
                    .map(TemplateFault.class::cast)
                    .findFirst();
        }

        private RenderDataCompute lookUp(Object root) {
            Map<?, ?> values = (Map<?, ?>) root;
            return tag -> {
                if (!values.containsKey(tag)) {
                    throw TemplateFault.unknownTag(name, tag);
                }
                return values.get(tag);
            };
        }
    }
}
