/** The editor, with the type checker that all editors of a page share. */
import {Editor, type EditorOptions} from './editor/editor';
import {TypesClient} from './types/client';

let types: TypesClient | undefined;

function theTypes(): TypesClient {
  types ??= new TypesClient({files: async () => (await import('@generated/sandbox/default/libs.json')).default});
  void types.start().catch(() => {});
  return types;
}

/** Puts an editor into the page. */
export function edit(options: Omit<EditorOptions, 'types'>): Editor {
  return new Editor({...options, types: theTypes});
}

export type Edit = typeof edit;
