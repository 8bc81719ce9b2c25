package vn.nennep.notification;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.nennep.platform.web.Words;

/** Puts a mail together as it goes over the wire: text and HTML as two forms of the same, and the calendar entry where there is one. */
@Component
class MailComposer {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final PlainLayout plain;
    private final HtmlLayout html;
    private final CalendarText calendar;
    private final Sender sender;
    private final Words words;
    private final Clock clock;

    MailComposer(PlainLayout plain, HtmlLayout html, CalendarText calendar, Sender sender, Words words, Clock clock) {
        this.plain = plain;
        this.html = html;
        this.calendar = calendar;
        this.sender = sender;
        this.words = words;
        this.clock = clock;
    }

    /**
     * @param key names the message for ever; its Message-ID follows from it, so that a second copy is recognisable as the same
     * @param subject as it was shortened to one line
     * @param written when the message was written, Vietnamese time
     */
    MimeMessage compose(String key, String member, String address, String subject, Mail mail, LocalDateTime written) throws MessagingException {
        String id = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties())) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + id + "@nennep>");
            }
        };
        message.setFrom(from(mail));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(address));
        message.setSubject(subject, UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.setHeader("List-Id", sender.list());
        message.setHeader("Content-Language", "vi");
        message.setContent(content(mail, member, address, written));
        message.saveChanges();
        return message;
    }

    private InternetAddress from(Mail mail) throws MessagingException {
        try {
            return sender.of(mail);
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("UTF-8", e);
        }
    }

    private MimeMultipart content(Mail mail, String member, String address, LocalDateTime written) throws MessagingException {
        MimeMultipart forms = new MimeMultipart("alternative");
        forms.addBodyPart(text(plain.of(mail) + "\n\n-- \n" + words.of("mail.footer") + "\n", "plain"));
        forms.addBodyPart(text(html.of(mail), "html"));
        if (mail.calendar() == null) {
            return forms;
        }
        CalendarText.Method method = CalendarText.method(mail.calendar());
        String entry = calendar.of(mail.calendar(), method, member, address, sender.name(mail), written);
        forms.addBodyPart(bytes(entry, "text/calendar; charset=UTF-8; method=" + method));
        MimeBodyPart all = new MimeBodyPart();
        all.setContent(forms);
        MimeBodyPart file = bytes(entry, "application/ics; name=\"lich-sinh-hoat.ics\"");
        file.setDisposition(MimeBodyPart.ATTACHMENT);
        file.setFileName("lich-sinh-hoat.ics");
        MimeMultipart mixed = new MimeMultipart("mixed");
        mixed.addBodyPart(all);
        mixed.addBodyPart(file);
        return mixed;
    }

    private static MimeBodyPart text(String text, String kind) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, kind);
        return part;
    }

    private static MimeBodyPart bytes(String text, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(text.getBytes(StandardCharsets.UTF_8), type)));
        part.setHeader("Content-Type", type);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }
}
