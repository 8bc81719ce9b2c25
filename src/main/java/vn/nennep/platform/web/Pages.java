package vn.nennep.platform.web;

import java.time.Duration;
import java.util.Map;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Addresses of our own pages. The pages hold no data; what they show they ask of {@code /api}. */
@Configuration
class Pages implements WebMvcConfigurer {

    private static final String GUIDE = "/huong-dan";

    /** The chapters of the guide by their files, as {@code guide.mjs} writes them. */
    private static final Map<String, String> CHAPTERS = Map.of(
            "dang-vien", "member",
            "bi-thu", "secretary",
            "thu-ky", "minute-taker",
            "nguoi-chuan-bi", "preparer",
            "can-bo-truc-dang", "duty-officer",
            "cap-uy-cap-tren", "upper-committee",
            "quan-ly-dang-vien", "register-keeper",
            "kiem-diem", "annual-review");

    private static final String FILES = "classpath:/static/f/";

    /** What bears a hash of its content in its name never changes; everything else is asked for again, and answered in a word when it hasn't changed. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/f/{name:[\\w-]+-[A-Z0-9]+\\.(?:js|css)}")
                .addResourceLocations(FILES)
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/f/**").addResourceLocations(FILES).setCacheControl(CacheControl.noCache());
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/", "/viec");
        registry.addViewController("/viec").setViewName("forward:/f/task.html");
        registry.addViewController("/viec/{id}").setViewName("forward:/f/task.html");
        registry.addViewController("/thu").setViewName("forward:/f/messages.html");
        registry.addViewController("/hanh-dong/{name}").setViewName("forward:/f/action.html");
        registry.addViewController("/ho-so").setViewName("forward:/f/session.html");
        registry.addViewController("/ho-so/{id}").setViewName("forward:/f/session.html");
        registry.addViewController("/so-lieu").setViewName("forward:/f/figures.html");
        registry.addViewController("/xep-loai/ket-qua/{id}").setViewName("forward:/f/results.html");
        registry.addViewController("/nhap-du-lieu").setViewName("forward:/f/roster.html");
        registry.addViewController("/nhat-ky").setViewName("forward:/f/readings.html");
        registry.addViewController("/chuyen-sinh-hoat").setViewName("forward:/f/transfer.html");
        registry.addViewController("/chuyen-sinh-hoat/{id}").setViewName("forward:/f/transfer.html");
        registry.addViewController("/xep-loai").setViewName("forward:/f/review.html");
        registry.addViewController("/xep-loai/{id}").setViewName("forward:/f/review.html");
        registry.addViewController("/xep-loai/han-muc/{id}").setViewName("forward:/f/quota.html");
        registry.addViewController("/dang-nhap").setViewName("forward:/f/login.html");
        registry.addViewController("/dong-ho").setViewName("forward:/f/clock.html");
        registry.addViewController(GUIDE).setViewName("forward:/f/guide/index.html");
        CHAPTERS.forEach((address, file) ->
                registry.addViewController(GUIDE + "/" + address).setViewName("forward:/f/guide/" + file + ".html"));
    }
}
