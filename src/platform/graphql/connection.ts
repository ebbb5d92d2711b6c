import type { Type } from '@nestjs/common';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { PageInfo } from './page-info.type.js';

/** One page of rows, before it has a GraphQL shape. */
export interface Page<T> {
  readonly rows: readonly T[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

export interface Edge<T> {
  cursor: string;
  node: T;
}

export interface Connection<T> {
  nodes: T[];
  edges: Edge<T>[];
  pageInfo: PageInfo;
  totalCount: number | Promise<number>;
}

/** The GraphQL edge type of a node: `class MessageEdge extends edgeOf(Message) {}` with @ObjectType. */
export function edgeOf<T>(node: Type<T>): Type<Edge<T>> {
  @ObjectType({ isAbstract: true })
  abstract class AbstractEdge {
    @Field({ description: 'Opaque place in the list.' })
    cursor: string;

    @Field(() => node)
    node: T;
  }
  return AbstractEdge as Type<Edge<T>>;
}

/** The GraphQL connection type of a node, see `edgeOf`. */
export function connectionOf<T>(node: Type<T>, edge: Type<Edge<T>>): Type<Connection<T>> {
  @ObjectType({ isAbstract: true })
  abstract class AbstractConnection {
    @Field(() => [node])
    nodes: T[];

    @Field(() => [edge])
    edges: Edge<T>[];

    @Field(() => PageInfo)
    pageInfo: PageInfo;

    @Field(() => Int)
    totalCount: number | Promise<number>;
  }
  return AbstractConnection as Type<Connection<T>>;
}

/** Gives a page its connection shape. A function counts only when the field is asked for. */
export function toConnection<T>(
  page: Page<T>,
  cursorOf: (row: T) => string,
  totalCount: number | (() => Promise<number>),
): Connection<T> {
  const edges = page.rows.map((node) => ({ cursor: cursorOf(node), node }));
  return {
    nodes: [...page.rows],
    edges,
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: page.hasPreviousPage,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    get totalCount() {
      return typeof totalCount === 'function' ? totalCount() : totalCount;
    },
  };
}
