import type {ReactNode} from 'react';
import Addresses from './Addresses';
import type {Lost} from './lost-place';

/** That the page has no such place, where that is now, and what is like it. */
export default function LostPlace({lost: {asked, elsewhere, nearest, others}}: {lost: Lost}): ReactNode {
  return (
    <div className="notice" role="note" aria-label="The place was not found">
      <p>
        There is no <code>#{asked}</code> on this page.{elsewhere.length > 0 && ' It is here:'}
      </p>
      <Addresses addresses={elsewhere} />
      {nearest.length > 0 && (
        <>
          <p>The nearest on this page:</p>
          <ul>
            {nearest.map(({id, is}) => (
              <li key={id}>
                <a href={`#${id}`}>{id}</a>
                {is && `: ${is}`}
              </li>
            ))}
          </ul>
        </>
      )}
      {elsewhere.length + nearest.length === 0 && others.length > 0 && (
        <>
          <p>The nearest on other pages:</p>
          <Addresses addresses={others} />
        </>
      )}
    </div>
  );
}
