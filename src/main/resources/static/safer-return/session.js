// Watches over the session in every page: warns before it ends for want of a key or a click, ends it at both ends, and
// goes to the login when it has ended. Loaded by Tasklist, Cockpit, Admin and our own pages; nothing is stored.

const SESSION = '/api/session';
const ENDED = 'safer-return-ended';
const LOGOUT = '/camunda/api/admin/auth/user/default/logout';
const WHO_IS_LOGGED_IN = /\/camunda\/api\/admin\/auth\/user\//;
const GOODBYE = '/safer-return/goodbye.html';
const HOME = '/camunda/app/tasklist/';
const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'wheel', 'touchstart'];
const SECOND = 1000;
const TOLD_FOR = 12 * 60 * 60;
const WHY =
  'Your login has ended, since nothing had been done here for a while or the working day was over. What you had typed into ' +
  'a form of Tasklist is kept: log in, open the form again, and your draft is back.';

const tabs = new BroadcastChannel('safer-return-session');
let session = null;
let asking = false;
let leaving = false;
let lastSign = Date.now();
let lastTold = Date.now();
let dialogue = null;

const plainFetch = window.fetch.bind(window);

async function ask() {
  if (asking || leaving) {
    return;
  }
  asking = true;
  try {
    const answer = await plainFetch(SESSION, { headers: { Accept: 'application/json' } });
    // a refusal is read as well: what nobody reads stays open in the browser
    const said = await answer.text();
    session = answer.ok ? JSON.parse(said) : null;
    if (session) {
      lastSign = Date.now() - (session.idleSeconds - session.secondsLeft) * SECOND;
    }
  } catch {
    // the network is away: the next look will tell
  } finally {
    asking = false;
  }
}

function change(address) {
  return plainFetch(address, {
    method: 'POST',
    headers: { Accept: 'application/json', 'X-XSRF-TOKEN': session?.token ?? '' }
  });
}

async function tellServer() {
  lastTold = Date.now();
  const answer = await change(SESSION);
  if (answer.status === 401 || answer.status === 403) {
    ended(true);
  }
}

function signOfLife() {
  if (!session || dialogue?.open) {
    return;
  }
  lastSign = Date.now();
  // often enough to be believed, seldom enough not to be noticed
  if (lastSign - lastTold > Math.min(60, session.idleSeconds / 10) * SECOND) {
    tabs.postMessage('sign of life');
    tellServer();
  }
}

function leaveFor(address) {
  leaving = true;
  window.location.assign(address);
}

/**
 * The next login says why there is one. A cookie carries it, since the way there may lead over the identity provider; it
 * says nothing of the person.
 */
function rememberThatItEnded() {
  document.cookie = `${ENDED}=1; path=/; max-age=${TOLD_FOR}; samesite=lax; secure`;
}

/** On the login page of the demo; a login elsewhere is told by a page of its own. */
function tellWhyAtLogin() {
  const login = document.querySelector('.form-signin form');
  if (login && !document.querySelector('.session-ended') && document.cookie.split('; ').includes(`${ENDED}=1`)) {
    document.cookie = `${ENDED}=; path=/; max-age=0; secure`;
    const told = document.createElement('p');
    told.className = 'session-ended alert alert-info';
    told.setAttribute('role', 'status');
    told.textContent = WHY;
    login.before(told);
  }
}

/** The session is over: a full load of the page leads to the login. */
function ended(byItself) {
  if (session && !leaving) {
    leaving = true;
    if (byItself) {
      rememberThatItEnded();
    }
    window.location.reload();
  }
}

/** Ends the session here and, where there is one, at the identity provider. */
export async function logOut() {
  // whoever has something to save on the server does it now
  window.dispatchEvent(new CustomEvent('safer-return:logging-out'));
  tabs.postMessage('logged out');
  let next = HOME;
  try {
    const answer = await change(LOGOUT);
    next = (await answer.json()).continueAt ?? HOME;
  } catch {
    // Camunda's own logout answers without a body
  }
  leaveFor(next);
}

function button(text, action) {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.addEventListener('click', action);
  return made;
}

function stay() {
  dialogue.close();
  lastSign = Date.now();
  tabs.postMessage('sign of life');
  tellServer();
}

function makeDialogue() {
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = '/safer-return/session.css';
  document.head.append(style);

  const made = document.createElement('dialog');
  made.className = 'idle-warning';
  made.setAttribute('role', 'alertdialog');
  made.setAttribute('aria-labelledby', 'idle-warning-title');
  const title = document.createElement('h2');
  title.id = 'idle-warning-title';
  title.textContent = 'Are you still there?';
  const text = document.createElement('p');
  text.className = 'idle-warning-time';
  const actions = document.createElement('p');
  actions.append(button('Stay logged in', stay), button('Log out', logOut));
  made.append(title, text, actions);
  made.addEventListener('cancel', event => {
    event.preventDefault();
    stay();
  });
  document.body.append(made);
  return made;
}

function clock(seconds) {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function look() {
  tellWhyAtLogin();
  if (!session || leaving) {
    return;
  }
  const left = Math.ceil(session.idleSeconds - (Date.now() - lastSign) / SECOND);
  if (left <= 0) {
    rememberThatItEnded();
    logOut();
  } else if (left <= session.warningSeconds) {
    dialogue ??= makeDialogue();
    dialogue.querySelector('.idle-warning-time').textContent =
      `Nothing has been done here for a while. You will be logged out in ${clock(left)}.`;
    if (!dialogue.open) {
      dialogue.showModal();
    }
  } else if (dialogue?.open) {
    // somebody works in another tab
    dialogue.close();
  }
}

/** What the page's own requests tell: somebody logged in or out, or the session has ended. */
function heard(method, address, status, body) {
  if (leaving) {
    return;
  }
  if (method === 'POST' && new URL(address, window.location.href).pathname === LOGOUT && status < 400) {
    session = null;
    tabs.postMessage('logged out');
    let next = GOODBYE;
    try {
      next = JSON.parse(body).continueAt ?? GOODBYE;
    } catch {
      // Camunda's own logout answers without a body
    }
    leaveFor(next);
  } else if (status === 401) {
    if (session?.identityProvider) {
      ended(true);
    } else if (session) {
      session = null;
      rememberThatItEnded();
    }
  } else if (!session && status < 400 && WHO_IS_LOGGED_IN.test(address)) {
    ask();
  }
}

const open = XMLHttpRequest.prototype.open;
XMLHttpRequest.prototype.open = function (method, address, ...rest) {
  this.addEventListener('load', () => {
    const text = this.responseType === '' || this.responseType === 'text' ? this.responseText : '';
    heard(method.toUpperCase(), String(address), this.status, text);
  });
  return open.call(this, method, address, ...rest);
};

// Tasklist puts the cursor into the first box of the login a moment after the page is there, also when somebody has gone on
// to the next: the rest of their password would stand in the box for the name, for everybody to read
const focus = HTMLElement.prototype.focus;
HTMLElement.prototype.focus = function (...options) {
  if (!(this.matches('.form-signin [autofocus]') && document.activeElement?.matches('.form-signin [type=password]'))) {
    focus.apply(this, options);
  }
};

tabs.addEventListener('message', ({ data }) => {
  if (data === 'sign of life') {
    lastSign = Date.now();
    lastTold = lastSign;
  } else if (data === 'logged out') {
    ended(false);
  }
});
SIGNS_OF_LIFE.forEach(kind => window.addEventListener(kind, signOfLife, { capture: true, passive: true }));
window.setInterval(look, SECOND);
if (!window.location.pathname.startsWith('/camunda/')) {
  // Camunda's applications ask who is logged in, and their login page is not to be refused that a second time
  ask();
}

// Camunda's applications load this as a script of plugins; it has none
export default [];
