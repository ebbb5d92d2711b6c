import type { GraphQLSchema } from 'graphql';
import type { ViewerContextFragment } from '../../src/gql/graphql';
import type { World, WorldConversation, WorldMessage } from './world.mjs';

export interface MockApi {
  schema: GraphQLSchema;
  rootValue: Record<string, (args: never) => unknown>;
  world: World;
  state: {
    viewer: NonNullable<ViewerContextFragment['agent']>;
    permissions: string[] | null;
    failing: Set<string>;
    signedIn: boolean;
  };
  receive(conversationId: string, text: string): WorldMessage;
  find(conversationId: string): WorldConversation;
}

export function createApi(schemaText: string, world?: World): MockApi;
