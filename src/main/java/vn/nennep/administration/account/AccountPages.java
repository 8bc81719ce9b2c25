package vn.nennep.administration.account;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Addresses of the pages of this room. */
@Configuration
class AccountPages implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/dang-nhap-lan-dau").setViewName("forward:/f/first-login.html");
        registry.addViewController("/quen-mat-khau").setViewName("forward:/f/forgotten-password.html");
        registry.addViewController("/mat-khau-moi").setViewName("forward:/f/new-password.html");
        registry.addViewController("/tai-khoan").setViewName("forward:/f/account.html");
        registry.addViewController("/tai-khoan/don-vi").setViewName("forward:/f/unit-accounts.html");
        registry.addViewController("/tai-khoan/don-vi/{unit}").setViewName("forward:/f/unit-accounts.html");
        registry.addViewController("/nhat-ky-dang-nhap").setViewName("forward:/f/login-log.html");
        registry.addViewController("/in-giay").setViewName("forward:/f/letters.html");
    }
}
