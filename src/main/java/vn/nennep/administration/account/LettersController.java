package vn.nennep.administration.account;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.nennep.notification.Letters;
import vn.nennep.notification.Letters.Letter;
import vn.nennep.notification.MessageState;
import vn.nennep.organization.PartyMember;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.web.ApiDoor;
import vn.nennep.platform.web.Words;

/** The print list: what members without an address, or whose address was refused, are to get on paper. */
@RestController
@RequestMapping("/api/letters")
class LettersController {

    /** @param failed whether it was to be a mail that couldn't be delivered */
    record ShownLetter(long id, String memberId, String name, String subject, String text, boolean failed, LocalDateTime createdAt) {}

    record HandedOver(Collection<Long> ids) {}

    record Said(String message, int letters) {}

    private final LetterKeepers keepers;
    private final Letters letters;
    private final Register register;
    private final Words words;

    LettersController(LetterKeepers keepers, Letters letters, Register register, Words words) {
        this.keepers = keepers;
        this.letters = letters;
        this.register = register;
        this.words = words;
    }

    @GetMapping
    List<ShownLetter> waiting(@RequestAttribute(ApiDoor.MEMBER) String member) {
        List<Letter> waiting = letters.waiting(people(member));
        Map<String, PartyMember> names = register.members(waiting.stream().map(Letter::memberId).distinct().toList());
        return waiting.stream()
                .map(l -> new ShownLetter(
                        l.id(), l.memberId(), names.get(l.memberId()).fullName(), l.subject(), l.body(), l.state() == MessageState.FAILED, l.createdAt()))
                .toList();
    }

    /** What somebody else has handed over meanwhile isn't counted again. */
    @PostMapping("/handed-over")
    Said handedOver(@RequestAttribute(ApiDoor.MEMBER) String member, @RequestBody HandedOver done) {
        if (done.ids() == null || done.ids().isEmpty()) {
            throw Refusal.at("ids", "letters.chooseOne");
        }
        int number = letters.handOver(done.ids(), people(member), member);
        return new Said(words.of("letters.handedOver", number), number);
    }

    private List<String> people(String member) {
        if (keepers.unitsOf(member).isEmpty()) {
            throw new Denial(Denial.Kind.NOT_YOURS, "letters.notYours");
        }
        return keepers.peopleOf(member);
    }
}
