// A gateway that splits the way asks a question, and each of its ways has an answer.
module.exports = function() {

  function check(node, reporter) {
    if (node.$type !== 'bpmn:ExclusiveGateway' || (node.outgoing || []).length < 2) return;

    if (!(node.name || '').endsWith('?')) {
      reporter.report(node.id, 'Gateway should ask a question');
    }
    for (const flow of node.outgoing) {
      if (!flow.name) reporter.report(flow.id, 'Flow should answer the question of its gateway');
    }
  }

  return { check };
};
