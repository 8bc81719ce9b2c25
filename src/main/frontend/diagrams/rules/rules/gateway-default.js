const { is } = require('../elements');

/** No answer may leave a session without a way on. */
module.exports = () => ({
  check(gateway, reporter) {
    if (!is(gateway, 'ExclusiveGateway') && !is(gateway, 'InclusiveGateway')) {
      return;
    }
    const ways = gateway.outgoing ?? [];
    if (ways.length < 2) {
      return;
    }
    if (!gateway.default) {
      reporter.report(gateway.id, 'This gateway needs a default way out, for the case that no condition holds.');
    } else if (ways.some(way => !way.conditionExpression !== (way === gateway.default))) {
      reporter.report(gateway.id, 'Every way out of this gateway needs a condition, and only the default has none.');
    }
    if (ways.some(way => !way.name)) {
      reporter.report(gateway.id, 'Every way out of this gateway needs a name: the answer to its question.');
    }
  }
});
