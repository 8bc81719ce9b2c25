package vn.nennep.review;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;

/** Whatever helps some process test of the review, for all of them: so they share one application and none starts its own. */
@TestConfiguration
@ComponentScan(
        basePackages = "vn.nennep.review",
        useDefaultFilters = false,
        includeFilters = @Filter(TestComponent.class),
        excludeFilters = @Filter(TestConfiguration.class),
        lazyInit = true)
public class ReviewHelpers {}
