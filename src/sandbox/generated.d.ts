/** What plugins/sandbox, plugins/litmus and plugins/kernels write for the page to load when it is needed. */
declare module '@generated/sandbox/default/runner.json' {
  const assets: {frame: string; worker: string};
  export default assets;
}
declare module '@generated/sandbox/default/libs.json' {
  const files: Record<string, string>;
  export default files;
}
declare module '@generated/sandbox/default/examples.json' {
  const examples: unknown;
  export default examples;
}
declare module '@generated/litmus/default/model-history.json' {
  const history: unknown;
  export default history;
}
declare module '@generated/kernels/default/marks.json' {
  const marks: unknown;
  export default marks;
}
