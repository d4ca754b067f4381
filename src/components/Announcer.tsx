import type {ReactNode} from 'react';

const ID = 'announcer';

/** One live region for the whole page: hundreds of controls would otherwise each need one of their own. */
export default function Announcer(): ReactNode {
  return <div id={ID} role="status" className="announcer" />;
}

/** Has a screen reader say it; the same words may be said twice. */
export function announce(text: string): void {
  const region = document.getElementById(ID);
  if (!region) return;
  region.textContent = '';
  setTimeout(() => (region.textContent = text), 50);
}
