import { Field, ID, InputType } from '@nestjs/graphql';
import { SharedContactInput } from './compose/compose-contacts.js';
import { InteractiveInput } from './compose/compose-interactive.js';
import { LocationInput } from './compose/compose-location.js';
import { ReactionInput } from './compose/compose-reaction.js';
import { SendTemplateInput } from './compose/compose-template.js';

@InputType({
  description:
    'Exactly one of text, mediaId, location, contacts, interactive, template and reaction.',
})
export class SendMessageInput {
  @Field(() => ID)
  conversationId: string;

  @Field({
    description:
      'Made by the caller, unique in the conversation; repeating it returns the first message.',
  })
  clientMessageId: string;

  @Field(() => String, { nullable: true })
  text?: string | null;

  @Field(() => ID, { nullable: true, description: 'From `POST /media`.' })
  mediaId?: string | null;

  @Field(() => String, { nullable: true, description: 'With a mediaId.' })
  caption?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'With the mediaId of a voice note.' })
  voice?: boolean | null;

  @Field(() => LocationInput, { nullable: true })
  location?: LocationInput | null;

  @Field(() => [SharedContactInput], { nullable: true })
  contacts?: SharedContactInput[] | null;

  @Field(() => InteractiveInput, { nullable: true })
  interactive?: InteractiveInput | null;

  @Field(() => SendTemplateInput, { nullable: true })
  template?: SendTemplateInput | null;

  @Field(() => ReactionInput, { nullable: true })
  reaction?: ReactionInput | null;

  @Field(() => ID, { nullable: true, description: 'The message to quote.' })
  replyToMessageId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Newest message that the sender has seen; a newer one refuses with STALE_THREAD.',
  })
  expectedLastMessageId?: string | null;
}
