// The documents of a case: a list, downloads, and a form to add one.
import { api, element, form, load, moment, table } from './app.js';

const KINDS = [
  ['', 'Choose …'],
  ['identity', 'Identity'],
  ['travel', 'Travel'],
  ['health', 'Health'],
  ['consent', 'Consent'],
  ['decision', 'Decision'],
  ['agreement', 'Agreement'],
  ['receipt', 'Receipt'],
  ['other', 'Other']
];

export async function documents(path, mayAdd) {
  const list = element('div');
  list.append(...[await overview(path, list)].flat());
  if (!mayAdd) {
    return list;
  }
  const added = form(
    [
      { name: 'title', label: 'Title', required: true, maxLength: 200 },
      { name: 'kind', label: 'Kind', kind: 'select', required: true, options: KINDS },
      {
        name: 'file',
        label: 'File',
        kind: 'file',
        required: true,
        hint:
          'PDF, JPEG, PNG, plain text, Word (.docx) or OpenDocument (.odt), up to 10 MB, with a name of at most 150 characters. ' +
          'Position, device and authors are removed; then it is encrypted.'
      }
    ],
    'Add document',
    async ({ title, kind, file }, made) => {
      const body = new FormData();
      body.append('title', title);
      body.append('kind', kind);
      body.append('file', file);
      const { removed } = await api(`${path}/documents`, { method: 'POST', body });
      made.reset();
      await load(list, () => overview(path, list));
      return `The document was added. ${removed}`.trim();
    }
  );
  return [list, element('h3', {}, 'Add a document'), added];
}

async function overview(path, list) {
  const { documents: all, enteredInError } = await api(`${path}/documents`);
  const again = () => load(list, () => overview(path, list));
  const shown = table(
    'Documents',
    ['Title', 'Kind', 'File', 'Added', ''],
    all.map(document => [
      [document.title, history(document)],
      label(document.kind),
      element(
        'div',
        {},
        element(
          'a',
          { href: `${path}/documents/${encodeURIComponent(document.id)}`, download: '' },
          `${document.fileName} (${kilobytes(document.size)})`
        ),
        document.removed ? element('p', { className: 'hint' }, document.removed) : ''
      ),
      `${moment(document.addedAt)}, ${document.addedBy}`,
      document.correctable ? toCorrect(path, document, again) : null
    ]),
    { empty: 'There are no documents yet.' }
  );
  return enteredInError.length === 0 ? shown : [shown, mistakes(path, enteredInError, again)];
}

/** What was put right, with the reason. */
function history({ changes }) {
  return changes.map(({ at, by, reason, titleWas, kindWas }) =>
    element('p', { className: 'hint' }, `Was “${titleWas}” (${label(kindWas)}) until ${moment(at)}, ${by}: ${reason}`)
  );
}

function toCorrect(path, { id, title, kind }, again) {
  const place = element('div');
  const open = element('button', { type: 'button', className: 'quiet' }, 'Correct');
  open.addEventListener('click', () =>
    place.replaceChildren(
      form(
        [
          { name: 'title', label: 'Right title', required: true, maxLength: 200, value: title },
          { name: 'kind', label: 'Right kind', kind: 'select', required: true, options: KINDS.slice(1), value: kind },
          { name: 'wrong', label: 'It does not belong to this case: entered in error', kind: 'checkbox' },
          { name: 'reason', label: 'Why is it corrected?', required: true, minLength: 10, maxLength: 2000 }
        ],
        'Correct the document',
        async values => {
          const body = { reason: values.reason };
          if (values.title !== title) {
            body.title = values.title;
          }
          if (values.kind !== kind) {
            body.kind = values.kind;
          }
          if (values.wrong) {
            body.enteredInError = true;
          }
          await api(`${path}/documents/${encodeURIComponent(id)}/corrections`, { method: 'POST', body });
          await again();
        }
      )
    )
  );
  return [open, place];
}

/** Hidden from everybody else, and brought back by the same people. */
function mistakes(path, all, again) {
  return element(
    'details',
    {},
    element('summary', {}, `Entered in error (${all.length})`),
    ...all.map(({ id, title, changes }) => {
      const { at, by, reason } = changes[changes.length - 1];
      return element(
        'section',
        {},
        element('p', {}, element('strong', {}, title), ` – ${moment(at)}, ${by}: ${reason}`),
        form(
          [{ name: 'reason', label: 'Why does it belong here after all?', required: true, minLength: 10, maxLength: 2000 }],
          'Bring it back',
          async ({ reason: why }) => {
            const body = { enteredInError: false, reason: why };
            await api(`${path}/documents/${encodeURIComponent(id)}/corrections`, { method: 'POST', body });
            await again();
          }
        )
      );
    })
  );
}

function label(kind) {
  return KINDS.find(([known]) => known === kind)?.[1] ?? kind;
}

function kilobytes(bytes) {
  return `${Math.max(1, Math.round(bytes / 1024))} kB`;
}
