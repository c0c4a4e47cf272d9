// Says beneath the case number of a report whose case it is, as far as the reporter may see: number and initials.
import { elementOf, fieldsOf } from './form-fields.js';
import { formIn, placeOf, watchForms } from './form-in-page.js';
import { dataOf } from './inside-form-js.js';

const REPORT = 'starts/case-event';
const NUMBER = /^SR-\d{4}-\d{5}$/;
const PAUSE_IN_TYPING = 300;

class NamedCase {
  constructor(container) {
    this.container = container;
    this.asked = '';
    this.line = Object.assign(document.createElement('p'), { className: 'case-named' });
    this.line.setAttribute('role', 'status');
  }

  async begin() {
    this.form = await formIn(this.container);
    await new Promise(resolve => setTimeout(resolve, 0));
    if (!this.form || placeOf(this.container) !== REPORT) {
      return;
    }
    this.form.on('changed', () => this.changed());
    this.changed();
  }

  changed() {
    const typed = String(dataOf(this.form).caseNumber ?? '').trim().toUpperCase();
    this.place();
    if (typed === this.asked) {
      return;
    }
    this.asked = typed;
    this.line.textContent = '';
    clearTimeout(this.timer);
    if (NUMBER.test(typed)) {
      this.timer = setTimeout(() => this.ask(typed), PAUSE_IN_TYPING);
    }
  }

  async ask(number) {
    const answer = await fetch(`/api/cases/${encodeURIComponent(number)}/named`, {
      headers: { Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest' },
      cache: 'no-store'
    }).catch(() => null);
    // a refusal is read as well: what nobody reads stays open in the browser
    const said = await answer?.text();
    if (number !== this.asked) {
      return;
    }
    const told = answer?.ok ? JSON.parse(said) : { initials: null };
    this.line.textContent = told.initials
      ? `${number}: ${told.initials}`
      : `${number}: read the number once more. Whose case it is, is shown to those who work with it.`;
    this.place();
  }

  /** Under the field, wherever the form has drawn it by now. */
  place() {
    const asked = fieldsOf(this.form).find(({ field }) => field.key === 'caseNumber');
    const field = asked && elementOf(this.form, asked.instance);
    if (field && this.line.previousSibling !== field) {
      field.after(this.line);
    }
  }

  leave() {
    clearTimeout(this.timer);
    this.line.remove();
  }
}

const shown = new Map();

watchForms(
  container => {
    const named = new NamedCase(container);
    shown.set(container, named);
    named.begin();
  },
  container => {
    shown.get(container)?.leave();
    shown.delete(container);
  }
);
