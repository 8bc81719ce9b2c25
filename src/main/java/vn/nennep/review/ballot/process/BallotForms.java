package vn.nennep.review.ballot.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.nennep.organization.PartyMember;
import vn.nennep.organization.Register;
import vn.nennep.organization.VietnameseNames;
import vn.nennep.platform.intake.Option;
import vn.nennep.review.ballot.BallotLine;
import vn.nennep.review.ballot.TargetNames;

/** What the forms of a ballot have in common: people and lines as choices. */
@Component
class BallotForms {

    private final Register register;
    private final TargetNames names;

    BallotForms(Register register, TargetNames names) {
        this.register = register;
        this.names = names;
    }

    /** The people of the ids, by name. */
    List<Option> people(Collection<String> ids) {
        return register.members(ids).values().stream()
                .sorted(Comparator.comparing(PartyMember::fullName, VietnameseNames.byGivenName()).thenComparing(PartyMember::id))
                .map(member -> new Option(member.id(), member.fullName()))
                .toList();
    }

    /** The lines as choices, in the order of the paper. */
    List<Option> targets(List<BallotLine> lines) {
        Map<Long, String> called = names.of(lines.stream().map(BallotLine::target).toList());
        return lines.stream().map(line -> new Option(Long.toString(line.target()), called.get(line.target()))).toList();
    }

    /** One row for each line, which says nothing but what it is about. */
    static List<Map<String, Object>> rows(List<BallotLine> lines) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (BallotLine line : lines) {
            Map<String, Object> row = new HashMap<>();
            row.put("target", Long.toString(line.target()));
            rows.add(row);
        }
        return rows;
    }
}
