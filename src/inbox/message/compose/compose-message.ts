import type { EntityManager } from 'typeorm';
import type { Actor } from '../../../platform/auth/actor.js';
import { findMedia } from '../../media/find-media.js';
import type { MediaEntity } from '../../media/media.entity.js';
import { findMessageIn } from '../find-message.js';
import type { SendMessageInput } from '../send-message.input.js';
import { composeContacts } from './compose-contacts.js';
import { composeInteractive } from './compose-interactive.js';
import { composeLocation } from './compose-location.js';
import { composeMedia } from './compose-media.js';
import { composeReaction } from './compose-reaction.js';
import { composeTemplate } from './compose-template.js';
import { composeText } from './compose-text.js';
import { type ComposedMessage, invalid } from './composed-message.js';

const CONTENTS = [
  'text',
  'mediaId',
  'location',
  'contacts',
  'interactive',
  'template',
  'reaction',
] as const;

/** Makes of the input what WhatsApp takes, or refuses with the field that is wrong. */
export async function composeMessage(
  manager: EntityManager,
  actor: Actor,
  input: SendMessageInput,
): Promise<ComposedMessage> {
  refuseUnlessOne(input);
  const { text, location, contacts, interactive, template, reaction, mediaId } = input;
  if (text != null) return composeText(text);
  if (location) return composeLocation(location);
  if (contacts) return composeContacts(contacts);
  if (interactive) return composeInteractive(interactive);
  if (template) {
    const { headerMediaId } = template;
    const path = ['template', 'headerMediaId'];
    const header = headerMediaId ? await mustFind(manager, actor, headerMediaId, path) : null;
    return composeTemplate(template, header);
  }
  if (reaction) {
    const { conversationId } = input;
    return composeReaction(
      reaction,
      await findMessageIn(manager, actor, conversationId, reaction.messageId),
    );
  }
  return composeMedia(await mustFind(manager, actor, mediaId ?? '', ['mediaId']), input);
}

async function mustFind(
  manager: EntityManager,
  actor: Actor,
  mediaId: string,
  path: readonly string[],
): Promise<MediaEntity> {
  const media = await findMedia(manager, actor, mediaId);
  if (!media) throw invalid('There is no such file.', ...path);
  return media;
}

function refuseUnlessOne(input: SendMessageInput): void {
  const given = CONTENTS.filter((content) => input[content] != null);
  const [first, second] = given;
  if (!first) throw invalid(`One of ${CONTENTS.join(', ')} is needed.`);
  if (second) throw invalid(`Either ${first} or ${second}, not both.`, second);
  if (input.mediaId == null && input.caption) throw invalid('Only with a file.', 'caption');
  if (input.mediaId == null && input.voice) throw invalid('Only with a file.', 'voice');
  if (input.reaction && input.replyToMessageId) {
    throw invalid('A reaction quotes nothing.', 'replyToMessageId');
  }
}
