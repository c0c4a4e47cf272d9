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
  const shown = await overview(path);
  list.append(shown);
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
      await load(list, () => overview(path));
      return `The document was added. ${removed}`.trim();
    }
  );
  return [list, element('h3', {}, 'Add a document'), added];
}

async function overview(path) {
  const { documents: all } = await api(`${path}/documents`);
  return table(
    'Documents',
    ['Title', 'Kind', 'File', 'Added'],
    all.map(({ id, title, kind, fileName, size, addedBy, addedAt, removed }) => [
      title,
      label(kind),
      element(
        'div',
        {},
        element('a', { href: `${path}/documents/${encodeURIComponent(id)}`, download: '' }, `${fileName} (${kilobytes(size)})`),
        removed ? element('p', { className: 'hint' }, removed) : ''
      ),
      `${moment(addedAt)}, ${addedBy}`
    ]),
    { empty: 'There are no documents yet.' }
  );
}

function label(kind) {
  return KINDS.find(([known]) => known === kind)?.[1] ?? kind;
}

function kilobytes(bytes) {
  return `${Math.max(1, Math.round(bytes / 1024))} kB`;
}
