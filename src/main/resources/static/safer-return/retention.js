// The records officers' page: what is kept how long, what waits, what was erased, and exports for data requests.
import { api, day, element, form, load, moment, page, table } from './app.js';

const GROUNDS = { retention: 'time over', dataRequest: 'data request' };

const times = count => (count === 1 ? 'once' : `${count} times`);
const place = id => document.getElementById(id);
const officers = ({ decidedBy, confirmedBy }) =>
  decidedBy === 'rule' ? 'by the rule' : [decidedBy, confirmedBy].filter(Boolean).join(', confirmed by ');

await page('Retention', 'RETENTION');

await load(place('retention'), async () => {
  const { soonOver, waiting, kept, archive, toBeErased, erased } = await api('/api/retention');
  return [
    table(
      'Waiting for a decision',
      ['File', 'Since', 'What is not certain'],
      waiting.map(file => [file.caseNumber, moment(file.since), file.doubts.join(' ') || 'Erasure was granted on request; a second records officer confirms it.']),
      { empty: 'No file waits for a decision.' }
    ),
    table(
      'Being erased',
      ['File', 'Ordered', 'Grounds', 'Decided', 'Last attempt'],
      toBeErased.map(file => [
        file.caseNumber,
        moment(file.since),
        GROUNDS[file.grounds] ?? file.grounds,
        officers(file),
        file.failedPart
          ? element('div', { className: 'problem' }, `Failed ${times(file.attempts)}, last ${moment(file.lastTriedAt)} in ${file.failedPart}. Tried again within the hour.`)
          : 'Within the hour.'
      ]),
      { empty: 'No file is being erased.' }
    ),
    table(
      'Time over within three months',
      ['File', 'Last note', 'Time over', 'Erased at the latest'],
      soonOver.map(file => [file.caseNumber, day(file.lastNote), day(file.overOn), day(file.eraseBy)]),
      { empty: 'The time of no file is over within three months.' }
    ),
    table(
      'Kept until a day',
      ['File', 'Decided', 'Kept until'],
      kept.map(file => [file.caseNumber, moment(file.since), day(file.until)]),
      { empty: 'No file is kept beyond its time.' }
    ),
    table(
      'Kept for the archive',
      ['File', 'Since'],
      archive.map(file => [file.caseNumber, moment(file.since)]),
      { empty: 'No file is kept for the archive.' }
    ),
    table(
      'Erased',
      ['File', 'When', 'Grounds', 'Decided'],
      erased.map(file => [file.caseNumber, moment(file.erasedAt), GROUNDS[file.grounds] ?? file.grounds, officers(file)]),
      { empty: 'No file has been erased.' }
    )
  ];
});

place('export').append(
  form(
    [{ name: 'number', label: 'Number of the data request', hint: 'Such as DR-2026-00012.', required: true, maxLength: 20 }],
    'Show the links',
    ({ number }) => {
      const path = `/api/data-requests/${encodeURIComponent(number.toUpperCase())}/export`;
      return element(
        'p',
        {},
        element('a', { href: `${path}.pdf` }, 'PDF, to be read'),
        ' · ',
        element('a', { href: `${path}.json` }, 'JSON, for another system')
      );
    }
  )
);
