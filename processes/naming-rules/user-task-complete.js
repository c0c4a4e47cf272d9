// A user task says which form, who, until when, how important, and what to do.
const NEEDED = {
  'camunda:formRef': 'a form',
  'camunda:formRefBinding': 'a form binding',
  'camunda:candidateGroups': 'a candidate group',
  'camunda:dueDate': 'a due date',
  'camunda:priority': 'a priority'
};

module.exports = function() {

  function check(node, reporter) {
    if (node.$type !== 'bpmn:UserTask') return;

    for (const [ property, words ] of Object.entries(NEEDED)) {
      if (!node.get(property)) reporter.report(node.id, `User task is missing ${words}`);
    }
    if (!(node.documentation || []).some(text => text.text)) {
      reporter.report(node.id, 'User task is missing documentation: it becomes the staff manual');
    }
  }

  return { check };
};
