package vn.nennep.notification.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.nennep.platform.identity.People;
import vn.nennep.platform.web.Desk;

/** The page of the mail that waits, for administrators. */
@Component
class MailGateDesk implements Desk, WebMvcConfigurer {

    private static final String PAGE = "/thu-cho-gui";

    private final People people;

    MailGateDesk(People people) {
        this.people = people;
    }

    @Override
    public Optional<Link> linkFor(String member) {
        return people.isAdministrator(member) ? Optional.of(new Link(PAGE, "Thư chờ gửi", 95)) : Optional.empty();
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController(PAGE).setViewName("forward:/f/mail-gate.html");
    }
}
