// The fields of a form of form-js that are on the page now, and the boxes that people write into.

/** Every field that is shown, each row of a list by itself. */
export function fieldsOf(form) {
  const registry = form.get('formFieldRegistry');
  return form
    .get('formFieldInstanceRegistry')
    .getAllKeyed()
    .map(instance => ({ instance, field: registry.get(instance.id) }))
    .filter(({ field }) => field);
}

export function indexesOf(instance) {
  return Object.values(instance.indexes ?? {});
}

export function valueAt(data, path) {
  return path.reduce((part, step) => part?.[step], data);
}

export function valueOf(form, instance) {
  return valueAt(form._getState().data, instance.valuePath);
}

/** The id in the page, as form-js makes it. */
export function domId(form, instance) {
  return [`fjs-form-${form._id}-${instance.id}`, ...indexesOf(instance)].join('_');
}

/** The field in the page, with its label and its boxes; undefined where it is not drawn. */
export function elementOf(form, instance) {
  const id = domId(form, instance);
  const box = [...document.querySelectorAll(`[id^="${CSS.escape(id)}"]`)].find(
    ({ id: found }) => found === id || found.startsWith(`${id}-`)
  );
  return box?.closest('.fjs-form-field') ?? undefined;
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
  const registry = form.get('formFieldRegistry');
  return Object.entries(instance.indexes ?? {}).flatMap(([id, row]) => [nameOf(registry.get(id) ?? {}), `row ${row + 1}`]);
}

/** Asks anew whether what is in the field fits. */
export function checkAnew(form, instance) {
  form.get('viewerCommands').updateFieldInstanceValidation(instance, valueOf(form, instance));
}

export function hasError(form, instance) {
  return Boolean(valueAt(form._getState().errors, [instance.id, ...indexesOf(instance)]));
}

export function isAnswered(value) {
  return ![null, undefined, '', false].includes(value) && !(Array.isArray(value) && value.length === 0);
}

/** form-js renders before the next picture of the page, and does what follows from it after that one. */
export function afterRendering(act) {
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(act, 0)));
}
