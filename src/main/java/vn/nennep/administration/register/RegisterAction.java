package vn.nennep.administration.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import vn.nennep.organization.RegisterRefusal;
import vn.nennep.organization.Unit;
import vn.nennep.platform.intake.ActionWork;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.web.ReadableTime;

/**
 * A change of the register, offered on the page of the unit or the person. Before it is made, who keeps the register sees what it does to the open
 * tasks; afterwards they go to the right people at once, or on the day on which it takes effect.
 */
abstract class RegisterAction implements ActionWork {

    /** Dates further back are asked about. */
    private static final int YEARS_BACK = 1;

    /**
     * A change that was judged and can be made.
     *
     * @param units whose open tasks it may concern
     * @param from the first day on which the register is another
     * @param href where to look at it afterwards
     */
    record Change(Set<String> units, LocalDate from, String href, Runnable write) {

        static Change inUnit(String unit, LocalDate from, Runnable write) {
            return new Change(Set.of(unit), from, RegisterPages.ofUnit(unit), write);
        }
    }

    private final String name;
    private final boolean aboutPerson;
    protected final RegisterOffice office;

    RegisterAction(String name, boolean aboutPerson, RegisterOffice office) {
        this.name = name;
        this.aboutPerson = aboutPerson;
        this.office = office;
    }

    /** Whether the actor may do it now with this unit, or with this person of the unit. */
    abstract boolean isFor(String actor, Unit unit, String person);

    /** Judges the answers and says what is to be written. */
    abstract Change change(Offer offer, String actor, Answers answers);

    /** What else the actor should know before he makes it. */
    List<String> warnings(Offer offer, Answers answers) {
        return List.of();
    }

    @Override
    public final String name() {
        return name;
    }

    /** These are offered nowhere but on the pages of the register. */
    @Override
    public final List<Offer> offers(String member, String unit, Long subject) {
        return List.of();
    }

    @Override
    public final Optional<Offer> offerAbout(String member, String unit, String person) {
        if (aboutPerson == (person == null)) {
            return Optional.empty();
        }
        return office.unit(unit)
                .filter(found -> person == null || office.belongs(person, unit))
                .filter(found -> isFor(member, found, person))
                .map(found -> new Offer(
                        name, office.words().of("register." + name + ".title"), office.words().of("register." + name + ".description", found.name()),
                        unit, null, person));
    }

    @Override
    public boolean previews() {
        return true;
    }

    @Override
    public final List<Reading> preview(Offer offer, String member, Answers answers) {
        List<Reading> readings = new ArrayList<>();
        Change change = inWords(() -> change(offer, member, answers));
        Reading.Builder notice = Reading.titled(office.words().of("register.effects.notice"));
        if (change.from().isBefore(office.today().minusYears(YEARS_BACK))) {
            notice.warning(office.words().of("register.effects.longAgo", ReadableTime.of(change.from())));
        }
        warnings(offer, answers).forEach(notice::warning);
        if (!notice.isEmpty()) {
            readings.add(notice.build());
        }
        readings.add(office.effects().of(member, change.units(), change.from(), () -> write(change)));
        return readings;
    }

    @Override
    public final String perform(Offer offer, String member, Answers answers) {
        Change change = inWords(() -> change(offer, member, answers));
        write(change);
        if (!change.from().isAfter(office.today())) {
            office.roleChanges().reassign(change.units());
        }
        return change.href();
    }

    private void write(Change change) {
        inWords(() -> {
            change.write().run();
            return null;
        });
        LocalDate then = change.from().isBefore(office.today()) ? office.today() : change.from();
        if (!office.register().hasAdministrator(then)) {
            throw Refusal.at(null, "register.lastAdministrator");
        }
    }

    /** The register's own refusals, with days as people read them. */
    private static <T> T inWords(Supplier<T> attempt) {
        try {
            return attempt.get();
        } catch (RegisterRefusal refused) {
            Object[] arguments = refused.arguments();
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = arguments[i] instanceof LocalDate day ? ReadableTime.of(day) : arguments[i];
            }
            throw Refusal.at(refused.field(), refused.code(), arguments);
        }
    }
}
