import DataLoader from 'dataloader';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';

/**
 * The DataLoaders of one request (or of one event that is shown to many): each batch function gets
 * its own loader, made at first use.
 */
export class RequestLoaders {
  private readonly loaders = new Map<string, DataLoader<string, unknown>>();

  /** `name` is the loader's own, such as `contact.byId`; it must always stand for the same batch. */
  load<T>(
    name: string,
    id: string,
    batch: (ids: readonly string[]) => Promise<ReadonlyMap<string, T>>,
  ): Promise<T | null> {
    let loader = this.loaders.get(name);
    if (!loader) {
      loader = new DataLoader<string, unknown>(async (ids) => {
        const found = await batch(ids);
        return ids.map((key) => found.get(key) ?? null);
      });
      this.loaders.set(name, loader);
    }
    return loader.load(id) as Promise<T | null>;
  }
}

/** Parameter decorator: the loaders of this request. */
export const Loaders = createParamDecorator(
  (_: unknown, context: ExecutionContext): RequestLoaders => {
    return GqlExecutionContext.create(context).getContext<{ loaders: RequestLoaders }>().loaders;
  },
);
