import type { FragmentType } from '../../../gql/fragment-masking';
import type { ThreadMessageFragmentDoc } from '../../../gql/graphql';
import type { Outgoing } from '../composer/outbox-store';
import type { ThreadEntry } from './thread-items';

/** A line of a thread: what the server has, or what is on its way to it. */
export type MessageEntry = ThreadEntry &
  (
    | {
        source: 'stored';
        message: FragmentType<typeof ThreadMessageFragmentDoc>;
      }
    | { source: 'outgoing'; outgoing: Outgoing }
  );
