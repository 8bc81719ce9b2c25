package vn.nennep.notification;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.organization.Unit;

/** Who writes: the address of the installation, under the name of the unit whose news it is, which is what a mail program shows largest. */
@Component
class Sender {

    private static final String PRODUCT = "Nền Nếp";

    private final Register register;
    private final String address;

    Sender(Register register, @Value("${nennep.mail.from}") String from) throws AddressException {
        this.register = register;
        this.address = new InternetAddress(from).getAddress();
    }

    String address() {
        return address;
    }

    String name(Mail mail) {
        return Optional.ofNullable(mail.unit()).flatMap(register::find).map(Unit::name).map(name -> name.replaceAll("\\p{Cntrl}", " ")).orElse(PRODUCT);
    }

    InternetAddress of(Mail mail) throws UnsupportedEncodingException {
        return new InternetAddress(address, name(mail), StandardCharsets.UTF_8.name());
    }

    /** Names all mails of this installation, so that a mail program can sort them. */
    String list() {
        return "<nennep." + address.substring(address.indexOf('@') + 1) + ">";
    }
}
