/** The looks of the editor, made of the site's CSS variables: a switch of the colour mode has nothing to draw anew. */
import {EditorView} from '@codemirror/view';

const BOX = {
  color: 'var(--ifm-font-color-base)',
  backgroundColor: 'var(--surface-raised)',
  border: '1px solid var(--rule-strong)',
  borderRadius: 'var(--ifm-global-radius)',
};
const WAVE = {backgroundImage: 'none', textDecoration: 'underline wavy 1.5px var(--bad)', textUnderlineOffset: '3px'};
const MARKER = {content: 'normal', width: '0.6em', height: '0.6em', margin: '0.45em auto 0'};

export const theme = EditorView.theme({
  '&': {
    maxHeight: 'min(40rem, 80vh)',
    color: 'var(--code-text)',
    backgroundColor: 'var(--code-background)',
    fontSize: '0.875rem',
  },
  '&.cm-focused': {outline: '2px solid var(--ifm-color-primary)', outlineOffset: '0'},
  '.cm-scroller': {fontFamily: 'var(--ifm-font-family-monospace)', lineHeight: '1.5', overflow: 'auto'},
  '.cm-content': {padding: '0.5rem 0', caretColor: 'var(--code-text)'},
  '.cm-line': {padding: '0 0.75rem 0 0.4rem'},
  '.cm-line ::selection, .cm-line::selection': {
    backgroundColor: 'color-mix(in srgb, var(--ifm-color-primary) 15%, transparent)',
  },
  '.cm-gutters': {color: 'var(--code-comment)', backgroundColor: 'var(--code-background)', border: 'none'},
  '.cm-lineNumbers .cm-gutterElement': {padding: '0 0.3rem 0 0.1rem', minWidth: '1.6rem'},
  '.cm-gutter-lint': {width: '0.9rem'},
  '.cm-gutter-lint .cm-gutterElement': {padding: '0 0.1rem'},
  '.cm-lint-marker-error': {...MARKER, borderRadius: '50%', backgroundColor: 'var(--bad)'},
  '.cm-lint-marker-warning': {
    ...MARKER,
    clipPath: 'polygon(50% 0, 100% 100%, 0 100%)',
    backgroundColor: 'var(--warn)',
  },
  '.cm-lintRange-error': WAVE,
  '.cm-lintRange-warning': {...WAVE, textDecorationColor: 'var(--warn)'},
  '.cm-lintRange-active': {backgroundColor: 'var(--target)'},
  '.cm-lintPoint::after': {borderBottomColor: 'var(--bad) !important'},
  '.cm-failed': {
    boxShadow: 'inset 3px 0 var(--bad)',
    backgroundColor: 'color-mix(in srgb, var(--bad) 12%, transparent)',
  },
  '&.cm-focused .cm-matchingBracket, .cm-matchingBracket': {
    backgroundColor: 'transparent',
    outline: '1px solid var(--rule-strong)',
  },
  '&.cm-focused .cm-nonmatchingBracket, .cm-nonmatchingBracket': {
    backgroundColor: 'transparent',
    outline: '1px solid var(--bad)',
  },
  '.cm-specialChar': {color: 'var(--bad)'},
  '.cm-tooltip': {...BOX, maxWidth: 'min(36rem, calc(100vw - 2rem))'},
  '.cm-tooltip-hover': {maxHeight: '20rem', overflow: 'auto'},
  '.cm-meaning': {padding: '0.35rem 0.6rem', fontSize: '0.85rem', lineHeight: '1.45'},
  '.cm-meaning code': {
    padding: 0,
    border: 'none',
    background: 'none',
    fontSize: '0.8rem',
    overflowWrap: 'anywhere',
  },
  '.cm-meaning > code': {
    display: 'block',
    margin: '0.25rem 0',
    whiteSpace: 'pre-wrap',
  },
  '.cm-meaning p': {
    margin: '0.25rem 0 0',
    fontFamily: 'var(--ifm-font-family-base)',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  '.cm-diagnostic': {
    borderLeftWidth: '3px',
    fontFamily: 'var(--ifm-font-family-base)',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  '.cm-diagnosticSource': {color: 'var(--muted)', fontSize: '0.75rem', opacity: 1},
  '.cm-diagnostic-error': {borderLeftColor: 'var(--bad)'},
  '.cm-diagnostic-warning': {borderLeftColor: 'var(--warn)'},
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    maxHeight: '12rem',
    maxWidth: 'min(24rem, calc(100vw - 2rem))',
    fontFamily: 'var(--ifm-font-family-monospace)',
    fontSize: '0.8rem',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {padding: '0.1rem 0.5rem', lineHeight: '1.5'},
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    color: 'var(--ifm-background-color)',
    backgroundColor: 'var(--ifm-color-primary)',
  },
  '.cm-completionIcon': {boxSizing: 'content-box', paddingRight: '0.5em', opacity: '0.75'},
  '.cm-completionIcon-keyword::after': {content: "''"},
  '.cm-completionIcon-word': {display: 'none'},
  '.cm-completionMatchedText': {textDecoration: 'none', fontWeight: '700'},
  '.cm-tooltip.cm-completionInfo': {...BOX, padding: 0, maxWidth: 'min(24rem, calc(100vw - 2rem))'},
  '.cm-panels': {color: 'var(--ifm-font-color-base)', backgroundColor: 'var(--surface-raised)', fontSize: '0.85rem'},
  '.cm-panels-bottom': {borderTop: '1px solid var(--rule)'},
  '.cm-panel.cm-panel-lint ul': {maxHeight: '9rem'},
  '.cm-panel.cm-panel-lint ul [aria-selected], .cm-panel.cm-panel-lint ul:focus [aria-selected]': {
    color: 'inherit',
    backgroundColor: 'color-mix(in srgb, var(--ifm-color-primary) 18%, transparent)',
  },
  '.cm-panel.cm-panel-lint button[name=close]': {color: 'inherit'},
});
