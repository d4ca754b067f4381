/** What has changed in the model. Not a part of the page: it is loaded when a run is shared, or came by a link. */
import type {ModelHistory} from '../history/model-history';

let loading: Promise<ModelHistory | undefined> | undefined;

/** Undefined where it cannot be loaded; the next call tries again. */
export function modelHistory(): Promise<ModelHistory | undefined> {
  loading ??= import('@generated/litmus/default/model-history.json').then(
    ({default: data}) => data as ModelHistory,
    () => {
      loading = undefined;
      return undefined;
    },
  );
  return loading;
}
