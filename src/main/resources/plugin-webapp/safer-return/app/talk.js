// What the scripts of the plugin share: asking our endpoints beside Tasklist's, and making elements.

const ENGINE = /\/app\/tasklist\/([^/]+)\//.exec(location.pathname)?.[1] ?? 'default';
const { attributes } = document.querySelector('base');
const OURS = `${attributes['tasklist-api'].value}plugin/safer-return/${ENGINE}/`;
const THE_ENGINES = `${attributes['engine-api'].value}engine/${ENGINE}/`;

/** What our endpoints say; null where they say nothing to this person, or cannot be reached. */
export function ask(path) {
  return read(OURS + path);
}

/** The same of the engine's own. */
export function askEngine(path) {
  return read(THE_ENGINES + path);
}

/** Asks the engine by a query that does not fit into an address. */
export function queryEngine(path, query) {
  const headers = { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token() };
  return read(THE_ENGINES + path, { method: 'POST', headers, body: JSON.stringify(query) });
}

/** What a request carries that is no plain question. */
export function token() {
  const cookie = document.cookie.split('; ').find(pair => pair.startsWith('XSRF-TOKEN='));
  return cookie ? decodeURIComponent(cookie.slice('XSRF-TOKEN='.length)) : '';
}

async function read(address, { headers = {}, ...others } = {}) {
  const request = { cache: 'no-store', headers: { Accept: 'application/json', ...headers }, ...others };
  const answer = await fetch(address, request).catch(() => null);
  // a refusal is read as well: what nobody reads stays open in the browser
  const said = await answer?.text();
  return answer?.ok ? JSON.parse(said) : null;
}

/** Texts go in as text and never as markup. */
export function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children.flat().filter(child => child !== null && child !== undefined));
  return made;
}

export function button(label, pressed) {
  return element('button', { type: 'button', className: 'btn btn-default btn-sm', textContent: label, onclick: pressed });
}

/** The number behind the # is sent to no server. */
export function caseLink(caseNumber, label = caseNumber) {
  return element('a', { href: `/safer-return/cases.html#${encodeURIComponent(caseNumber)}`, textContent: label });
}

const STEPS = [
  ['day', 86400],
  ['hour', 3600],
  ['minute', 60]
];

/** Such as "3 days" or "1 hour". */
function span(seconds) {
  const [unit, length] = STEPS.find(([, size]) => seconds >= size) ?? STEPS.at(-1);
  const count = Math.floor(seconds / length);
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

export function moment(text) {
  return new Date(text).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
}

/** When it is due in words, and whether that is over; null for what has no day. */
export function dueInWords(due) {
  if (!due) {
    return null;
  }
  const left = (new Date(due) - Date.now()) / 1000;
  const overdue = left < 0;
  return { overdue, words: overdue ? `Overdue by ${span(-left)}` : `Due in ${span(left)}` };
}
