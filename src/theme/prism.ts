/** Code colours: those of the theme (custom.css, --code-…), so that a switch of the theme has nothing to draw anew. */
import type {PrismTheme} from 'prism-react-renderer';

const style = (types: string[], colour: string, more: object = {}) => ({
  types,
  style: {color: `var(--code-${colour})`, ...more},
});

export const code: PrismTheme = {
  plain: {color: 'var(--code-text)', backgroundColor: 'var(--code-background)'},
  styles: [
    style(['comment', 'prolog', 'cdata'], 'comment', {fontStyle: 'italic'}),
    style(['string', 'char', 'attr-value'], 'string'),
    style(['number', 'boolean', 'constant', 'symbol'], 'number'),
    style(['keyword', 'atrule', 'selector', 'important'], 'keyword'),
    style(['function', 'class-name', 'tag'], 'name'),
    style(['property', 'key', 'attr-name'], 'name'),
    style(['macro', 'directive', 'directive-hash'], 'directive'),
  ],
};
