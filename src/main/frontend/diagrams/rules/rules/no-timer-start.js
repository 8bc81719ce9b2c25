const { is } = require('../elements');

/** Such an instance belongs to no unit and is seen by all. */
module.exports = () => ({
  check(event, reporter) {
    if (is(event, 'StartEvent') && is(event.$parent, 'Process')
        && (event.eventDefinitions ?? []).some(definition => is(definition, 'TimerEventDefinition'))) {
      reporter.report(event.id, 'A process must not start by the clock, for then it belongs to no unit: a person or the scheduler starts it.');
    }
  }
});
