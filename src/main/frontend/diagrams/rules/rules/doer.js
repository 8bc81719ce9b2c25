const { is, properties } = require('../elements');

const KNOWN = ['roles', 'rolesFrom', 'person', 'except', 'enteredBy'];
const VARIABLE = /^[a-z][A-Za-z0-9]*$/;

/** Who does a task stands in its properties (docs/adr/0009-the-whole-session.md). */
module.exports = () => ({
  check(task, reporter) {
    if (!is(task, 'UserTask')) {
      return;
    }
    const named = properties(task);
    for (const name of named.keys()) {
      if (!KNOWN.includes(name)) {
        reporter.report(task.id, `The property ${name} is not known: a task has ${KNOWN.join(', ')}.`);
      }
    }
    if (!['roles', 'rolesFrom', 'person'].some(name => named.has(name))) {
      reporter.report(task.id, 'Nobody does this task: name its doer with the property roles, rolesFrom or person.');
    }
    if (named.has('roles') && named.has('rolesFrom')) {
      reporter.report(task.id, 'The roles stand in the model or in a variable, not in both: keep roles or rolesFrom.');
    }
    if (named.has('enteredBy') && (!named.has('person') || named.has('roles') || named.has('rolesFrom'))) {
      reporter.report(task.id, 'Only what one person does may be entered for him: enteredBy stands beside person and without roles.');
    }
    for (const name of ['rolesFrom', 'person', 'except']) {
      if (named.has(name) && !VARIABLE.test(named.get(name))) {
        reporter.report(task.id, `The property ${name} must be the plain name of a variable.`);
      }
    }
  }
});
