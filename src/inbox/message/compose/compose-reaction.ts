import { Field, ID, InputType } from '@nestjs/graphql';
import type { MessageEntity } from '../message.entity.js';
import { composed, type ComposedMessage, invalid } from './composed-message.js';

/** As a string, because the compiler's target does not know the flag yet. */
const ONE_EMOJI = new RegExp('^\\p{RGI_Emoji}$', 'v');

@InputType({ description: 'An emoji on a message of the same conversation.' })
export class ReactionInput {
  @Field(() => ID)
  messageId: string;

  @Field({ description: 'One emoji; empty takes the reaction back.' })
  emoji: string;
}

export function composeReaction(
  input: ReactionInput,
  target: MessageEntity | null,
): ComposedMessage {
  if (target?.wamid == null) {
    throw invalid('WhatsApp does not know this message (yet).', 'reaction', 'messageId');
  }
  const { emoji } = input;
  // Many keyboards leave out the selector that asks for the coloured form.
  if (emoji !== '' && !ONE_EMOJI.test(emoji) && !ONE_EMOJI.test(`${emoji}\uFE0F`)) {
    throw invalid('This is not an emoji.', 'reaction', 'emoji');
  }
  return composed({
    type: 'REACTION',
    text: emoji === '' ? null : emoji,
    payload: { type: 'reaction', reaction: { message_id: target.wamid, emoji } },
    targetWamid: target.wamid,
  });
}
