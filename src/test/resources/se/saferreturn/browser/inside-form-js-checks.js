// Looks at each thing that inside-form-js.js uses of form-js, in the form-js of an open Tasklist. InsideFormJsTest evaluates
// it while a form is open. Answers by the name of each function whether it does what it says.
async ({ scripts, parts, classes, schema }) => {
  const inside = await import(`${scripts}inside-form-js.js`);
  const Form = inside.formOf(inside.containersIn(document)[0]).constructor;
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  const rendered = () => new Promise(resolve => inside.afterRendering(resolve));
  const seen = new Set();
  const look = () =>
    [...Object.entries(parts), ...classes.map(name => [name, `.${name}`])]
      .filter(([, selector]) => document.querySelector(selector))
      .forEach(([name]) => seen.add(name));

  const form = new Form({ container: place });
  const emptyContainer = inside.formOf(inside.containersIn(place)[0]) === null;
  await form.importSchema(schema, { name: 'Påhittad', rows: [{ row: 'one' }, { row: 'two' }] });
  await rendered();
  const [container] = inside.containersIn(place);
  const instance = (id, rows = '') =>
    inside.instancesOf(form).find(one => one.id === id && Object.values(one.indexes ?? {}).join() === rows);
  const shown = (id, rows) => ({ instance: instance(id, rows), field: inside.fieldWith(form, id) });
  const box = (id, which = 'itself', rows) => document.getElementById(inside.idsInPage(form, instance(id, rows))[which]);
  const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);
  const path = (id, rows) => instance(id, rows)?.valuePath;

  const checks = {
    containersIn: () => inside.containersIn(document).length === 1 && container.parentElement === place,
    formOf: () => emptyContainer && inside.formOf(container) === form,
    instancesOf: () =>
      isSame(path('Name'), ['name']) &&
      isSame(path('Row', '1'), ['rows', 1, 'row']) &&
      isSame(instance('Row', '1').indexes, { Rows: 1 }) &&
      isSame(path('Rows'), ['rows']) &&
      !instance('Hidden'),
    fieldWith: () => inside.fieldWith(form, 'Name').label === 'Name' && inside.fieldWith(form, 'None') === undefined,
    dataOf: () => inside.dataOf(form).name === 'Påhittad' && 'hidden' in inside.dataOf(form),
    dataAtFirst: () => inside.dataAtFirst(form).name === 'Påhittad' && inside.dataAtFirst(form) !== inside.dataOf(form),
    idsInPage: () =>
      box('Name').value === 'Påhittad' &&
      box('Row', 'itself', '1').value === 'two' &&
      box('Moment', 'day').type === 'text' &&
      box('Moment', 'time').type === 'text',
    fieldAround: () =>
      inside.fieldAround(box('Name')).contains(box('Name')) &&
      inside.fieldAround(document) === undefined &&
      inside.fieldAround(place) === undefined,
    isLocked: () => inside.isLocked(box('Shown')) && !inside.isLocked(box('Name')) && !inside.isLocked(undefined),
    calendarOf: () => inside.calendarOf(box('Moment', 'day')).input === box('Moment', 'day') && inside.calendarOf(box('Name')) === undefined,
    orderOfDay: () => /^[dmY].[dmY].[dmY]$/.test(inside.orderOfDay(box('Moment', 'day'))) && inside.orderOfDay(box('Name')) === 'Y-m-d',
    enter: async () => {
      inside.enter(form, shown('Row', '1'), 'three');
      const before = inside.dataOf(form).rows[1].row;
      await rendered();
      return before === 'three' && box('Row', 'itself', '1').value === 'three';
    },
    aroundEntering: async () => {
      const entered = [];
      inside.aroundEntering(form, (change, goOn) => {
        entered.push(change);
        goOn();
      });
      inside.enter(form, shown('Name'), 'Hittad');
      await rendered();
      const before = entered.length;
      document.querySelector(parts.ADD_ROW).click();
      await rendered();
      const list = entered.slice(before).find(({ field }) => field.id === 'Rows');
      return (
        entered.some(({ field, instance: { id }, value }) => field.id === 'Name' && id === 'Name' && value === 'Hittad') &&
        list.value.length === 3 &&
        list.field.isRepeating &&
        inside.dataOf(form).name === 'Hittad' &&
        inside.dataOf(form).rows.length === 3
      );
    },
    whatIsSent: () => {
      const sent = inside.whatIsSent(form);
      return sent.name === 'Hittad' && sent.rows.length === 3 && !('hidden' in sent);
    },
    aroundChecking: () => {
      const asked = [];
      inside.aroundChecking(form, (one, value, validate) => {
        asked.push(one.id);
        return one.id === 'Name' && value === 'Hittad' ? ['Not this one.', ...validate(one, '')] : validate(one, value);
      });
      const { errors } = form.submit();
      return asked.includes('Name') && asked.includes('Row') && isSame(errors.Name, ['Not this one.', 'Field is required.']);
    },
    errorsOf: async () => {
      inside.enter(form, shown('Row', '2'), 'much too long');
      await rendered();
      return inside.errorsOf(form).Name[0] === 'Not this one.' && inside.errorsOf(form).Row[2].length === 1;
    },
    setErrors: async () => {
      inside.setErrors(form, { Name: ['Said by the check.'] });
      await rendered();
      look();
      return inside.fieldAround(box('Name')).textContent.includes('Said by the check.');
    },
    checkAgain: () => {
      inside.checkAgain(form, instance('Name'), '');
      return isSame(inside.errorsOf(form).Name, ['Field is required.']);
    },
    chooseErrors: () => {
      inside.chooseErrors(form, errors => ({ ...errors, Name: ['Chosen.'] }));
      inside.checkAgain(form, instance('Name'), 'Hittad');
      return isSame(inside.errorsOf(form).Name, ['Chosen.']);
    },
    whenFieldsChange: async () => {
      let changes = 0;
      inside.whenFieldsChange(form, () => changes++);
      inside.enter(form, shown('More'), true);
      await rendered();
      return changes > 0 && Boolean(instance('Hidden'));
    },
    beforeSending: () => {
      const order = [];
      inside.beforeSending(form, () => order.push('before'));
      form.on('submit', () => order.push('sent'));
      form.submit();
      return isSame(order, ['before', 'sent']);
    },
    emptyDay: async () => {
      inside.enter(form, shown('Day'), '2026-02-03');
      await rendered();
      const before = box('Day', 'day').value;
      inside.emptyDay(box('Day', 'day'));
      await rendered();
      return before.includes('2026') && box('Day', 'day').value === '' && inside.dataOf(form).day === null;
    },
    isSomethingOnTop: async () => {
      const before = inside.isSomethingOnTop();
      box('Day', 'day').focus();
      box('Day', 'day').click();
      await rendered();
      look();
      return !before && inside.isSomethingOnTop();
    },
    closeCalendars: async () => {
      inside.closeCalendars();
      await rendered();
      const closed = !inside.isSomethingOnTop();
      const choice = inside.fieldAround(document.querySelector(`[id^="${inside.idsInPage(form, instance('Choice')).itself}"]`));
      choice.querySelector(parts.SELECT_BOX).dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
      await rendered();
      look();
      return closed && inside.isSomethingOnTop();
    },
    showAnswers: async () => {
      inside.showAnswers(form, { name: 'Åter', rows: [{}] });
      await rendered();
      return box('Name').value === 'Åter' && isSame(inside.dataOf(form).rows, [{ row: '' }]) && inside.dataOf(form).choice === null;
    },
    whenEmptied: () => {
      let emptied = false;
      inside.whenEmptied(form, () => {
        emptied = true;
      });
      form.reset();
      return emptied && inside.dataOf(form).name === 'Påhittad';
    },
    afterRendering: async () => {
      await rendered();
      inside.enter(form, shown('More'), true);
      const before = instance('Hidden');
      await rendered();
      return !before && Boolean(instance('Hidden'));
    }
  };

  look();
  const does = {};
  for (const [name, check] of Object.entries(checks)) {
    try {
      does[name] = Boolean(await check()) || 'does something else';
    } catch (error) {
      does[name] = String(error);
    }
  }
  look();
  return { does, exported: Object.keys(inside), notSeen: [...Object.keys(parts), ...classes].filter(name => !seen.has(name)) };
}
