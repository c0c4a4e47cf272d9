// The tab says what it is for, as those of our own pages do. Tasklist writes its own name into it again and again.
const TITLE = 'Tasks – Safer Return';

function keep() {
  if (document.title !== TITLE) {
    document.title = TITLE;
  }
}

new MutationObserver(keep).observe(document.head, { subtree: true, childList: true, characterData: true });
keep();
