// A Copy button below each text of a short page that is meant for a mail. Without it the text is copied by hand.
const site = new URL('.', document.currentScript.src).href;

for (const text of document.querySelectorAll('pre[data-copy]')) {
  // The page was made for the address in data-copy; it may have been read under another.
  const made = text.dataset.copy;
  if (made) text.textContent = text.textContent.replaceAll(made, site);

  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Copy';
  const says = document.createElement('span');
  says.setAttribute('role', 'status');
  button.addEventListener('click', async () => {
    says.textContent = (await copied(text)) ? ' Copied.' : ' Press Ctrl+C to copy it.';
  });
  text.after(button, says);
}

async function copied(text) {
  try {
    await navigator.clipboard.writeText(text.textContent);
    return true;
  } catch {
    // No clipboard for pages without https: it is selected, and the reader copies.
    getSelection().selectAllChildren(text);
    return false;
  }
}
