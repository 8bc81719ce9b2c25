package vn.nennep.administration.roster;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import vn.nennep.administration.roster.table.ReadingLimits;

/** The figures under {@code nennep.roster}. */
@Configuration
@EnableConfigurationProperties(ReadingLimits.class)
class RosterConfiguration {}
