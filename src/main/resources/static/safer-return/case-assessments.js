// Every risk assessment of the case as it was made, the latest first.
import { api, element, empty, moment, table } from './app.js';
import { ANSWERS, DECISIONS, MEASURES } from './assessment-words.js';

export async function assessments(path) {
  const all = await api(`${path}/assessments`);
  return all.length === 0 ? empty('The risk has not been assessed yet.') : all.reverse().map(assessment);
}

function assessment({ level, assessedAt, assessedBy, tableVersion, reasons, measures, inputs, remarks, approvals }) {
  return element(
    'article',
    {},
    element('h3', {}, `${level}, ${moment(assessedAt)}`),
    element('p', {}, `Assessed by ${assessedBy}, by version ${tableVersion} of the table.`),
    ...list('Reasons', reasons),
    ...list('Required measures', measures.map(code => MEASURES[code] ?? code)),
    table(
      'Answers',
      ['Category', 'Answer', 'What it rests on'],
      inputs.map(({ label, answer, note }) => [label, ANSWERS[answer] ?? 'Not answered', note])
    ),
    remarks.length === 0 ? null : table('Besides', ['Question', 'Answer'], remarks.map(({ label, text }) => [label, text])),
    approvals.length === 0 ? null : table('Second signatories', ['Decision', 'By and when', 'Reasons'], approvals.map(approval))
  );
}

function approval({ decision, decidedBy, decidedAt, reason, conditions }) {
  const said = [reason, conditions && `Conditions: ${conditions}`].filter(Boolean).join('\n');
  return [DECISIONS[decision] ?? decision, `${decidedBy}, ${moment(decidedAt)}`, said];
}

function list(title, texts) {
  return texts.length === 0
    ? []
    : [element('strong', {}, title), element('ul', {}, ...texts.map(text => element('li', {}, text)))];
}
