// form-js knows the rows of a list by their places. When one is removed, what was found wrong in the rows after it, and what
// cannot be seen from their answers, would stay in the old places.
import { afterRendering, fieldsOf, valueAt, valueOf } from './form-fields.js';

/** Calls with the list, before and after one of its rows is removed. */
export function keepRowsTogether(form, { textsOf, arrange }) {
  const update = form._update.bind(form);
  form._update = change => {
    const list = change.field;
    const removed = list?.isRepeating && Array.isArray(change.value) ? removedRow(form, change) : -1;
    if (removed < 0) {
      update(change);
      return;
    }
    const texts = textsOf(list);
    moveErrors(form, list, change.fieldInstance, removed);
    update(change);
    afterRendering(() => arrange(list, instance => rowBefore(instance, list, removed), texts));
  };
}

function removedRow(form, { fieldInstance, value }) {
  const rows = valueOf(form, fieldInstance) ?? [];
  return value.length === rows.length - 1 ? rows.findIndex((row, index) => row !== value[index]) : -1;
}

function rowBefore(instance, list, removed) {
  const row = instance.indexes[list.id];
  return { ...instance, indexes: { ...instance.indexes, [list.id]: row < removed ? row : row + 1 } };
}

function moveErrors(form, list, { indexes }, removed) {
  const { errors } = form._getState();
  const inList = fieldsOf(form).filter(({ instance }) => list.id in (instance.indexes ?? {}));
  const ids = new Set(inList.map(({ instance }) => instance.id));
  ids.forEach(id => {
    const rows = valueAt(errors, [id, ...Object.values(indexes ?? {})]);
    if (Array.isArray(rows)) {
      rows.splice(removed, 1);
    }
  });
}
