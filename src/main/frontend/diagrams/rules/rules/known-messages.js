const { is } = require('../elements');

/** @param config `names`: what the product sends, the constants of SessionVariables */
module.exports = ({ names = [] }) => ({
  check(element, reporter) {
    if (is(element, 'Message') && !names.includes(element.name)) {
      reporter.report(element.id, `Nobody sends the message ${element.name}: the product knows ${names.join(', ')}.`);
    }
    if (is(element, 'MessageEventDefinition') && !element.messageRef) {
      reporter.report(element.$parent.id, 'This event must say which message it waits for.');
    }
  }
});
