import {useEffect, useState, type ReactNode} from 'react';
import useBaseUrl from '@docusaurus/useBaseUrl';
import {nameOf} from '@site/src/cite/known-addresses';

/** Addresses of this site, with what they are of. */
export default function Addresses({addresses}: {addresses: readonly string[]}): ReactNode {
  const base = useBaseUrl('/').replace(/\/$/, '');
  if (addresses.length === 0) return null;
  return (
    <ul>
      {addresses.map((address) => (
        <li key={address}>
          <a href={base + address}>{address}</a>, <What address={address} href={base + address} />
        </li>
      ))}
    </ul>
  );
}

/** "fact u5d", and when that has come the title of its page, without the id and the name of the site. */
function What({address, href}: {address: string; href: string}): ReactNode {
  const [title, setTitle] = useState<string>();
  useEffect(() => {
    let stale = false;
    void titleOf(href).then((found) => !stale && setTitle(found));
    return () => {
      stale = true;
    };
  }, [href]);
  return title === undefined ? nameOf(address) : `${nameOf(address)}: ${title}`;
}

async function titleOf(href: string): Promise<string | undefined> {
  try {
    const response = await fetch(href);
    if (!response.ok) return undefined;
    const {title} = new DOMParser().parseFromString(await response.text(), 'text/html');
    return title.replace(/^\[[^\]]*\] /, '').replace(/ \| [^|]*$/, '') || undefined;
  } catch {
    return undefined;
  }
}
