package vn.nennep.administration.register;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import vn.nennep.organization.Members.Particulars;
import vn.nennep.platform.intake.Answers;

/** What is known of a person, as the forms ask it. */
final class PersonForm {

    private PersonForm() {}

    /** @param email as it is to be kept, which isn't everybody's to change */
    static Particulars read(Answers answers, String email) {
        return new Particulars(
                answers.text("fullName").replaceAll("\\s+", " "), email, answers.date("birthDate"), answers.date("admissionDate"),
                answers.date("officialDate"), answers.text("phone"), answers.text("post"), answers.text("workplace"), answers.text("strengths"));
    }

    static Map<String, Object> fill(Particulars person) {
        Map<String, Object> data = new HashMap<>();
        data.put("fullName", person.fullName());
        data.put("email", person.email());
        data.put("birthDate", day(person.birthDate()));
        data.put("admissionDate", day(person.admissionDate()));
        data.put("officialDate", day(person.officialDate()));
        data.put("phone", person.phone());
        data.put("post", person.post());
        data.put("workplace", person.workplace());
        data.put("strengths", person.strengths());
        return data;
    }

    private static String day(LocalDate day) {
        return day == null ? null : day.toString();
    }
}
