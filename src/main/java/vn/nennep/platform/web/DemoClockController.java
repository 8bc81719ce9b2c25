package vn.nennep.platform.web;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.nennep.platform.clock.DemoClock;
import vn.nennep.platform.identity.People;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.intake.Refusal;

/** Shows and moves the demo's clock. In every other profile it doesn't exist. */
@RestController
@RequestMapping("/api/demo/clock")
@Profile("demo")
class DemoClockController {

    record Now(OffsetDateTime now) {}

    private final DemoClock demoClock;
    private final Clock clock;
    private final ManagementService management;
    private final People people;

    DemoClockController(DemoClock demoClock, Clock clock, ManagementService management, People people) {
        this.demoClock = demoClock;
        this.clock = clock;
        this.management = management;
        this.people = people;
    }

    @GetMapping
    Now now() {
        return new Now(OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
    }

    @PostMapping
    Now move(@RequestAttribute(ApiDoor.MEMBER) String member, @RequestBody Now target) {
        if (!people.isAdministrator(member)) {
            throw new Denial(Denial.Kind.NOT_YOURS, "door.closed");
        }
        LocalDateTime moment = target.now() == null ? null : target.now().atZoneSameInstant(clock.getZone()).toLocalDateTime();
        if (moment == null || !moment.isAfter(LocalDateTime.now(clock))) {
            throw Refusal.at("now", "clock.onlyForwards");
        }
        demoClock.moveTo(moment, management);
        return now();
    }
}
