import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../../../lib/live/connection-state';
import { useViewer } from '../../../lib/viewer/viewer-context';
import { notify } from '../../../ui/toast';
import { claimLocalWork } from './claim-local-work';
import { returnToDraft } from './draft-store';
import {
  changeOutgoing,
  nextToSend,
  removeOutgoing,
  useOutbox,
  type Outgoing,
} from './outbox-store';
import { hasColleagueAnswered, sendOutgoing, type SendOutcome } from './send-outgoing';

const againMs = 3_000;

interface Words {
  colleagueAnswered: string;
  returned: string;
  notSent: string;
}

/** What was written goes back to where it can be changed; a file stays in the thread, refused. */
function giveBack(item: Outgoing, words: string) {
  if (item.file) {
    changeOutgoing(item.clientMessageId, { state: 'refused', refusal: { code: 'ERROR', words } });
    return;
  }
  removeOutgoing(item.clientMessageId);
  returnToDraft(item.conversationId, item.text);
}

function settle(item: Outgoing, outcome: SendOutcome, words: Words) {
  switch (outcome.kind) {
    case 'taken':
      return removeOutgoing(item.clientMessageId);
    case 'stale':
      return changeOutgoing(item.clientMessageId, {
        state: 'refused',
        expectedLastMessageId: outcome.newestMessageId,
        refusal: { code: 'STALE_THREAD', words: outcome.words },
      });
    case 'refused':
      giveBack(item, outcome.words);
      return notify({ title: words.notSent, description: outcome.words, isFailure: true });
    case 'failed':
      return changeOutgoing(item.clientMessageId, {
        state: 'refused',
        refusal: { code: 'ERROR', words: outcome.words },
      });
    case 'unreachable':
      setTimeout(() => changeOutgoing(item.clientMessageId, { state: 'waiting' }), againMs);
  }
}

async function dispatch(
  client: ApolloClient,
  item: Outgoing,
  viewerAgentId: string | null,
  words: Words,
) {
  if (item.wasHeld && hasColleagueAnswered(client, item, viewerAgentId)) {
    giveBack(item, words.colleagueAnswered);
    notify({ title: words.returned, description: words.colleagueAnswered, isFailure: true });
    return;
  }
  changeOutgoing(item.clientMessageId, { state: 'sending' });
  settle(item, await sendOutgoing(client, item, viewerAgentId), words);
}

/** Sends what waits, in order, whenever the screen is known to be current. */
export function OutboxSender() {
  const { t } = useTranslation();
  const client = useApolloClient();
  const viewerAgentId = useViewer().agent?.id ?? null;
  const items = useOutbox((state) => state.items);
  const isLive = useConnection(({ phase }) => phase === 'live');
  useLayoutEffect(() => {
    if (viewerAgentId) claimLocalWork(viewerAgentId);
  }, [viewerAgentId]);
  useEffect(() => {
    if (!isLive) return;
    const words: Words = {
      colleagueAnswered: t('composer.colleagueAnswered'),
      returned: t('composer.returned'),
      notSent: t('composer.notSent'),
    };
    nextToSend(items).forEach((item) => void dispatch(client, item, viewerAgentId, words));
  }, [client, items, isLive, viewerAgentId, t]);
  return null;
}
