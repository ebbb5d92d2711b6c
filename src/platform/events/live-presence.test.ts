import { AbilityBuilder, createMongoAbility } from '@casl/ability';
import type { Ability } from '../auth/ability.js';
import type { Actor } from '../auth/actor.js';
import { uuidv7 } from '../database/uuidv7.js';
import { LivePresence } from './live-presence.js';

const tenantId = uuidv7();

function agent(): Actor {
  const builder = new AbilityBuilder<Ability>(createMongoAbility);
  builder.can('read', 'Conversation');
  const ability = builder.build();
  return { kind: 'agent', tenantId, agentId: uuidv7(), ability, requestId: 'test' };
}

describe('Presence', () => {
  let now = 0;
  let sent = 0;
  const silentRelay = {
    listen: async () => undefined,
    send: async () => {
      sent += 1;
    },
  };
  const ada = agent();
  const grace = agent();
  const conversation = { id: uuidv7() };
  let presence: LivePresence;

  beforeEach(() => {
    now = 1_000_000;
    sent = 0;
    presence = new LivePresence(silentRelay, () => now);
  });

  it('tells a newcomer who is there, for ten seconds', async () => {
    presence.show(ada, conversation, false);
    now += 9_000;
    const early = await presence.subscribe(grace).next();
    expect(early.value).toMatchObject({ agentId: ada.agentId, conversationId: conversation.id });
    now += 2_000;
    const reader = presence.subscribe(grace);
    const next = reader.next();
    presence.show(ada, conversation, true);
    expect((await next).value).toMatchObject({ isTyping: true });
  });

  it('drops the same again within two seconds, but not a change', () => {
    presence.show(ada, conversation, true);
    presence.show(ada, conversation, true);
    expect(sent).toBe(1);
    presence.show(ada, conversation, false);
    expect(sent).toBe(2);
    now += 2_500;
    presence.show(ada, conversation, false);
    expect(sent).toBe(3);
  });

  it('does not tell people of themselves', async () => {
    const reader = presence.subscribe(ada);
    const next = reader.next();
    presence.show(ada, conversation, true);
    presence.show(grace, conversation, true);
    expect((await next).value).toMatchObject({ agentId: grace.agentId });
  });
});
