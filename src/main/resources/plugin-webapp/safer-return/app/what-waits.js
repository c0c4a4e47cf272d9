// In place of the form of a task that its reader may not open, or not yet: what waits, for whom, since when. The form is not
// even asked for then, so that nobody is refused something that they did not want.
import { ask, dueInWords, element, moment } from './talk.js';

const WHY = {
  BY_CLAIMING:
    'This case has protected identity: it is open only to those who are named for it. Nobody of your group is named for ' +
    'this task yet. Claiming it names you, which is recorded, and opens the form.',
  NO: 'You see that this task waits, not what is in it: its form is open to those who do it.'
};

/** What is known of the task; null when it is not there any more. */
export function factsOf(taskId) {
  return ask(`task/${encodeURIComponent(taskId)}/case`);
}

export function isClosed(facts) {
  return facts !== null && facts.form !== 'YES';
}

export function showWhatWaits(place, facts) {
  if (!facts) {
    place.replaceChildren(
      element('p', { textContent: 'This form cannot be opened. Open the task again; if it stays so, tell the people who run this.' })
    );
    return;
  }
  const due = dueInWords(facts.due);
  const rows = [
    ['Case', facts.caseNumber],
    ['Waits for', facts.groups.join(', ') || 'the one who has claimed it'],
    ['Region', facts.region],
    ['Country of return', facts.country],
    ['Since', moment(facts.since)],
    ['Due', due && `${moment(facts.due)} (${due.words.toLowerCase()})`]
  ];
  place.replaceChildren(
    element('p', { className: facts.form === 'BY_CLAIMING' ? 'protected' : '', textContent: WHY[facts.form] ?? '' }),
    element(
      'dl',
      {},
      rows.filter(([, value]) => value).flatMap(([label, value]) => [
        element('dt', { textContent: label }),
        element('dd', { textContent: value })
      ])
    )
  );
}
