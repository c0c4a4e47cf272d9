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
