const { is, isVietnamese } = require('../elements');

/** Names are read by Party members; ids are read by us. A gateway that only joins and a flow that answers nothing need none. */
module.exports = () => ({
  check(element, reporter) {
    const bears = ['Process', 'Participant', 'Lane', 'FlowNode'].some(type => is(element, type)) && !joinsOnly(element)
        || is(element, 'SequenceFlow') && element.name;
    if (bears && !isVietnamese(element.name)) {
      reporter.report(element.id, 'This needs a Vietnamese name, with its diacritics.');
    }
  }
});

function joinsOnly(element) {
  return is(element, 'Gateway') && (element.outgoing ?? []).length === 1;
}
