/** A library without its comments: they are three quarters of it. */

/** Without comments and indentation; the references to other libraries stay, and so does the text of every string. */
export function strip(declarations: string): string {
  return declarations
    .replace(/("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|\/\/\/ *<.*)|\/\*[^]*?\*\/|\/\/.*/g, '$1')
    .replace(/\s*\n\s*/g, '\n')
    .trimStart();
}
