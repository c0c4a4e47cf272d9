// Saves half-filled forms on the server while they are typed, and lays them over the form when the same person opens it
// again, at whatever computer. Nothing of it stays in this browser.
import { lookThrough } from './draft-come-back.js';
import { formIn, isOpen, placeOf, watchForms } from './form-in-page.js';
import { dataOf, showAnswers, whatIsSent } from './inside-form-js.js';
import { moment, token } from './talk.js';
import { typedAnswers } from './typed-answers.js';

const PAUSE_IN_TYPING = 1000;
const PAUSE_AFTER_FAILURE = 10000;
const PAUSE_BEFORE_CLAIM = 300;

const drafts = new Map();

/** Whether something has been typed into this form, or is in its draft. */
export function hasContent(container) {
  const draft = drafts.get(container);
  return Boolean(draft && (draft.savedAt || draft.typed !== draft.empty));
}

/** The form is on its way: nothing of it is saved until it has come back. */
export function sending(container) {
  drafts.get(container)?.sends();
}

/** What has become of it. */
export function sent(container, isTaken) {
  drafts.get(container)?.wasSent(isTaken);
}

function time(at) {
  const saved = new Date(at);
  const today = saved.toDateString() === new Date().toDateString();
  return saved.toLocaleString('en-GB', today ? { timeStyle: 'short' } : { dateStyle: 'medium', timeStyle: 'short' });
}

function whereFrom(savedAt, begunBy, fromEarlierTask) {
  if (fromEarlierTask) {
    const who = begunBy ?? 'You';
    return `${who} had begun this form on ${moment(savedAt)}, before the case went another way. Look through it: things may have changed.`;
  }
  return begunBy ? `${begunBy} has begun this draft; it is of ${time(savedAt)}.` : `Your draft of ${time(savedAt)} is back.`;
}

function button(label, pressed) {
  const made = Object.assign(document.createElement('button'), { type: 'button', className: 'btn btn-link' });
  made.textContent = label;
  made.addEventListener('click', pressed);
  return made;
}

class Draft {
  constructor(container) {
    this.container = container;
    this.saved = null;
    this.typed = null;
    this.empty = null;
    this.savedAt = null;
  }

  async begin() {
    // before the fields: none of them may move from under somebody's hand later
    this.showBar();
    this.form = await formIn(this.container);
    // the fields must be there before what is in them can be known
    await new Promise(resolve => setTimeout(resolve, 0));
    while (this.container.isConnected && !isOpen(this.container)) {
      await new Promise(resolve => setTimeout(resolve, PAUSE_BEFORE_CLAIM));
    }
    this.place = this.container.isConnected ? placeOf(this.container) : null;
    if (!this.form || !this.place) {
      this.takeBarAway();
      return;
    }
    this.empty = this.typed = this.saved = this.answers();
    this.form.on('changed', () => this.changed());
    await this.open();
  }

  async open() {
    const answer = await this.ask('GET').catch(() => null);
    if (!this.container.isConnected) {
      return;
    }
    if (!answer || answer.status === 429 || answer.status >= 500) {
      this.say('What you type is not saved yet: the server cannot be reached. It is tried again.');
      this.timer = setTimeout(() => this.open(), PAUSE_AFTER_FAILURE);
      return;
    }
    if (!answer.ok) {
      this.takeBarAway();
      return;
    }
    const opened = await answer.json();
    if (this.isBusy()) {
      this.say('');
      this.bar.removeAttribute('aria-busy');
    }
    this.opened(opened);
    if (this.place.startsWith('starts/') && (opened.answers || opened.aside.length > 0)) {
      this.askWhich(opened);
    } else {
      this.bringBack(opened);
    }
    this.changed();
  }

  opened({ person, openedAt }) {
    this.person = person;
    this.openedAt = openedAt;
  }

  bringBack({ savedAt, begunBy, fromEarlierTask, answers }) {
    if (answers) {
      this.layOver(answers);
      this.savedAt = savedAt;
      const back = whereFrom(savedAt, begunBy, fromEarlierTask);
      this.say(back, true);
      lookThrough(this.form, questions => {
        if (questions.length > 0) {
          this.say(`${back} Please answer again: ${questions.join(', ')}`, true);
        }
      });
    }
  }

  /** A first form is opened for another person than the last one, or to go on: only who opens it knows. */
  askWhich(opened) {
    const drafts = [...(opened.answers ? [opened] : []), ...opened.aside];
    this.undecided = opened.answers !== null;
    this.say('You have begun this form before and not sent it: go on with a draft, or begin anew? All drafts are kept.');
    this.words.append(
      ...drafts.map(({ savedAt, id }) =>
        button(`Go on with the draft of ${time(savedAt)}`, () => (id ? this.goOnWith(id) : this.decided(opened)))
      ),
      button('Begin anew', () => this.beginAnew())
    );
  }

  decided(opened) {
    this.undecided = false;
    this.opened(opened);
    this.bringBack(opened);
  }

  async goOnWith(id) {
    const answer = await this.ask('POST', undefined, false, `/aside/${id}`).catch(() => null);
    answer?.ok ? this.decided(await answer.json()) : this.say('That draft cannot be opened now. Try again.');
  }

  /** Whoever types without an answer has begun another one. */
  async beginAnew() {
    if (this.undecided) {
      const answer = await this.ask('POST', undefined, false, '/aside').catch(() => null);
      if (!answer?.ok) {
        this.say(answer?.status === 409 ? (await answer.json()).detail : 'Not begun: the server cannot be reached. Try again.');
        return;
      }
      this.undecided = false;
      this.opened(await answer.json());
    }
    this.say('');
    this.changed();
  }

  /** What somebody has typed while the draft was on its way stays, and is saved with the rest. */
  layOver(answers) {
    const data = dataOf(this.form);
    const [before, now] = [JSON.parse(this.empty), whatIsSent(this.form)];
    const typed = Object.keys({ ...before, ...now }).filter(key => JSON.stringify(before[key]) !== JSON.stringify(now[key]));
    const known = Object.keys(answers).filter(key => key in data && !typed.includes(key));
    showAnswers(this.form, { ...data, ...Object.fromEntries(known.map(key => [key, answers[key]])) });
    this.typed = this.answers();
    this.saved = typed.length > 0 ? null : this.typed;
  }

  answers() {
    return JSON.stringify(whatIsSent(this.form));
  }

  changed() {
    if (!this.container.isConnected) {
      return;
    }
    this.typed = this.answers();
    if (!this.openedAt) {
      return;
    }
    clearTimeout(this.timer);
    if (this.typed !== this.saved) {
      this.timer = setTimeout(() => this.save(), PAUSE_IN_TYPING);
    }
  }

  async save() {
    clearTimeout(this.timer);
    if (this.saving || this.sending || this.typed === this.saved || this.stopped) {
      return;
    }
    this.saving = true;
    if (this.undecided) {
      await this.beginAnew();
      this.saving = false;
      return;
    }
    const sent = this.typed;
    try {
      const answer = await this.ask('PUT', sent);
      // what is refused since the form itself has overtaken it needs no words
      if (answer.ok || !this.sending) {
        await this.saidOf(answer, sent);
      }
    } catch {
      this.say('Not saved: the server cannot be reached. It is tried again.');
      this.timer = setTimeout(() => this.save(), PAUSE_AFTER_FAILURE);
    } finally {
      this.saving = false;
    }
    if (this.saved === sent) {
      this.changed();
    }
  }

  async saidOf(answer, sent) {
    if (answer.ok) {
      this.savedAt = (await answer.json()).savedAt;
      this.saved = sent;
      this.say(`Saved ${time(this.savedAt)}`, true);
    } else if (answer.status === 401) {
      this.stop(`Not saved: your login has ended.${this.savedAt ? ` What was saved at ${time(this.savedAt)} is kept.` : ''}`);
    } else if (answer.status === 404) {
      this.gone();
    } else if (answer.status === 409) {
      this.stop('Not saved any more: this form was sent, or begun anew in another window.');
    } else {
      this.say(answer.status === 413 ? 'Not saved: this is too long for a draft.' : 'Not saved. It is tried again when you go on.');
      // the next change tries again
    }
  }

  /** Said where one types, with what can be done. */
  gone() {
    this.stop(
      'This task is not open any more: somebody else has finished it, it was given to somebody else, or the case has gone ' +
        'another way. What you have typed was not sent. Copy what you still need; the page of the case tells what happened, and ' +
        'if the case has gone another way, what was saved stands there.'
    );
    this.words.classList.add('gone');
  }

  asText() {
    return typedAnswers(this.form, JSON.parse(this.answers()));
  }

  /** Where the browser lets no page copy, the text itself is shown. */
  async copy({ target }) {
    try {
      await navigator.clipboard.writeText(this.asText());
      target.textContent = 'Copied';
    } catch {
      const text = Object.assign(document.createElement('textarea'), { readOnly: true, rows: 8, value: this.asText() });
      text.setAttribute('aria-label', 'What you typed');
      target.replaceWith(text);
      text.select();
    }
  }

  stop(text) {
    this.stopped = true;
    this.say(text);
    this.words.append(' ', button('Copy what I typed', event => this.copy(event)));
  }

  sends() {
    clearTimeout(this.timer);
    this.sending = true;
  }

  /** A draft of what was sent would be refused, and of nobody's use. */
  wasSent(isTaken) {
    if (isTaken) {
      this.stopped = true;
    } else {
      this.sending = false;
      this.changed();
    }
  }

  /** Leaves the page or the form: what was typed last goes out without anybody waiting for it. */
  leave() {
    clearTimeout(this.timer);
    if (this.openedAt && !this.stopped && !this.undecided && this.typed !== this.saved) {
      this.ask('PUT', this.typed, true).catch(() => {});
    }
    this.takeBarAway();
  }

  /** In the page, since Tasklist's pages may open no dialogues of the browser. */
  askAboutDiscarding() {
    const said = this.words.textContent;
    this.say('Discard what you have typed into this form and have not sent?');
    const yes = button('Discard', () => this.discard());
    const no = button('Keep', () => {
      this.say(said, true);
      this.button.focus();
    });
    this.words.append(yes, no);
    yes.focus();
  }

  async discard() {
    clearTimeout(this.timer);
    const answer = await this.ask('DELETE').catch(() => null);
    if (!answer?.ok) {
      this.say('Not discarded. Try again.', true);
      return;
    }
    this.openedAt = null;
    this.form.reset();
    this.typed = this.saved = this.answers();
    this.savedAt = null;
    this.say('Discarded.');
    await this.open();
  }

  ask(method, answers, keepalive = false, which = '') {
    return fetch(`/api/drafts/${this.place}${which}`, {
      method,
      keepalive,
      cache: 'no-store',
      headers: {
        Accept: 'application/json',
        'Content-Type': 'application/json',
        'X-Requested-With': 'XMLHttpRequest',
        'X-XSRF-TOKEN': token()
      },
      body: answers && `{"person":${JSON.stringify(this.person)},"openedAt":"${this.openedAt}","answers":${answers}}`
    });
  }

  showBar() {
    this.bar = document.createElement('div');
    this.bar.className = 'draft-bar';
    // until it is known whether there is a draft
    this.bar.setAttribute('aria-busy', 'true');
    this.words = document.createElement('span');
    this.words.setAttribute('role', 'status');
    this.button = button('Discard draft', () => this.askAboutDiscarding());
    this.button.hidden = true;
    this.bar.append(this.words, this.button);
    this.container.parentNode.insertBefore(this.bar, this.container);
  }

  isBusy() {
    return this.bar.hasAttribute('aria-busy');
  }

  takeBarAway() {
    this.bar.remove();
  }

  say(words, hasDraft = false) {
    this.words.textContent = words;
    this.button.hidden = !hasDraft;
  }
}

watchForms(
  container => {
    const draft = new Draft(container);
    drafts.set(container, draft);
    draft.begin();
  },
  container => {
    drafts.get(container)?.leave();
    drafts.delete(container);
  }
);

window.addEventListener('pagehide', () => drafts.forEach(draft => draft.leave()));
// Tasklist has noticed it, or the server has said so
window.addEventListener('safer-return:task-gone', () =>
  drafts.forEach(draft => draft.place?.startsWith('tasks/') && draft.gone())
);
