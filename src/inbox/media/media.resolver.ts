import { Args, Field, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor } from '../../platform/auth/current-actor.js';
import { refusable } from '../../platform/graphql/refusable.js';
import { UserError } from '../../platform/graphql/user-error.type.js';
import { Media } from '../public/media.type.js';
import { RetryMediaDownload, RetryMediaDownloadInput } from './retry-media-download.js';

@ObjectType({ description: 'The file, or why it was refused.' })
export class MediaPayload {
  @Field(() => Media, { nullable: true })
  media: Media | null;

  @Field(() => [UserError])
  userErrors: UserError[];
}

@Resolver(() => Media)
export class MediaResolver {
  constructor(private readonly retry: RetryMediaDownload) {}

  @Mutation(() => MediaPayload, { description: 'Fetches a file again that could not be fetched.' })
  retryMediaDownload(@CurrentActor() actor: Actor, @Args('input') input: RetryMediaDownloadInput) {
    return refusable(() => this.retry.execute(actor, input), { media: null });
  }
}
