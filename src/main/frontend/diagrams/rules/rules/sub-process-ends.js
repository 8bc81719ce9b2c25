const { is } = require('../elements');

/** Its reader must see when a sub-process begins and when it is over. */
module.exports = () => ({
  check(scope, reporter) {
    if (!is(scope, 'SubProcess')) {
      return;
    }
    const within = scope.flowElements ?? [];
    if (within.filter(element => is(element, 'StartEvent')).length !== 1) {
      reporter.report(scope.id, 'This sub-process needs one start.');
    }
    if (!within.some(element => is(element, 'EndEvent'))) {
      reporter.report(scope.id, 'This sub-process needs an end.');
    }
  }
});
