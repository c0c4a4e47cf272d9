// Fills in a form in an open Tasklist: boxes are written, left and ticked through the same handlers as by hand. FormsByScript
// evaluates it once, while a form is open, and then asks for one filling after the other.
async ({ scripts, removeRow }) => {
  const inside = await import(`${scripts}inside-form-js.js`);
  const { fieldsOf, indexesOf, valueAt } = await import(`${scripts}form-fields.js`);
  const { readDay, readTime, timeAsText } = await import(`${scripts}written-values.js`);

  // the class of Tasklist itself, and nothing else in the page
  const Form = inside.formOf(inside.containersIn(document)[0]).constructor;
  document.body.replaceChildren();

  const RealDate = Date;
  let now = RealDate.now();
  globalThis.Date = class extends RealDate {
    constructor(...parts) {
      super(...(parts.length === 0 ? [now] : parts));
    }

    static now() {
      return now;
    }
  };

  const rendered = () => new Promise(resolve => inside.afterRendering(resolve));
  const keyOf = path =>
    path.reduce((key, step) => (typeof step === 'number' ? `${key}[${step}]` : key ? `${key}.${step}` : step), '');

  function put(data, path, value) {
    const around = path.slice(0, -1).reduce((part, step, at) => (part[step] ??= typeof path[at + 1] === 'number' ? [] : {}), data);
    around[path.at(-1)] = value;
  }

  function boxesOf(form, { instance, field }) {
    const ids = inside.idsInPage(form, instance);
    const box = id => document.getElementById(id);
    return field.type === 'datetime' ? { day: box(ids.day), time: box(ids.time) } : { itself: box(ids.itself) };
  }

  function type(box, text, next = null) {
    box.value = text;
    box.dispatchEvent(new Event('input', { bubbles: true }));
    // a browser tells of a box that is left in two ways
    box.dispatchEvent(new FocusEvent('blur', { relatedTarget: next }));
    box.dispatchEvent(new FocusEvent('focusout', { bubbles: true, relatedTarget: next }));
  }

  async function write(form, { field: key, text }) {
    const shown = fieldsOf(form).find(({ instance }) => keyOf(instance.valuePath) === key);
    if (!shown) {
      throw new Error(`${key} is not on the page`);
    }
    const { itself, day, time } = boxesOf(form, shown);
    if (shown.field.type === 'checkbox') {
      itself.click();
      await rendered();
    } else if (day && time) {
      const [ofDay, ofTime] = text.split('T');
      type(day, ofDay, time);
      type(time, ofTime);
    } else {
      type(itself ?? day ?? time, text);
    }
  }

  /** What stands in the boxes for a day, a time or a number, as it would be sent if it were taken. */
  function textIn(form, shown) {
    const { itself, day, time } = boxesOf(form, shown);
    if (itself) {
      return itself.value.trim();
    }
    const ofDay = day && (readDay(day.value, inside.orderOfDay(day)) ?? day.value.trim());
    const minutes = time && readTime(time.value);
    const ofTime = time && (minutes === null ? time.value.trim() : timeAsText(minutes));
    const texts = [ofDay, ofTime].filter(text => text !== null);
    return texts.some(Boolean) ? texts.join('T') : '';
  }

  function send(form) {
    const { data, errors } = form.submit();
    const sent = JSON.parse(JSON.stringify(data));
    const refused = {};
    for (const shown of fieldsOf(form)) {
      const { valuePath, id } = shown.instance;
      const said = valueAt(errors, [id, ...indexesOf(shown.instance)]);
      if (Array.isArray(said) && said.length > 0) {
        refused[keyOf(valuePath)] = said.join(' ');
      }
      const isEmpty = (valueAt(sent, valuePath) ?? null) === null;
      const text = isEmpty && ['number', 'datetime'].includes(shown.field.type) ? textIn(form, shown) : '';
      if (text) {
        put(sent, valuePath, text);
      }
    }
    return { sent, refused };
  }

  globalThis.fillAndSend = async (schema, filling) => {
    const { at, known, withoutRow, written } = JSON.parse(filling);
    now = at;
    const place = document.createElement('div');
    const form = new Form({ container: place });
    try {
      await form.importSchema(JSON.parse(schema), known);
      await rendered();
      // our scripts find it there, whole
      document.body.append(place);
      await rendered();
      if (withoutRow !== null) {
        document.querySelectorAll(removeRow)[withoutRow].click();
        await rendered();
      }
      for (const step of written) {
        await write(form, step);
      }
      await rendered();
      return JSON.stringify(send(form));
    } finally {
      form.destroy();
      place.remove();
    }
  };
}
