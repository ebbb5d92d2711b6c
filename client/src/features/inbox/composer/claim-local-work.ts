import { useDrafts } from './draft-store';
import { useOutbox } from './outbox-store';

/** What another agent left unsent in this browser is neither shown to this one nor sent by them. */
export function claimLocalWork(agentId: string) {
  if (useDrafts.getState().ownerId !== agentId) {
    const { ownerId, texts } = useDrafts.getState();
    useDrafts.setState({ ownerId: agentId, texts: ownerId === null ? texts : {} });
  }
  if (useOutbox.getState().ownerId !== agentId) {
    const { ownerId, items } = useOutbox.getState();
    useOutbox.setState({ ownerId: agentId, items: ownerId === null ? items : [] });
  }
}
