import { Field, Int, ObjectType } from '@nestjs/graphql';
import { adviseOnFailure } from '../../whatsapp/public/failure-advice.js';
import type { Message } from '../public/message.type.js';

@ObjectType({ description: 'Why a message failed, in plain words, and what to do next.' })
export class MessageFailure {
  @Field(() => Int, { description: "WhatsApp's code." })
  code: number;

  @Field()
  title: string;

  @Field()
  advice: string;

  @Field(() => String, { nullable: true, description: "WhatsApp's own words." })
  detail: string | null;

  @Field({ description: 'Whether `retryMessage` can help.' })
  retryable: boolean;
}

/** Of a message that did not go out, or of one that WhatsApp could not pass on to us whole. */
export function failureOf(message: Message): MessageFailure | null {
  const { failureCode: code, failureDetail: detail } = message;
  if (code === null) return null;
  const title = message.failureTitle ?? `WhatsApp gave code ${code}.`;
  if (message.status === 'FAILED') return { code, detail, ...adviseOnFailure(code, title) };
  if (message.direction === 'OUTBOUND') return null;
  return { code, title, advice: 'Ask them to send it another way.', detail, retryable: false };
}
