/** What stops the command with one line and no stack: a wrong word, a tool or a package that is not there. */
export class Wrong extends Error {}
