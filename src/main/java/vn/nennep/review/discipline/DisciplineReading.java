package vn.nennep.review.discipline;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;
import vn.nennep.review.Disciplines;
import vn.nennep.review.Disciplines.Discipline;

/** What is known of discipline in a year. */
@Component
class DisciplineReading {

    private final Disciplines disciplines;
    private final Register register;
    private final Words words;

    DisciplineReading(Disciplines disciplines, Register register, Words words) {
        this.disciplines = disciplines;
        this.register = register;
        this.words = words;
    }

    /** Of an organisation and its members; empty when there is none. */
    Optional<Reading> of(String unit, int year) {
        return shown(Stream.concat(disciplines.ofUnit(unit, year).stream(), disciplines.ofMembersOf(unit, year).stream()).toList(), year);
    }

    Optional<Reading> ofMember(String member, int year) {
        return shown(disciplines.ofMember(member, year), year);
    }

    private Optional<Reading> shown(List<Discipline> found, int year) {
        Reading.Builder reading = Reading.titled(words.of("discipline.title", Integer.toString(year)))
                .table(
                        null,
                        List.of(
                                words.of("discipline.who"), words.of("discipline.kind"), words.of("discipline.day"), words.of("discipline.document"),
                                words.of("discipline.remark")),
                        found.stream().map(this::row).toList());
        return reading.isEmpty() ? Optional.empty() : Optional.of(reading.build());
    }

    private List<String> row(Discipline one) {
        return List.of(
                one.memberId() == null ? register.unit(one.unitId()).name() : register.nameOf(one.memberId()), one.kind().label(),
                ReadableTime.of(one.decidedOn()), one.document(), one.excused() ? words.of("discipline.excused") : "");
    }
}
