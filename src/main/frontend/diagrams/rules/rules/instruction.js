const { is, isVietnamese } = require('../elements');

const SENTENCE = /^\p{Lu}[^.!?\n]+\.$/u;

/** The form host shows the documentation of a task above its form. */
module.exports = () => ({
  check(task, reporter) {
    if (!is(task, 'UserTask')) {
      return;
    }
    const texts = (task.documentation ?? []).map(documentation => documentation.text ?? '');
    if (texts.length !== 1 || !SENTENCE.test(texts[0].normalize('NFC')) || !isVietnamese(texts[0])) {
      reporter.report(task.id, 'Tell the doer in the documentation what to do, in one Vietnamese sentence with one full stop at its end.');
    }
  }
});
