package vn.nennep.administration.register;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Addresses of the register's pages. */
@Configuration
class RegisterPages implements WebMvcConfigurer {

    static final String UNITS = "/to-chuc";
    private static final String PEOPLE = "/dang-vien";

    static String ofUnit(String unit) {
        return UNITS + "/" + unit;
    }

    static String ofPerson(String person) {
        return PEOPLE + "/" + person;
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController(UNITS).setViewName("forward:/f/register.html");
        registry.addViewController(UNITS + "/{id}").setViewName("forward:/f/register.html");
        registry.addViewController(PEOPLE + "/{id}").setViewName("forward:/f/person.html");
    }
}
