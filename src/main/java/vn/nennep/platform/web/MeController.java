package vn.nennep.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.organization.UnitRole;
import vn.nennep.platform.identity.People;

/** Who I am. */
@RestController
class MeController {

    record MyUnit(String id, String name, List<String> roles) {}

    record Me(String id, String name, String csrf, LocalDateTime now, boolean demoClock, boolean administrator, List<MyUnit> units, List<Desk.Link> desks) {}

    private final Login login;
    private final Register register;
    private final People people;
    private final Clock clock;
    private final List<Desk> desks;
    private final boolean demo;

    MeController(Login login, Register register, People people, Clock clock, List<Desk> desks, Environment environment) {
        this.login = login;
        this.register = register;
        this.people = people;
        this.clock = clock;
        this.desks = desks;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @GetMapping("/api/me")
    Me me(@RequestAttribute(ApiDoor.MEMBER) String member, HttpServletRequest request) {
        Map<String, List<UnitRole>> byUnit = new LinkedHashMap<>();
        register.rolesOf(member, LocalDate.now(clock))
                .forEach(role -> byUnit.computeIfAbsent(role.unitId(), u -> new java.util.ArrayList<>()).add(role));
        List<MyUnit> units = byUnit.entrySet().stream()
                .map(e -> new MyUnit(
                        e.getKey(),
                        register.unit(e.getKey()).name(),
                        e.getValue().stream().map(UnitRole::role).distinct().sorted().map(Role::label).toList()))
                .toList();
        return new Me(
                member,
                register.nameOf(member),
                login.token(request),
                LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS),
                demo,
                people.isAdministrator(member),
                units,
                desks.stream()
                        .flatMap(desk -> desk.linkFor(member).stream())
                        .sorted(Comparator.comparingInt(Desk.Link::position))
                        .toList());
    }
}
