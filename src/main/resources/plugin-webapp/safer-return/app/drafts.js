// Saves half-filled forms on the server while they are typed, and lays them over the form when the same person opens it
// again, at whatever computer. Nothing of it stays in this browser.
import { lookThrough } from './draft-come-back.js';
import { formIn, isOpen, placeOf, watchForms } from './form-in-page.js';

const PAUSE_IN_TYPING = 1000;
const PAUSE_AFTER_FAILURE = 10000;
const PAUSE_BEFORE_CLAIM = 300;

const drafts = new Map();

function token() {
  const cookie = document.cookie.split('; ').find(pair => pair.startsWith('XSRF-TOKEN='));
  return cookie ? decodeURIComponent(cookie.slice('XSRF-TOKEN='.length)) : '';
}

function time(moment) {
  const saved = new Date(moment);
  const today = saved.toDateString() === new Date().toDateString();
  return saved.toLocaleString('en-GB', today ? { timeStyle: 'short' } : { dateStyle: 'medium', timeStyle: 'short' });
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
    this.savedAt = null;
  }

  async begin() {
    this.form = await formIn(this.container);
    // the fields must be there before what is in them can be known
    await new Promise(resolve => setTimeout(resolve, 0));
    while (this.container.isConnected && !isOpen(this.container)) {
      await new Promise(resolve => setTimeout(resolve, PAUSE_BEFORE_CLAIM));
    }
    this.place = this.container.isConnected ? placeOf(this.container) : null;
    if (!this.form || !this.place) {
      return;
    }
    this.typed = this.saved = this.answers();
    this.form.on('changed', () => this.changed());
    await this.open();
  }

  async open() {
    const answer = await this.ask('GET').catch(() => null);
    if (!answer?.ok || !this.container.isConnected) {
      return;
    }
    const { person, openedAt, savedAt, answers } = await answer.json();
    this.person = person;
    this.openedAt = openedAt;
    this.showBar();
    if (answers) {
      this.layOver(answers);
      this.savedAt = savedAt;
      this.say(`Your draft of ${time(savedAt)} is back.`, true);
      lookThrough(this.form, questions => {
        if (questions.length > 0) {
          this.say(`Your draft of ${time(savedAt)} is back. Please answer again: ${questions.join(', ')}`, true);
        }
      });
    }
    this.changed();
  }

  layOver(answers) {
    const { data } = this.form._getState();
    const known = Object.keys(answers).filter(key => key in data);
    const together = { ...data, ...Object.fromEntries(known.map(key => [key, answers[key]])) };
    this.form._setState({ data: this.form._getInitializedFieldData(together), errors: {} });
    this.typed = this.saved = this.answers();
  }

  answers() {
    return JSON.stringify(this.form._getSubmitData());
  }

  changed() {
    if (!this.container.isConnected || !this.openedAt) {
      return;
    }
    this.typed = this.answers();
    clearTimeout(this.timer);
    if (this.typed !== this.saved) {
      this.timer = setTimeout(() => this.save(), PAUSE_IN_TYPING);
    }
  }

  async save() {
    clearTimeout(this.timer);
    if (this.saving || this.typed === this.saved || this.stopped) {
      return;
    }
    this.saving = true;
    const sent = this.typed;
    try {
      const answer = await this.ask('PUT', sent);
      await this.saidOf(answer, sent);
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
      this.stop('Not saved: this form is not open to you any more.');
    } else if (answer.status === 409) {
      this.stop('');
    } else {
      this.say(answer.status === 413 ? 'Not saved: this is too long for a draft.' : 'Not saved. It is tried again when you go on.');
      // the next change tries again
    }
  }

  stop(text) {
    this.stopped = true;
    this.say(text);
  }

  /** Leaves the page or the form: what was typed last goes out without anybody waiting for it. */
  leave() {
    clearTimeout(this.timer);
    if (this.openedAt && !this.stopped && this.typed !== this.saved) {
      this.ask('PUT', this.typed, true).catch(() => {});
    }
    this.bar?.remove();
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

  ask(method, answers, keepalive = false) {
    return fetch(`/api/drafts/${this.place}`, {
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
    if (this.bar) {
      return;
    }
    this.bar = document.createElement('div');
    this.bar.className = 'draft-bar';
    this.words = document.createElement('span');
    this.words.setAttribute('role', 'status');
    this.button = button('Discard draft', () => this.askAboutDiscarding());
    this.button.hidden = true;
    this.bar.append(this.words, this.button);
    this.container.parentNode.insertBefore(this.bar, this.container);
  }

  say(words, hasDraft = false) {
    if (this.words) {
      this.words.textContent = words;
      this.button.hidden = !hasDraft;
    }
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
