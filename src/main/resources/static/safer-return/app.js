// What every page of Safer Return shares: talking to the server, showing what it says, and the frame around a page.
//
//   import { api, element, load, page, table } from './app.js';
//
//   await page('Retention', 'RETENTION');                    // heading, links, login; stops where the door is closed
//   const place = document.querySelector('#due');            // in the page's own <main>
//   await load(place, async () => table('Due soon', ['Case', 'Until'], rows, { empty: 'Nothing is due.' }));
//
// Nothing is kept in the browser: no storage, no cache, no address with words about a person in it. Texts go in as text
// and never as markup, since people wrote them.

// warns before the session ends, and ends it
import './session.js';

const LOGIN = '/camunda/app/tasklist/default/';

const LINKS = [
  { door: null, label: 'Tasklist', href: LOGIN },
  { door: 'CASE_SEARCH', label: 'Cases', href: '/safer-return/cases.html' },
  { door: 'RETENTION', label: 'Retention', href: '/safer-return/retention.html' },
  { door: 'ACCESS_LOG', label: 'Access log', href: '/safer-return/access-log.html' }
];

/** What the server refused, in words for the person: `message`; `status` and the keys of the `fields` for the page. */
export class Problem extends Error {
  constructor(status, message, fields = []) {
    super(message);
    this.status = status;
    this.fields = fields;
  }
}

/**
 * Asks the server.
 *
 * @param path beginning with /api; values in it go through encodeURIComponent
 * @param options `method` (GET), `body` (any value, sent as JSON; or FormData, sent as it is), `signal`
 * @returns what the JSON says, or null for an empty answer
 * @throws Problem with words to be shown; without a login the browser leaves for Tasklist's
 */
export async function api(path, { method = 'GET', body, signal } = {}) {
  const headers = { Accept: 'application/json, application/problem+json', 'X-Requested-With': 'XMLHttpRequest' };
  if (method !== 'GET') {
    headers['X-XSRF-TOKEN'] = await token();
  }
  if (body !== undefined && !(body instanceof FormData)) {
    headers['Content-Type'] = 'application/json';
    body = JSON.stringify(body);
  }
  let answer;
  try {
    answer = await fetch(path, { method, headers, body, signal, cache: 'no-store', credentials: 'same-origin' });
  } catch (unreachable) {
    if (unreachable.name === 'AbortError') {
      throw unreachable;
    }
    throw new Problem(0, 'The server cannot be reached. Check the connection, and try again.');
  }
  if (answer.status === 401) {
    location.assign(LOGIN);
    // the page is being left; nothing more is to happen on it
    return new Promise(() => {});
  }
  const text = await answer.text();
  if (!answer.ok) {
    throw new Problem(answer.status, wordsOf(answer.status, text), fieldsOf(text));
  }
  return text === '' ? null : JSON.parse(text);
}

/** What a change has to carry, so that no other page can make one; it is the session's. */
async function token() {
  const answer = await fetch('/api/session', { headers: { Accept: 'application/json' }, cache: 'no-store' });
  return answer.ok ? ((await answer.json()).token ?? '') : '';
}

function fieldsOf(text) {
  try {
    return JSON.parse(text).fields ?? [];
  } catch {
    // no problem+json, so no field is named
    return [];
  }
}

function wordsOf(status, text) {
  try {
    const { detail } = JSON.parse(text);
    if (detail) {
      return detail;
    }
  } catch {
    // no problem+json, so there are no words in it for people
  }
  if (status === 429) {
    return 'Too many requests. Wait a minute, and try again.';
  }
  return status >= 500
    ? 'Something went wrong on the server. Try again; if it stays so, tell the people who run it.'
    : `The server refused this (${status}).`;
}

/**
 * Makes an element. `properties` are those of the DOM (`className`, `href`, `onclick`), with `dataset` and `aria` as
 * objects; children are nodes or texts, and null is left out.
 */
export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  const { dataset = {}, aria = {}, ...others } = properties;
  Object.assign(made, others);
  Object.assign(made.dataset, dataset);
  Object.entries(aria).forEach(([key, value]) => made.setAttribute(key === 'role' ? 'role' : `aria-${key}`, value));
  made.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined));
  return made;
}

/**
 * A table, or the empty text where there are no rows.
 *
 * @param rows each a list of cells: nodes, texts or null
 */
export function table(caption, head, rows, { empty: nothing = 'There is nothing here.' } = {}) {
  if (rows.length === 0) {
    return empty(nothing);
  }
  return element(
    'div',
    { className: 'scroll', tabIndex: 0, aria: { role: 'region', label: caption } },
    element(
      'table',
      { aria: { role: 'table' } },
      element('caption', {}, caption),
      element('thead', {}, element('tr', {}, ...head.map(text => element('th', { scope: 'col' }, text)))),
      element('tbody', { aria: { role: 'rowgroup' } }, ...rows.map(cells => row(head, cells)))
    )
  );
}

/** On a phone each cell stands in a line of its own and says what it is; by its role it stays a cell for who hears the page. */
function row(head, cells) {
  return element(
    'tr',
    { aria: { role: 'row' } },
    ...cells.map((cell, column) =>
      element('td', { aria: { role: 'cell' }, ...(head[column] ? { dataset: { label: head[column] } } : {}) }, cell ?? '')
    )
  );
}

export function empty(text) {
  return element('p', { className: 'empty' }, text);
}

export function notice(text) {
  return element('p', { className: 'notice', aria: { role: 'status' } }, text);
}

export function problem(error) {
  const words = error instanceof Problem ? error.message : 'Something went wrong on this page. Load it again.';
  if (!(error instanceof Problem)) {
    console.error(error.name);
  }
  return element('p', { className: 'problem', aria: { role: 'alert' } }, words);
}

/**
 * Shows in the place what the work gives (a node, or a list of nodes), with a word while it lasts; or what went wrong.
 *
 * @returns whether it went well
 */
export async function load(place, work) {
  place.setAttribute('aria-busy', 'true');
  const waiting = setTimeout(() => place.replaceChildren(element('p', { className: 'progress' }, 'Loading …')), 200);
  try {
    const made = await work();
    place.replaceChildren(...[made].flat(Infinity).filter(Boolean));
    return true;
  } catch (error) {
    if (error.name !== 'AbortError') {
      place.replaceChildren(problem(error));
    }
    return false;
  } finally {
    clearTimeout(waiting);
    place.removeAttribute('aria-busy');
  }
}

/**
 * A form of its own for a few fields.
 *
 * @param fields each `{ name, label, kind, hint, required, options, maxLength, minLength, value, accept }`; kind is
 *     text, textarea, select (options `[value, label]`), date, file, checkbox or search
 * @param send takes an object of texts (files as File), may be async; what it returns, if anything, is shown below as a notice
 */
export function form(fields, button, send, { danger = false } = {}) {
  const message = element('div', { className: 'answer', aria: { live: 'polite' } });
  const submit = element('button', { type: 'submit', className: danger ? 'danger' : '' }, button);
  const made = element('form', { noValidate: false, autocomplete: 'off' }, ...fields.map(field), submit, message);
  made.addEventListener('submit', async event => {
    event.preventDefault();
    if (submit.disabled) {
      return;
    }
    submit.disabled = true;
    message.replaceChildren();
    try {
      const said = await send(valuesOf(made, fields), made);
      if (said) {
        message.replaceChildren(typeof said === 'string' ? notice(said) : said);
      }
    } catch (error) {
      message.replaceChildren(problem(error));
    } finally {
      submit.disabled = false;
    }
  });
  return made;
}

let fieldCount = 0;

function field({ name, label, kind = 'text', hint, required = false, options = [], maxLength, minLength, value, accept }) {
  const id = `field-${++fieldCount}`;
  const tag = kind === 'textarea' || kind === 'select' ? kind : 'input';
  const input = element(
    tag,
    { id, name, required },
    ...(kind === 'select' ? options.map(([code, text]) => element('option', { value: code }, text)) : [])
  );
  if (tag === 'input') {
    input.type = kind;
  }
  // set only where given, since an undefined length would be read as 0
  Object.entries({ maxLength, minLength, accept }).forEach(([key, given]) => given !== undefined && (input[key] = given));
  if (value !== undefined) {
    kind === 'checkbox' ? (input.checked = value) : (input.value = value);
  }
  if (hint) {
    input.setAttribute('aria-describedby', `${id}-hint`);
  }
  return element(
    'div',
    { className: `field ${kind}` },
    element('label', { htmlFor: id }, label, required ? ' *' : null),
    hint ? element('p', { id: `${id}-hint`, className: 'hint' }, hint) : null,
    input
  );
}

function valuesOf(made, fields) {
  return Object.fromEntries(
    fields.map(({ name, kind }) => {
      const input = made.elements.namedItem(name);
      return [name, kind === 'file' ? input.files[0] : kind === 'checkbox' ? input.checked : input.value.trim()];
    })
  );
}

/** Date and time as people read them; empty for nothing. */
export function moment(iso) {
  return iso ? new Date(iso).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' }) : '';
}

/** A date as people read it; empty for nothing. */
export function day(iso) {
  return iso ? new Date(iso).toLocaleDateString('en-GB', { dateStyle: 'medium' }) : '';
}

/** A region as people write it. */
export function regionName(id) {
  return id ? id.charAt(0).toUpperCase() + id.slice(1) : '';
}

/** A link to the case page. The number stands behind the #, which no server and no proxy gets to see. */
export function caseLink(number) {
  return element('a', { href: `/safer-return/cases.html#${encodeURIComponent(number)}` }, number);
}

/**
 * Sets up the frame of the page: who is logged in, links to the pages that are open to them.
 *
 * @param title heading and title of the page
 * @param door what the page needs, by its name in the access policy
 * @returns `{ id, doors }` of the person; never returns where the door is closed, and says so
 */
export async function page(title, door) {
  document.title = `${title} – Safer Return`;
  const main = document.querySelector('main');
  main.id = 'content';
  main.tabIndex = -1;
  const links = element('nav', { aria: { label: 'Pages' } });
  const who = element('span', { className: 'who' });
  document.body.prepend(
    element('a', { className: 'skip', href: '#content', onclick: skipTo(main) }, 'Go to the content'),
    element('header', {}, element('strong', {}, 'Safer Return'), links, who)
  );
  main.prepend(element('h1', {}, title));
  let me;
  try {
    me = await api('/api/me');
  } catch (error) {
    main.replaceChildren(element('h1', {}, title), problem(error));
    return new Promise(() => {});
  }
  who.textContent = me.id;
  links.append(
    ...LINKS.filter(link => link.door === null || me.doors.includes(link.door)).map(({ label, href }) =>
      element('a', { href, ...(location.pathname === href ? { aria: { current: 'page' } } : {}) }, label)
    )
  );
  if (!me.doors.includes(door)) {
    main.replaceChildren(
      element('h1', {}, title),
      problem(new Problem(403, 'This page is not open to you. Ask the programme management who does it.'))
    );
    return new Promise(() => {});
  }
  return me;
}

/** By script, since the part behind the # is the page's own. */
function skipTo(main) {
  return event => {
    event.preventDefault();
    main.focus();
  };
}
