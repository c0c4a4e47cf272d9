// The fields of a form of form-js that are on the page now, and the boxes that people write into.
import { checkAgain, dataOf, errorsOf, fieldAround, fieldWith, idsInPage, instancesOf, isLocked } from './inside-form-js.js';

/** Every field that is shown and has an answer, each row of a list by itself. */
export function fieldsOf(form) {
  return instancesOf(form)
    .map(instance => ({ instance, field: fieldWith(form, instance.id) }))
    .filter(({ field }) => field?.key);
}

export function indexesOf(instance) {
  return Object.values(instance.indexes ?? {});
}

export function valueAt(data, path) {
  return path.reduce((part, step) => part?.[step], data);
}

export function valueOf(form, instance) {
  return valueAt(dataOf(form), instance.valuePath);
}

/** The field in the page, with its label and its boxes; undefined where it is not drawn. */
export function elementOf(form, instance) {
  const id = idsInPage(form, instance).itself;
  const box = [...document.querySelectorAll(`[id^="${CSS.escape(id)}"]`)].find(
    ({ id: found }) => found === id || found.startsWith(`${id}-`)
  );
  return fieldAround(box);
}

/** The fields that are drawn, as they stand below each other. */
export function inOrderOfPage(form) {
  return fieldsOf(form)
    .map(shown => ({ ...shown, place: elementOf(form, shown.instance) }))
    .filter(({ place }) => place)
    .sort((one, other) => (one.place.compareDocumentPosition(other.place) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
}

/** As the server names it: days and times have no label but two of their own, and an expression is none. */
export function nameOf({ label, dateLabel, timeLabel }) {
  return [label, dateLabel, timeLabel]
    .map(text => String(text ?? '').trim())
    .filter(text => !text.startsWith('=') && !text.includes('{{'))
    .map(text => text.replace(/\s*\*$|:$/, ''))
    .find(Boolean);
}

/** The lists around a field, each with its row as people count; such as "Legs", "row 2". */
export function namesOfRows(form, instance) {
  return Object.entries(instance.indexes ?? {}).flatMap(([id, row]) => [
    nameOf(fieldWith(form, id) ?? {}),
    `row ${row + 1}`
  ]);
}

/** Whether nobody can write into the field now. */
export function isOnlyShown(form, instance) {
  return isLocked(elementOf(form, instance));
}

/** Asks anew whether what is in the field fits. */
export function checkAnew(form, instance) {
  checkAgain(form, instance, valueOf(form, instance));
}

export function hasError(form, instance) {
  return Boolean(valueAt(errorsOf(form), [instance.id, ...indexesOf(instance)]));
}

export function isAnswered(value) {
  return ![null, undefined, '', false].includes(value) && !(Array.isArray(value) && value.length === 0);
}
