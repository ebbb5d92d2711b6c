import { Query, Resolver } from '@nestjs/graphql';
import type { Caller } from '../../platform/auth/actor.js';
import { CurrentCaller } from '../../platform/auth/current-actor.js';
import { ViewSelf } from './view-self.query.js';
import { Viewer } from './viewer.type.js';

@Resolver(() => Viewer)
export class ViewerResolver {
  constructor(private readonly viewSelf: ViewSelf) {}

  @Query(() => Viewer, { description: 'Who is asking.' })
  viewer(@CurrentCaller() caller: Caller): Promise<Viewer> {
    return this.viewSelf.execute(caller);
  }
}
