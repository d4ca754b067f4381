/** Colours for the notation in static pages; the editor has its own (editor/). */
import {Prism} from 'prism-react-renderer';

Prism.languages['litmus'] = {
  comment: /#.*/,
  string: /"[^"\n]*"/,
  title: {pattern: /^litmus .*/m, inside: {keyword: /^litmus/}},
  keyword: /^(?:together|end)\b|~?\bexists\b|\bforall\b/m,
  'class-name': /^[A-Z](?:'|@[A-Z])?(?=:)/m,
  function:
    /\b(?:map|unmap|fork|exec|exit|protect|advise|register|deregister|wp|unwp|migrate|reclaim|merge|clear-soft-dirty)\b/,
  constant: /\b(?:shared|none|read|write|short|dontfork|dofork|wipeonfork|keeponfork|dontneed|fault|unset)\b/,
  number: /\b\d+\b/,
};
