// A tab beside the form of a task: every risk assessment of the case as it was made, the latest first.
import { ANSWERS, DECISIONS, MEASURES } from '/safer-return/assessment-words.js';

// texts go in as text and never as markup: people wrote them
function element(name, text, ...children) {
  const made = document.createElement(name);
  made.textContent = text ?? '';
  made.append(...children);
  return made;
}

function row(cell, ...texts) {
  return element('tr', '', ...texts.map(text => element(cell, text)));
}

function table(head, rows) {
  return element(
    'table',
    '',
    element('thead', '', row('th', ...head)),
    element('tbody', '', ...rows.map(texts => row('td', ...texts)))
  );
}

function moment(text) {
  return new Date(text).toLocaleString();
}

function list(texts) {
  return element('ul', '', ...texts.map(text => element('li', text)));
}

function approval({ decision, decidedBy, decidedAt, reason, conditions }) {
  const said = [reason, conditions && `Conditions: ${conditions}`].filter(Boolean).join('\n');
  return [DECISIONS[decision] ?? decision, `${decidedBy}, ${moment(decidedAt)}`, said];
}

function article(assessment) {
  const { level, assessedAt, assessedBy, tableVersion, reasons, measures, inputs, remarks, approvals } = assessment;
  const parts = [
    element('h4', `${level}, ${moment(assessedAt)}`),
    element('p', `Assessed by ${assessedBy}, by version ${tableVersion} of the table.`)
  ];
  if (reasons.length > 0) {
    parts.push(element('strong', 'Reasons'), list(reasons));
  }
  if (measures.length > 0) {
    parts.push(element('strong', 'Required measures'), list(measures.map(code => MEASURES[code] ?? code)));
  }
  parts.push(
    table(
      ['Category', 'Answer', 'What it rests on'],
      inputs.map(({ label, answer, note }) => [label, ANSWERS[answer] ?? 'Not answered', note])
    )
  );
  if (remarks.length > 0) {
    parts.push(table(['Besides', ''], remarks.map(({ label, text }) => [label, text])));
  }
  if (approvals.length > 0) {
    parts.push(table(['Second signatory', 'By and when', 'Reasons'], approvals.map(approval)));
  }
  return element('article', '', ...parts);
}

export default {
  id: 'safer-return-risk-assessments',
  pluginPoint: 'tasklist.task.detail',
  priority: 50,
  properties: { label: 'Risk assessments' },

  async render(node, { api, taskId }) {
    const place = element('div', '');
    place.className = 'risk-assessments';
    node.replaceChildren(place);
    const answer = await fetch(`${api.tasklistApi}/plugin/safer-return/${api.engine}/task/${taskId}/assessments`, {
      headers: { Accept: 'application/json' }
    });
    if (!answer.ok) {
      place.append(element('p', 'Risk assessments are not shown with this task.'));
      return;
    }
    const assessments = await answer.json();
    if (assessments.length === 0) {
      place.append(element('p', 'The risk has not been assessed yet.'));
    }
    place.append(...assessments.reverse().map(article));
  },

  unmount() {}
};
