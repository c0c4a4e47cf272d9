// One case: where it stands, what happened, and behind tabs what the person may read of it.
import { api, caseLink, day, element, form, load, moment, notice, problem, regionName, table } from './app.js';
import { assessments } from './case-assessments.js';
import { begun } from './case-begun.js';
import { documents } from './case-documents.js';
import { file } from './case-file.js';
import { staff } from './case-staff.js';

const SHORTEST_REASON = 20;
const LONGEST_REASON = 2000;
const STEPS = {
  REFERRAL: 'Referral',
  BEFORE_TRAVEL: 'Before travel',
  DURING_TRAVEL: 'During travel',
  AFTER_RETURN: 'After return',
  ENDED: 'Ended'
};

/** Shows the case in the place, or why it is not shown. */
export async function showCase(place, number, me, openUntil) {
  const path = `/api/cases/${encodeURIComponent(number)}`;
  const again = until => showCase(place, number, me, until);
  await load(place, async () => {
    try {
      const overview = await api(path);
      return [
        element('h2', {}, `Case ${number}`),
        inEmergency(openUntil),
        facts(overview),
        begun(path, overview.begun),
        tabs(overview, path, again, me)
      ];
    } catch (refused) {
      if (refused.status === 404 && me.doors.includes('EMERGENCY_ACCESS')) {
        return [element('h2', {}, `Case ${number}`), problem(refused), emergency(path, again)];
      }
      throw refused;
    }
  });
}

function inEmergency(until) {
  return until
    ? notice(`You opened this case in an emergency. It closes again on ${moment(until)}; what you do in it is recorded.`)
    : null;
}

function facts({ region, countryInWords, course, openedAt, closedAt, outcome, previousCase, protectedIdentity }) {
  const rows = [
    ['Region', regionName(region)],
    ['Country of return', countryInWords],
    ['Step', STEPS[course.step] ?? course.step],
    ['Opened', day(openedAt)],
    ['Closed', closedAt && [day(closedAt), outcome].filter(Boolean).join(', ')],
    ['Earlier case', previousCase && caseLink(previousCase)]
  ];
  return [
    protectedIdentity
      ? element('p', { className: 'warning' }, 'Protected identity: only named staff work with this case.')
      : null,
    element(
      'dl',
      {},
      ...rows.filter(([, value]) => value).flatMap(([label, value]) => [element('dt', {}, label), element('dd', {}, value)])
    )
  ];
}

function tabs(overview, path, again, me) {
  const { course, may } = overview;
  const all = [
    ['Course', () => whatHappened(course)],
    may.readFile && ['Case file', () => fileIn(panel, path)],
    may.readDocuments && ['Documents', () => documents(path, may.addDocument)],
    may.readAssessments && ['Risk assessments', () => assessments(path)],
    may.nameStaff && ['Staff', () => staff(path, again, me)]
  ].filter(Boolean);
  const panel = element('div', { id: 'panel', tabIndex: 0, aria: { role: 'tabpanel' } });
  const buttons = all.map(([label], index) =>
    element('button', { type: 'button', id: `tab-${index}`, aria: { role: 'tab', controls: 'panel' } }, label)
  );
  const choose = index => {
    buttons.forEach((button, other) => {
      button.setAttribute('aria-selected', String(other === index));
      button.tabIndex = other === index ? 0 : -1;
    });
    panel.setAttribute('aria-labelledby', `tab-${index}`);
    load(panel, all[index][1]);
  };
  buttons.forEach((button, index) => {
    button.addEventListener('click', () => choose(index));
    button.addEventListener('keydown', event => {
      const way = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (way) {
        const next = (index + way + buttons.length) % buttons.length;
        choose(next);
        buttons[next].focus();
      }
    });
  });
  choose(0);
  return [element('div', { aria: { role: 'tablist', label: 'Parts of the case' } }, ...buttons), panel];
}

/** Shown anew after a correction, at the entry that was corrected; the case itself may have moved out of reach by it. */
function fileIn(panel, path, shown) {
  return file(path, id => load(panel, () => fileIn(panel, path, id)), shown);
}

function whatHappened({ open, past }) {
  return [
    table(
      'Open tasks',
      ['Task', 'For', 'Since', 'Due'],
      open.map(({ name, waitsForInWords, since, due, claimed }) => [
        name,
        `${waitsForInWords.join(', ')}${claimed ? ' (claimed)' : ''}`,
        moment(since),
        moment(due)
      ]),
      { empty: 'No task is open.' }
    ),
    table(
      'What happened',
      ['When', 'What', 'In'],
      past.map(({ at, what, process, cancelled }) => [moment(at), cancelled ? `${what} (stopped)` : what, process]),
      { empty: 'Nothing has happened yet.' }
    )
  ];
}

/** Opening a case outside one's circle: with a reason, at once, and with an alarm. */
function emergency(path, opened) {
  return element(
    'section',
    {},
    element('h3', {}, 'Emergency access'),
    element(
      'p',
      {},
      'If there is such a case, somebody is in danger and nobody who works with the case can be reached, you may open it. ' +
        'It opens at once and for some hours. The programme management is told and reviews it; your reason is kept.'
    ),
    form(
      [
        {
          name: 'reason',
          label: 'Why must you open this case now?',
          kind: 'textarea',
          required: true,
          minLength: SHORTEST_REASON,
          maxLength: LONGEST_REASON,
          hint: `A sentence of at least ${SHORTEST_REASON} characters: what is happening, and why nobody of the case can be reached.`
        }
      ],
      'Open the case in an emergency',
      async ({ reason }) => {
        const { openUntil } = await api(`${path}/emergency-access`, { method: 'POST', body: { reason } });
        await opened(openUntil);
      },
      { danger: true }
    )
  );
}
