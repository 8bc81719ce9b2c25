const { camunda, extensions, is } = require('../elements');

/** A step of the software is a job of its own: what fails is tried again and undoes nobody's submission. */
module.exports = () => ({
  check(task, reporter) {
    if (!is(task, 'ServiceTask')) {
      return;
    }
    if (!/^\$\{[a-z][A-Za-z]+Delegate}$/.test(camunda(task, 'delegateExpression') ?? '')) {
      reporter.report(task.id, 'This task must call a delegate of the product: ${…Delegate}.');
    }
    if (camunda(task, 'asyncBefore') !== 'true') {
      reporter.report(task.id, 'This task must be asynchronous before, so that it is a job of its own.');
    }
    if (extensions(task, 'failedJobRetryTimeCycle').length !== 1) {
      reporter.report(task.id, 'Say how often this task is tried again and after how long: R5/PT1M.');
    }
  }
});
