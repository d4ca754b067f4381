/** What a name means, as a box shows it: always as text, for a program may come from anybody. */
import type {Meaning} from '../types/questions';

/** The element: the signature, then the documentation paragraph by paragraph. */
export function meaningBox({signature, documentation}: Meaning): HTMLElement {
  const box = document.createElement('div');
  box.className = 'cm-meaning';
  if (signature !== '') box.append(element('code', signature));
  for (const paragraph of documentation.split('\n\n').filter(Boolean)) {
    if (/^ {4}/.test(paragraph)) {
      box.append(element('code', paragraph.replace(/^ {4}/gm, '')));
      continue;
    }
    const made = document.createElement('p');
    // What stands between backticks is code.
    made.append(...paragraph.split('`').map((text, i) => (i % 2 === 1 ? element('code', text) : text)));
    box.append(made);
  }
  return box;
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
