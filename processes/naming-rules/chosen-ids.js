// An id begins with the type of its element and goes on in words: Task_AssessReferral, Flow_EligibleYes.
// The id of a shape or line in the diagram is the id of its element with "_di" behind it.
const PREFIXES = {
  'bpmn:StartEvent': 'StartEvent',
  'bpmn:EndEvent': 'EndEvent',
  'bpmn:BoundaryEvent': 'BoundaryEvent',
  'bpmn:IntermediateCatchEvent': 'Event',
  'bpmn:IntermediateThrowEvent': 'Event',
  'bpmn:CallActivity': 'CallActivity',
  'bpmn:SequenceFlow': 'Flow',
  'bpmn:Message': 'Message',
  'bpmn:Error': 'Error',
  'bpmn:Escalation': 'Escalation',
  'bpmn:Signal': 'Signal'
};

function prefixOf({ $type: type, triggeredByEvent }) {
  if (type === 'bpmn:SubProcess') return triggeredByEvent ? 'EventSubprocess' : 'Subprocess';
  if (PREFIXES[type]) return PREFIXES[type];
  if (type.endsWith('Task')) return 'Task';
  if (type.endsWith('Gateway')) return 'Gateway';
  return null;
}

// "Activity_0x1y2z": a modeller adds seven small letters and digits, which are no words.
const GENERATED = /_[0-9a-z]{7}$/;
const WORDS = /^([A-Z0-9][A-Za-z0-9]*)$/;

module.exports = function() {

  function check(node, reporter) {
    if (/^bpmndi:BPMN(Shape|Edge)$/.test(node.$type)) {
      if (node.bpmnElement && node.id !== `${node.bpmnElement.id}_di`) {
        reporter.report(node.bpmnElement.id, `Diagram id <${node.id}> should be <${node.bpmnElement.id}_di>`);
      }
      return;
    }
    if (!node.id) return;

    const prefix = prefixOf(node);

    if (GENERATED.test(node.id)) {
      reporter.report(node.id, 'Id looks generated: choose one that speaks');
    } else if (prefix && !(node.id.startsWith(`${prefix}_`) && WORDS.test(node.id.slice(prefix.length + 1)))) {
      reporter.report(node.id, `Id should be <${prefix}_> followed by words, each with a capital letter`);
    }
  }

  return { check };
};
