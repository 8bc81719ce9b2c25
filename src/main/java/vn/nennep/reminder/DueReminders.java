package vn.nennep.reminder;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.platform.intake.Subjects;
import vn.nennep.platform.policy.Policy;
import vn.nennep.reminder.DeadlineSource.Missed;
import vn.nennep.reminder.ReminderSteps.Step;
import vn.nennep.reminder.Reminders.Reminder;

/** Who is to be told what about a deadline now ({@code domain.md} B0 “REM”), by the policy of the day on which it is due. */
@Component
class DueReminders {

    /** Step of what a {@link DeadlineSource} tells. */
    private static final String MISSED = "MISSED";

    private final Register register;
    private final Policy policy;
    private final Subjects subjects;
    private final List<Waiver> waivers;

    DueReminders(Register register, Policy policy, Subjects subjects, List<Waiver> waivers) {
        this.register = register;
        this.policy = policy;
        this.subjects = subjects;
        this.waivers = waivers;
    }

    private record UnitAndDay(String unit, LocalDate day) {}

    /** What the tasks of a page give to tell. */
    List<Reminder> of(Collection<Deadline> tasks, LocalDateTime now) {
        Map<UnitAndDay, Optional<ReminderSteps>> steps = new HashMap<>();
        List<Reminder> reminders = new ArrayList<>();
        for (Deadline task : tasks) {
            if (task.due() == null) {
                tell(reminders, task, Reminders.NEW, task.doers(), false);
                continue;
            }
            steps.computeIfAbsent(new UnitAndDay(task.unit(), task.due().toLocalDate()), this::steps).ifPresent(unwaived -> {
                tell(reminders, task, Reminders.NEW, task.doers(), false);
                unwaived.reached(task.due(), now).ifPresent(step -> tell(reminders, task, step, now.toLocalDate()));
            });
        }
        return reminders;
    }

    List<Reminder> of(Missed missed) {
        List<Reminder> reminders = new ArrayList<>();
        tell(reminders, missed.deadline(), MISSED, missed.deadline().doers(), false);
        tell(reminders, missed.deadline(), MISSED, others(missed.urged(), missed.deadline()), true);
        return reminders;
    }

    /** Empty when nothing due there on that day is asked for. */
    private Optional<ReminderSteps> steps(UnitAndDay when) {
        return waivers.stream().anyMatch(waiver -> waiver.waives(when.unit(), when.day()))
                ? Optional.empty()
                : Optional.of(ReminderSteps.of(policy.on(when.day(), register.lineOf(when.unit())).list("reminder.offsets")));
    }

    private void tell(List<Reminder> reminders, Deadline task, Step step, LocalDate today) {
        tell(reminders, task, step.name(), task.doers(), false);
        if (step.overdue()) {
            tell(reminders, task, step.name(), others(register.holders(task.unit(), Role.SECRETARY, today), task), true);
        } else if (step.escalated()) {
            String superior = register.unit(task.unit()).parentId();
            if (superior != null) {
                tell(reminders, task, step.name(), others(register.holders(superior, Role.ORGANIZATION_BOARD, today), task), true);
            }
        }
    }

    /** Who does it himself needs nobody to urge him. */
    private static Set<String> others(Collection<String> members, Deadline deadline) {
        Set<String> others = new LinkedHashSet<>(members);
        others.removeAll(deadline.doers());
        return others;
    }

    private void tell(List<Reminder> reminders, Deadline deadline, String step, Collection<String> members, boolean urging) {
        members.forEach(member -> reminders.add(new Reminder(
                deadline.item(), step, member, urging, deadline.title(), about(deadline, member), deadline.unit(), deadline.due(),
                urging || deadline.path() == null ? file(deadline, member) : deadline.path())));
    }

    private String about(Deadline deadline, String member) {
        return deadline.subject() == null || deadline.doers().contains(member) || subjects.mayRead(member, deadline.subject())
                ? deadline.about()
                : subjects.titleForOthers(deadline.subject()).orElse(deadline.about());
    }

    private String file(Deadline deadline, String member) {
        return deadline.subject() != null && subjects.mayRead(member, deadline.subject()) ? subjects.hrefOf(deadline.subject()) : null;
    }
}
