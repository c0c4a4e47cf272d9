// Which fields a form was refused for, in the order of the page: each with its name, what is wrong, and its place there.
import { elementOf, indexesOf, inOrderOfPage, nameOf, namesOfRows, valueAt } from './form-fields.js';

/**
 * @param error what the browser found, by field and row; or the answer of the server, which names the fields by their keys,
 *     or else in sentences that begin with the labels
 * @returns a list of `label`, `message` and `field`, which finds the field in the page; without it where there is none
 */
export function problemsIn(error, form) {
  const shown = form ? inOrderOfPage(form).map(one => named(form, one)).filter(({ label }) => label) : [];
  const byServer = error.response?.body?.fields;
  if (Array.isArray(byServer) && byServer.length > 0) {
    return ordered(byServer.map(({ key, label, message }) => problem(label, `${message}.`, shownAt(shown, key))), shown);
  }
  return error instanceof Error || error.message ? sentences(error.message ?? '', shown) : found(error, shown);
}

function named(form, { instance, field }) {
  const around = namesOfRows(form, instance);
  return {
    path: instance.valuePath.join('.'),
    errorsIn: errors => valueAt(errors, [instance.id, ...indexesOf(instance)]),
    label: [...around, nameOf(field)].filter(Boolean).join(', '),
    // a sentence may be about the row or the list
    around: around.map((_, index) => around.slice(0, index + 1).join(', ')),
    place: () => elementOf(form, instance)
  };
}

function problem(label, message, at) {
  return { label, message, field: at?.place, at };
}

function ordered(problems, shown) {
  const rank = ({ at }) => (at ? shown.indexOf(at) : shown.length);
  return problems.sort((one, other) => rank(one) - rank(other));
}

/** The field with the key, such as `legs[1].from`, or what is nearest: a list that has too few rows has its first box. */
function shownAt(shown, key) {
  for (let path = key.replaceAll('[', '.').replaceAll(']', ''); path; path = path.slice(0, Math.max(0, path.lastIndexOf('.')))) {
    const at = shown.find(one => one.path === path) ?? shown.find(one => one.path.startsWith(`${path}.`));
    if (at) {
      return at;
    }
  }
  return undefined;
}

function found(errors, shown) {
  return shown
    .map(at => ({ at, messages: [at.errorsIn(errors)].flat(Infinity).filter(message => typeof message === 'string') }))
    .filter(({ messages }) => messages.length > 0)
    .map(({ at, messages }) => problem(at.label, messages.map(inWords).join(' '), at));
}

function sentences(words, shown) {
  const problems = [];
  const names = shown
    .flatMap(at => [at.label, ...at.around].map(name => ({ begin: `${name}: `, at })))
    .sort((one, other) => other.begin.length - one.begin.length);
  let rest = words.trim();
  while (rest) {
    const name = names.find(({ begin }) => rest.startsWith(begin));
    if (!name) {
      break;
    }
    const from = name.begin.length;
    const next = Math.min(...names.map(({ begin }) => rest.indexOf(`. ${begin}`, from)).filter(at => at >= 0), rest.length);
    problems.push(problem(name.begin.slice(0, -2), `${rest.slice(from, next).replace(/\.$/, '')}.`, name.at));
    rest = rest.slice(next).replace(/^\.\s*/, '');
  }
  if (problems.length > 0 && rest) {
    problems.push(problem('And', rest));
  }
  return problems;
}

function inWords(message) {
  return message === 'Field is required.' ? 'please fill this in.' : message;
}
