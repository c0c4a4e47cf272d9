// form-js knows the rows of a list by their places. When one is removed, what was found wrong in the rows after it, and what
// cannot be seen from their answers, would stay in the old places.
import { fieldsOf, valueAt, valueOf } from './form-fields.js';
import { afterRendering, aroundEntering, dataOf, errorsOf } from './inside-form-js.js';

/** Calls with the list, before and after one of its rows is removed. */
export function keepRowsTogether(form, { textsOf, arrange }) {
  aroundEntering(form, ({ field: list, instance, value }, goOn) => {
    const removed = list?.isRepeating && Array.isArray(value) ? removedRow(form, instance, value) : -1;
    if (removed < 0) {
      if (!isOfRemovedRow(form, instance)) {
        goOn();
      }
      return;
    }
    const texts = textsOf(list);
    moveErrors(form, list, instance, removed);
    goOn();
    afterRendering(() => arrange(list, moved => rowBefore(moved, list, removed), texts));
  });
}

/** On a slow machine boxes may still empty themselves into the form when their row is gone, and would bring it back. */
function isOfRemovedRow(form, instance) {
  const path = instance?.valuePath ?? [];
  return path.some((step, depth) => typeof step === 'number' && valueAt(dataOf(form), path.slice(0, depth + 1)) === undefined);
}

function removedRow(form, instance, value) {
  const rows = valueOf(form, instance) ?? [];
  return value.length === rows.length - 1 ? rows.findIndex((row, index) => row !== value[index]) : -1;
}

function rowBefore(instance, list, removed) {
  const row = instance.indexes[list.id];
  return { ...instance, indexes: { ...instance.indexes, [list.id]: row < removed ? row : row + 1 } };
}

function moveErrors(form, list, { indexes }, removed) {
  const errors = errorsOf(form);
  const inList = fieldsOf(form).filter(({ instance }) => list.id in (instance.indexes ?? {}));
  const ids = new Set(inList.map(({ instance }) => instance.id));
  ids.forEach(id => {
    const rows = valueAt(errors, [id, ...Object.values(indexes ?? {})]);
    if (Array.isArray(rows)) {
      rows.splice(removed, 1);
    }
  });
}
