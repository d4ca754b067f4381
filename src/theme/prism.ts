/** Code colours with a contrast of at least 4.5 on the background of either theme; the stock themes miss it. */
import type {PrismTheme} from 'prism-react-renderer';

const style = (types: string[], color: string, more: object = {}) => ({types, style: {color, ...more}});

export const light: PrismTheme = {
  plain: {color: '#1f2328', backgroundColor: '#f5f6f7'},
  styles: [
    style(['comment', 'prolog', 'cdata'], '#57606a', {fontStyle: 'italic'}),
    style(['string', 'char', 'attr-value'], '#0a5428'),
    style(['number', 'boolean', 'constant', 'symbol'], '#7a3e00'),
    style(['keyword', 'atrule', 'selector', 'important'], '#8b1550'),
    style(['function', 'class-name', 'tag'], '#0b4a8f'),
    style(['property', 'key', 'attr-name'], '#0b4a8f'),
    style(['macro', 'directive', 'directive-hash'], '#5b2a86'),
  ],
};

export const dark: PrismTheme = {
  plain: {color: '#e4e6e8', backgroundColor: '#22262b'},
  styles: [
    style(['comment', 'prolog', 'cdata'], '#a0a8b0', {fontStyle: 'italic'}),
    style(['string', 'char', 'attr-value'], '#9bd8a9'),
    style(['number', 'boolean', 'constant', 'symbol'], '#f0b878'),
    style(['keyword', 'atrule', 'selector', 'important'], '#f3a2c7'),
    style(['function', 'class-name', 'tag'], '#9cc8f5'),
    style(['property', 'key', 'attr-name'], '#9cc8f5'),
    style(['macro', 'directive', 'directive-hash'], '#d0b0f0'),
  ],
};
