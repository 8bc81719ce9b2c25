package vn.nennep.administration.account;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.nennep.notification.DeliveryFailure;
import vn.nennep.notification.Letters;
import vn.nennep.notification.Letters.Letter;
import vn.nennep.notification.MessageState;
import vn.nennep.notification.ServerPause;
import vn.nennep.notification.Undelivered;
import vn.nennep.notification.Undelivered.Mailing;
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

    /** @param usefulUntil null when it is always of use */
    record ShownMailing(long id, String subject, LocalDateTime at, boolean trying, LocalDateTime nextAttempt, int attempts, LocalDateTime usefulUntil) {}

    /**
     * One person's mails that didn't arrive, for one reason at one address.
     *
     * @param current the address that he has now; null when he has none
     * @param advice what is to be done
     */
    record ShownReceiver(
            String memberId, String name, String address, String current, String reason, String advice, boolean dead, List<ShownMailing> mails) {}

    /** @param serverDownSince null when the mail server answers */
    record NotArrived(List<ShownReceiver> receivers, LocalDateTime serverDownSince) {}

    record SendAgain(Collection<Long> ids) {}

    record Address(String member) {}

    record Said(String message, int letters) {}

    private final LetterKeepers keepers;
    private final Letters letters;
    private final Undelivered undelivered;
    private final ServerPause pause;
    private final Register register;
    private final Words words;

    LettersController(LetterKeepers keepers, Letters letters, Undelivered undelivered, ServerPause pause, Register register, Words words) {
        this.keepers = keepers;
        this.letters = letters;
        this.undelivered = undelivered;
        this.pause = pause;
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

    /** What of their mail didn't arrive: who, where, why, and what to do about it. */
    @GetMapping("/undelivered")
    NotArrived notArrived(@RequestAttribute(ApiDoor.MEMBER) String member) {
        List<Mailing> mailings = undelivered.of(people(member));
        Map<String, PartyMember> persons = register.members(mailings.stream().map(Mailing::memberId).distinct().toList());
        List<ShownReceiver> receivers = mailings.stream()
                .collect(Collectors.groupingBy(
                        m -> List.of(m.memberId(), m.failure().name(), m.address() == null ? "" : m.address()), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(same -> shown(same, persons.get(same.get(0).memberId())))
                .toList();
        return new NotArrived(receivers, pause.downSince().orElse(null));
    }

    private static ShownReceiver shown(List<Mailing> same, PartyMember person) {
        Mailing first = same.get(0);
        return new ShownReceiver(
                person.id(), person.fullName(), first.address(), person.email(), first.failure().label(), first.failure().advice(),
                first.failure() == DeliveryFailure.DEAD_ADDRESS,
                same.stream()
                        .map(m -> new ShownMailing(
                                m.id(), m.subject(), m.createdAt(), m.state() == MessageState.PENDING, m.nextAttemptAt(), m.attempts(), m.usefulUntil()))
                        .toList());
    }

    @PostMapping("/send-again")
    Said sendAgain(@RequestAttribute(ApiDoor.MEMBER) String member, @RequestBody SendAgain again) {
        if (again.ids() == null || again.ids().isEmpty() || again.ids().contains(null)) {
            throw Refusal.at("ids", "letters.chooseOne");
        }
        int number = undelivered.sendAgain(again.ids(), people(member), member);
        return new Said(words.of(number == 0 ? "letters.noAddress" : "letters.sentAgain", number), number);
    }

    /** The person's address reaches nobody: all that is for him goes on paper. */
    @PostMapping("/dead-address")
    Said addressIsDead(@RequestAttribute(ApiDoor.MEMBER) String member, @RequestBody Address address) {
        return new Said(words.of(undelivered.addressIsDead(mine(member, address), member).isEmpty() ? "letters.noAddress" : "letters.addressDead"), 0);
    }

    @PostMapping("/living-address")
    Said addressLives(@RequestAttribute(ApiDoor.MEMBER) String member, @RequestBody Address address) {
        undelivered.addressLives(mine(member, address), member);
        return new Said(words.of("letters.addressLives"), 0);
    }

    private String mine(String member, Address address) {
        if (address.member() == null || !people(member).contains(address.member())) {
            throw new Denial(Denial.Kind.UNKNOWN, "letters.notYourPerson");
        }
        return address.member();
    }

    private List<String> people(String member) {
        if (keepers.unitsOf(member).isEmpty()) {
            throw new Denial(Denial.Kind.NOT_YOURS, "letters.notYours");
        }
        return keepers.peopleOf(member);
    }
}
