// What the reader had begun in the case when it went another way: read once more, copied, or discarded.
import { api, element, load, moment, problem } from './app.js';
import { answers, partInWords, text } from './case-file.js';

/** Nothing where nothing is left. */
export function begun(path, all) {
  if (all.length === 0) {
    return null;
  }
  const heading = element('h3', { tabIndex: -1 }, 'Begun and not sent');
  const section = element(
    'section',
    {},
    heading,
    element(
      'p',
      { className: 'hint' },
      'You had begun these forms when the case went another way. They were not sent, only you see them here, and they are ' +
        'kept for some days. If the same form comes up again, what you typed is in it.'
    ),
    ...all.map(draft =>
      one(path, draft, () => (section.querySelector('.begun') ? heading.focus() : section.replaceChildren(discarded())))
    )
  );
  return section;
}

function discarded() {
  return element('p', { className: 'notice', aria: { role: 'status' } }, 'Discarded.');
}

function one(path, { id, title, part, at, begunBy }, removed) {
  const address = `${path}/begun/${encodeURIComponent(id)}`;
  const name = [title, partInWords(part)].filter(Boolean).join(', ');
  const place = element('div');
  const show = quiet('Show', name);
  const copy = quiet('Copy', name);
  const discard = quiet('Discard', name);
  const opened = isOpen => show.setAttribute('aria-expanded', String(isOpen));
  opened(false);

  show.addEventListener('click', async () => {
    const open = show.getAttribute('aria-expanded') === 'true';
    opened(!open);
    if (open) {
      place.replaceChildren();
    } else {
      await load(place, async () => answers((await api(address)).answers));
    }
  });

  copy.addEventListener('click', async () => {
    try {
      await take(inLines((await api(address)).answers), copy, place);
    } catch (refused) {
      place.replaceChildren(problem(refused));
    }
  });

  discard.addEventListener('click', () => {
    opened(false);
    const yes = element('button', { type: 'button', className: 'danger' }, 'Discard it');
    const no = element('button', { type: 'button', className: 'quiet' }, 'Keep it');
    yes.addEventListener('click', () =>
      load(place, async () => {
        await api(address, { method: 'DELETE' });
        row.remove();
        removed();
        return [];
      })
    );
    no.addEventListener('click', () => {
      place.replaceChildren();
      discard.focus();
    });
    place.replaceChildren('Discard what you had typed? It cannot be brought back. ', yes, ' ', no);
    no.focus();
  });

  const row = element(
    'div',
    { className: 'begun' },
    element(
      'p',
      {},
      element('strong', {}, name),
      ', ',
      [moment(at), begunBy && `begun by ${begunBy}`].filter(Boolean).join(', ')
    ),
    element('p', {}, show, ' ', copy, ' ', discard),
    place
  );
  return row;
}

/** Which of several it is for, whoever hears the page reads in the name of the button. */
function quiet(label, name) {
  return element('button', { type: 'button', className: 'quiet', aria: { label: `${label} ${name}` } }, label);
}

function inLines(all) {
  return all
    .map(({ label, value }) => [label, text(value)])
    .filter(([, value]) => value !== '–')
    .map(pair => pair.join(': '))
    .join('\n');
}

/** Where the browser lets no page copy, the text itself is shown. */
async function take(lines, button, place) {
  try {
    await navigator.clipboard.writeText(lines);
    button.textContent = 'Copied';
  } catch {
    const shown = element('textarea', { readOnly: true, rows: 8, value: lines, aria: { label: 'What you typed' } });
    place.replaceChildren(shown);
    shown.select();
  }
}
