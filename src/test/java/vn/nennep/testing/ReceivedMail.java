package vn.nennep.testing;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The forms of a mail that arrived. */
public final class ReceivedMail {

    private ReceivedMail() {}

    /** The form that a mail program without HTML shows. */
    public static String text(Part mail) {
        return only(mail, "text/plain");
    }

    public static String html(Part mail) {
        return only(mail, "text/html");
    }

    /** The entry that a calendar takes in by itself, its long lines unfolded; empty when there is none. */
    public static String calendar(Part mail) {
        List<String> found = all(mail, "text/calendar");
        return found.isEmpty() ? "" : found.get(0).replace("\r\n ", "");
    }

    /** The content types of all leaves, without their parameters, in their order. */
    public static List<String> kinds(Part mail) {
        List<String> kinds = new ArrayList<>();
        walk(mail, (part) -> kinds.add(part.getContentType().split("[;\\s]")[0].toLowerCase()));
        return kinds;
    }

    private static String only(Part mail, String kind) {
        List<String> found = all(mail, kind);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " parts of kind " + kind);
        }
        return found.get(0);
    }

    private static List<String> all(Part mail, String kind) {
        List<String> found = new ArrayList<>();
        walk(mail, part -> {
            if (part.isMimeType(kind)) {
                found.add(new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            }
        });
        return found;
    }

    private interface Visit {
        void leaf(Part part) throws MessagingException, IOException;
    }

    private static void walk(Part part, Visit visit) {
        try {
            if (part.isMimeType("multipart/*")) {
                Multipart parts = (Multipart) part.getContent();
                for (int i = 0; i < parts.getCount(); i++) {
                    BodyPart inner = parts.getBodyPart(i);
                    walk(inner, visit);
                }
            } else {
                visit.leaf(part);
            }
        } catch (MessagingException e) {
            throw new AssertionError(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
