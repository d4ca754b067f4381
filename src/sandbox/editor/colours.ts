/** Code colours: the variables --code-… of the site, which static code has too. */
import {HighlightStyle, syntaxHighlighting} from '@codemirror/language';
import {tags as t} from '@lezer/highlight';

export const colours = syntaxHighlighting(
  HighlightStyle.define([
    {tag: t.comment, color: 'var(--code-comment)', fontStyle: 'italic'},
    {tag: [t.string, t.regexp, t.special(t.string)], color: 'var(--code-string)'},
    {tag: [t.number, t.bool, t.null, t.atom], color: 'var(--code-number)'},
    {tag: [t.keyword, t.self], color: 'var(--code-keyword)'},
    {
      tag: [t.className, t.typeName, t.function(t.variableName), t.function(t.propertyName)],
      color: 'var(--code-name)',
    },
  ]),
);
