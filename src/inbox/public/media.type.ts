import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export const MediaState = { PENDING: 'PENDING', STORED: 'STORED', FAILED: 'FAILED' } as const;
export type MediaState = keyof typeof MediaState;
registerEnumType(MediaState, {
  name: 'MediaState',
  description: 'Whether a file can be opened yet.',
});

export const MediaKind = {
  IMAGE: 'IMAGE',
  VIDEO: 'VIDEO',
  AUDIO: 'AUDIO',
  DOCUMENT: 'DOCUMENT',
  STICKER: 'STICKER',
} as const;
export type MediaKind = keyof typeof MediaKind;
registerEnumType(MediaKind, { name: 'MediaKind', description: 'What a file is for WhatsApp.' });

@ObjectType({ description: 'A file of a message.' })
export class Media {
  @Field(() => ID)
  id: string;

  @Field(() => MediaKind)
  kind: MediaKind;

  @Field()
  mimeType: string;

  @Field(() => Int, { nullable: true })
  sizeBytes: number | null;

  @Field(() => String, { nullable: true })
  fileName: string | null;

  @Field(() => MediaState)
  state: MediaState;

  @Field(() => String, {
    nullable: true,
    description: 'Why the file could not be fetched, in words.',
  })
  failure: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Path of the file, behind the same permission as its message; null until stored.',
  })
  url: string | null;
}
