// Finds a case and shows it. The number of the case stands behind the #, which is sent to no server.
import { api, caseLink, day, element, form, load, page, regionName, table } from './app.js';
import { showCase } from './case.js';

const found = document.querySelector('#found');
const place = document.querySelector('#case');
const NUMBER = /^(SR|HE|DR)-\d{4}-\d{5}$/;

async function find({ q }) {
  const number = q.toUpperCase();
  if (NUMBER.test(number)) {
    found.replaceChildren();
    location.hash === `#${number}` ? show() : (location.hash = number);
    return;
  }
  location.hash = '';
  place.replaceChildren();
  await load(found, async () => {
    // as a body, since addresses are written down on the way
    const { cases, notRead } = await api('/api/cases/search', { method: 'POST', body: { q } });
    const list = table(
      'Cases found',
      ['Case', 'Region', 'Country', 'Opened', 'State'],
      cases.map(({ number, region, countryInWords, openedAt, open }) => [
        caseLink(number),
        regionName(region),
        countryInWords,
        day(openedAt),
        open ? 'Open' : 'Closed'
      ]),
      { empty: 'No case that you work with was found. Check the spelling, or try the number or the birth date.' }
    );
    return notRead.length === 0 ? list : [notReadNote(notRead), list];
  });
}

/** Nobody should think that the whole of what was typed was looked for. */
function notReadNote(parts) {
  return element(
    'p',
    { className: 'notice', aria: { role: 'status' } },
    `Not looked for, since it could not be read: ${parts.join(', ')}. `,
    'Names are found by whole parts, days written like 1990-05-17 or 17/5/1990, identity numbers like 900517-1234.'
  );
}

let me;

function show() {
  const number = decodeURIComponent(location.hash.slice(1));
  if (NUMBER.test(number)) {
    document.title = `${number} – Safer Return`;
    showCase(place, number, me);
  } else {
    place.replaceChildren();
  }
}

me = await page('Cases', 'CASE_SEARCH');
const search = form(
  [
    {
      name: 'q',
      label: 'Number, name, birth date or identity number',
      kind: 'search',
      required: true,
      maxLength: 100,
      hint: 'Such as SR-2026-00001, 1990-05-17, or a name in any alphabet. What you search for is not kept; that you searched is.'
    }
  ],
  'Search',
  find
);
search.classList.add('row');
search.role = 'search';
document.querySelector('#search').append(search);
window.addEventListener('hashchange', show);
show();
if (!location.hash) {
  search.elements.q.focus();
}
