// The log reviewers' page: the state of the log, what is unusual in it, and every access.
import { api, day, element, form, load, moment, notice, page, table } from './app.js';

const ACTS = [
  ['', 'Anything'],
  ['READ', 'Read'],
  ['CHANGED', 'Changed'],
  ['SEARCHED', 'Searched'],
  ['EXPORTED', 'Exported'],
  ['ERASED', 'Erased'],
  ['EMERGENCY', 'Opened in an emergency'],
  ['REFUSED', 'Was kept out'],
  ['REVIEWED', 'Looked into this log'],
  ['BROKEN', 'The log found its end altered'],
  ['PUT_BACK', 'Rights or lists were put back']
];

const BASES = {
  HOLDS_TASK: 'holds a task',
  CANDIDATE: 'a task waits for their group',
  REGION: 'their region',
  IOM: 'IOM, with consent',
  NAMED: 'named for the case',
  EMERGENCY: 'emergency',
  OFFICE: 'their office',
  NONE: 'no right'
};

const PROBLEMS = {
  MISSING: 'Rows are missing from here on.',
  ALTERED: 'This row, or the one before it, was altered, moved or put in.',
  ADDED: 'Rows were added behind the end.',
  END_ALTERED: 'The record of the last row was altered.',
  FOUND_BROKEN: 'The log found its own end altered before this row.',
  REPLACED: 'The log is another, or an older one, than at the check before.'
};

const place = id => document.getElementById(id);
const whole = text => element('span', { className: 'whole' }, text ?? '');
const words = act => ACTS.find(([code]) => code === act)?.[1] ?? act;

await page('Access log', 'ACCESS_LOG');

// ---- the state of the log

function state({ checkedAt, rows, anchor, intact, problems }) {
  const when = `Checked ${moment(checkedAt)}: ${rows} rows, end ${anchor}.`;
  return intact
    ? element('p', { className: 'notice' }, `The log is as it was written. ${when}`)
    : [
        element(
          'p',
          { className: 'problem', aria: { role: 'alert' } },
          `The log is not as it was written. Tell the people who run the system and the data-protection officer at once. ${when}`
        ),
        table('What is wrong', ['Row', 'What'], problems.map(found => [String(found.position), PROBLEMS[found.kind] ?? found.kind]))
      ];
}

const showState = method => load(place('chain'), async () => state(await api('/api/access-log/chain', { method })));

place('check').addEventListener('click', async () => {
  place('check').disabled = true;
  await showState('POST');
  place('check').disabled = false;
});

function inOneRow(made) {
  made.classList.add('row');
  return made;
}

// ---- what is unusual

let period = {};

function query(values) {
  const given = Object.entries(values).filter(([, value]) => value);
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}

function review(pattern) {
  if (pattern.review) {
    const { by, at, note } = pattern.review;
    return element('div', {}, `${by}, ${moment(at)}`, element('p', {}, note ?? 'The note was erased with the case.'));
  }
  return element(
    'details',
    {},
    element('summary', {}, 'Write what it was'),
    form(
      [
        {
          name: 'note',
          label: 'What you found out',
          kind: 'textarea',
          hint: 'Whom you asked and what it was. No name of a person in a case.',
          required: true,
          minLength: 10,
          maxLength: 2000
        }
      ],
      'Mark as reviewed',
      async ({ note }) => {
        await api('/api/access-log/reviews', { method: 'POST', body: { pattern: pattern.id, note } });
        await showPatterns();
        place('patterns').prepend(notice('Your review stands in the log.'));
      }
    )
  );
}

function showOnly(pattern) {
  return element(
    'button',
    {
      type: 'button',
      className: 'link',
      onclick: () => {
        const values = { person: pattern.person, case: pattern.caseNumber ?? '', from: pattern.day ?? '', to: pattern.day ?? '' };
        const filter = place('filter').querySelector('form');
        Object.entries(values).forEach(([name, value]) => (filter.elements.namedItem(name).value = value));
        filter.elements.namedItem('act').value = '';
        filter.requestSubmit();
        place('rows-heading').scrollIntoView();
      }
    },
    'Show the rows'
  );
}

const showPatterns = () =>
  load(place('patterns'), async () => {
    const { from, to, patterns } = await api(`/api/access-log/patterns${query(period)}`);
    const caption = `From ${day(from)} to ${day(to)}`;
    return table(
      caption,
      ['What', 'Who', 'Case or day', 'In detail', 'Last', 'Rows and review'],
      patterns.map(pattern => [
        element('strong', {}, pattern.title),
        pattern.person,
        whole(pattern.caseNumber ?? day(pattern.day)),
        pattern.details,
        whole(moment(pattern.lastAt)),
        [showOnly(pattern), review(pattern)]
      ]),
      { empty: `${caption} nothing was unusual.` }
    );
  });

place('period').append(
  inOneRow(
    form(
      [
        { name: 'from', label: 'From', kind: 'date' },
        { name: 'to', label: 'To', kind: 'date', hint: 'At most 31 days; empty for the last seven.' }
      ],
      'Show',
      async values => {
        period = values;
        await showPatterns();
      }
    )
  )
);

// ---- every access

let filter = {};

async function showRows(before, pages = []) {
  await load(place('rows'), async () => {
    const { rows, next } = await api(`/api/access-log${query({ ...filter, before })}`);
    const shown = table(
      'The latest first',
      ['Row', 'When', 'Who', 'What', 'Case', 'Of what', 'By what right', 'Reason or note'],
      rows.map(row => [
        String(row.position),
        whole(moment(row.at)),
        row.person,
        words(row.act),
        whole(row.caseNumber),
        row.subject,
        BASES[row.basis] ?? row.basis,
        row.reason
      ]),
      { empty: 'No access fits. Take something out of the filter.' }
    );
    return [shown, pager(before, next, pages)];
  });
}

function pager(before, next, pages) {
  const button = (label, action) => element('button', { type: 'button', disabled: !action, onclick: action }, label);
  return element(
    'nav',
    { aria: { label: 'Pages of the log' } },
    button('Newer', pages.length > 0 ? () => showRows(pages.at(-1), pages.slice(0, -1)) : null),
    ' ',
    button('Older', next ? () => showRows(String(next), [...pages, before ?? '']) : null)
  );
}

place('filter').append(
  inOneRow(
    form(
      [
        { name: 'person', label: 'Who', hint: 'The user name of a member of staff, such as coordinator.east.', maxLength: 64 },
        { name: 'case', label: 'Case', hint: 'Such as SR-YYYY-NNNNN.', maxLength: 20 },
        { name: 'act', label: 'What', kind: 'select', options: ACTS },
        { name: 'from', label: 'From', kind: 'date' },
        { name: 'to', label: 'To', kind: 'date' }
      ],
      'Filter',
      async values => {
        filter = values;
        await showRows();
      }
    )
  )
);

await Promise.all([showState('GET'), showPatterns(), showRows()]);
