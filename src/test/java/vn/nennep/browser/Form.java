package vn.nennep.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** A form, or one row of a list in it, filled in by the words that stand on the screen. */
record Form(Locator root) {

    /** A list whose rows are given has no mark around a row: this is the widest part of the list in which one name stands. */
    private static final String ROW_OF_ONE_NAME = "xpath=ancestor::div[ancestor::div[contains(@class, 'fjs-form-field-dynamiclist')]"
            + "][count(.//div[contains(@class, 'fjs-form-field-select')][contains(@class, 'fjs-readonly')]) = 1][last()]";

    Form fill(String label, String value) {
        field(label).fill(value);
        return this;
    }

    /** The first option whose text contains the words. */
    Form choose(String label, String option) {
        Locator select = root.locator(".fjs-form-field-select", having(label));
        select.locator("input").focus();
        if (select.locator("input.fjs-select-hidden-input").count() == 0) {
            select.locator("input").fill(option);
        }
        select.locator(".fjs-dropdownlist-item", new Locator.LocatorOptions().setHasText(option)).first().click();
        return this;
    }

    /** Typed as {@code dd/mm/yyyy}. */
    Form date(String label, String day) {
        return typed(label, day);
    }

    /** Typed as {@code hh:mm}. */
    Form time(String label, String time) {
        return typed(label, time);
    }

    Form pick(String group, String option) {
        root.locator(".fjs-form-field-radio, .fjs-form-field-checklist", having(group))
                .getByLabel(option, new Locator.GetByLabelOptions().setExact(true)).check();
        return this;
    }

    Form tick(String label) {
        field(label).check();
        return this;
    }

    Form upload(String label, Path file) {
        Locator field = root.locator(".nn-upload", having(label));
        field.locator("input[type=file]").setInputFiles(file);
        PlaywrightAssertions.assertThat(field.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(file.getFileName().toString())))
                .isVisible();
        return this;
    }

    /** A new row at the end of the list. */
    Form add(String list) {
        Locator place = list(list);
        int rows = place.locator(".fjs-repeat-row-container").count();
        place.locator(".fjs-repeat-render-add").click();
        return row(list, rows);
    }

    /** A row of a list that can grow, counted from 0. */
    Form row(String list, int number) {
        return new Form(list(list).locator(".fjs-repeat-row-container").nth(number));
    }

    /** The row that is about this, in a list whose rows are given. The name is plain text there, and not to be chosen. */
    Form rowOf(String list, String name) {
        Locator names = list(list).locator(".fjs-form-field-select.fjs-readonly");
        for (int i = 0; i < names.count(); i++) {
            if (names.nth(i).locator("input").inputValue().startsWith(name)) {
                return new Form(names.nth(i).locator(ROW_OF_ONE_NAME));
            }
        }
        throw new AssertionError("No row is about " + name);
    }

    Locator field(String label) {
        return root.getByLabel(exactly(label));
    }

    private Form typed(String label, String value) {
        Locator field = field(label);
        field.fill(value);
        field.press("Enter");
        field.press("Tab");
        return this;
    }

    private Locator list(String label) {
        return root.locator(".fjs-form-field-dynamiclist", having(label));
    }

    private Locator.LocatorOptions having(String label) {
        return new Locator.LocatorOptions().setHas(labelled(label));
    }

    private Locator labelled(String label) {
        return root.page().locator(".fjs-form-field-label").getByText(exactly(label));
    }

    /** The words and nothing else, save the star of a required field. */
    private static Pattern exactly(String label) {
        // not Pattern.quote: the browser's regular expressions don't know its marks
        return Pattern.compile("^\\s*" + label.replaceAll("[.()?*+/]", "\\\\$0") + "\\s*\\*?\\s*$");
    }
}
