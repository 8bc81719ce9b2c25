package vn.nennep.notification;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The mail server of the configuration. Many mails go through one connection; what it answers is told apart by what can be done about it. */
@Component
class MailServer {

    /** It doesn't answer, or lets nobody in: this concerns all mail, not one. */
    static final class Down extends Exception {
        private static final long serialVersionUID = 1L;

        Down(MessagingException cause) {
            super(cause.getClass().getSimpleName(), cause);
        }
    }

    /** It didn't take this mail. */
    static final class NotTaken extends Exception {
        private static final long serialVersionUID = 1L;

        private final DeliveryFailure failure;
        private final boolean forGood;
        private final boolean connectionLost;

        NotTaken(DeliveryFailure failure, boolean forGood, boolean connectionLost, MessagingException cause) {
            super(cause.getClass().getSimpleName(), cause);
            this.failure = failure;
            this.forGood = forGood;
            this.connectionLost = connectionLost;
        }

        DeliveryFailure failure() {
            return failure;
        }

        /** It makes no sense to try again with this address. */
        boolean forGood() {
            return forGood;
        }

        /** The server went silent in the middle of it. */
        boolean connectionLost() {
            return connectionLost;
        }
    }

    private final ObjectProvider<JavaMailSenderImpl> configured;
    private final String host;

    MailServer(ObjectProvider<JavaMailSenderImpl> configured, @Value("${spring.mail.host:}") String host) {
        this.configured = configured;
        this.host = host;
    }

    boolean configured() {
        return !host.isBlank();
    }

    /** A connection that is opened by the first mail. */
    Connection connection() {
        return new Connection(configured.getObject());
    }

    /** One connection at a time; not to be shared between threads. */
    static final class Connection implements AutoCloseable {

        private final JavaMailSenderImpl server;
        private Transport transport;

        Connection(JavaMailSenderImpl server) {
            this.server = server;
        }

        void send(MimeMessage message, String address) throws Down, NotTaken {
            Address receiver = receiver(address);
            open();
            try {
                transport.sendMessage(message, new Address[] {receiver});
            } catch (MessagingException e) {
                throw judged(e);
            }
        }

        /** Whether the server has let us in. */
        boolean opened() {
            return transport != null && transport.isConnected();
        }

        private static Address receiver(String address) throws NotTaken {
            try {
                InternetAddress receiver = new InternetAddress(address, true);
                receiver.validate();
                return receiver;
            } catch (AddressException e) {
                throw new NotTaken(DeliveryFailure.NO_SUCH_ADDRESS, true, false, e);
            }
        }

        private void open() throws Down {
            if (transport != null && transport.isConnected()) {
                return;
            }
            try {
                transport = server.getSession().getTransport(server.getProtocol() == null ? "smtp" : server.getProtocol());
                transport.connect(server.getHost(), server.getPort(), presentOrNull(server.getUsername()), presentOrNull(server.getPassword()));
            } catch (MessagingException e) {
                throw new Down(e);
            }
        }

        @Override
        public void close() {
            try {
                if (transport != null) {
                    transport.close();
                }
            } catch (MessagingException e) {
                // what was accepted is accepted; a farewell that goes wrong changes nothing
                transport = null;
            }
        }

        private static String presentOrNull(String text) {
            return text == null || text.isEmpty() ? null : text;
        }
    }

    private static final Pattern STATUS = Pattern.compile("\\b([245])\\.(\\d{1,3})\\.(\\d{1,3})\\b");

    /** By the reply codes of RFC 5321 and, where the server gives them, the enhanced ones of RFC 3463. */
    static NotTaken judged(MessagingException e) {
        for (Exception at = e; at != null; at = at instanceof MessagingException chained ? chained.getNextException() : null) {
            if (at instanceof SMTPAddressFailedException refused) {
                return judged(e, refused.getReturnCode(), refused.getMessage(), true);
            }
        }
        return e instanceof SMTPSendFailedException refused
                ? judged(e, refused.getReturnCode(), refused.getMessage(), false)
                : new NotTaken(DeliveryFailure.NOT_NOW, false, true, e);
    }

    private static NotTaken judged(MessagingException e, int code, String answer, boolean ofReceiver) {
        Matcher status = STATUS.matcher(answer == null ? "" : answer);
        String enhanced = status.find() ? status.group(2) + "." + status.group(3) : "";
        if (code < 0) {
            // no answer at all: the connection broke, perhaps after the mail was taken
            return new NotTaken(DeliveryFailure.NOT_NOW, false, true, e);
        }
        if (code == 452 || code == 552 || enhanced.equals("2.2")) {
            return new NotTaken(DeliveryFailure.MAILBOX_FULL, false, false, e);
        }
        if (code < 500) {
            return new NotTaken(DeliveryFailure.NOT_NOW, false, false, e);
        }
        // without the enhanced code a 550 may as well mean that the server trusts us not: then it is tried again
        boolean nobodyThere = ofReceiver && (enhanced.startsWith("1.") || enhanced.equals("2.1"));
        return nobodyThere
                ? new NotTaken(DeliveryFailure.NO_SUCH_ADDRESS, true, false, e)
                : new NotTaken(DeliveryFailure.REFUSED, false, false, e);
    }
}
