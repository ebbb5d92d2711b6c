import multipart from '@fastify/multipart';
import { Injectable, type OnModuleInit, UnsupportedMediaTypeException } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { MAX_MEDIA_BYTES } from './media-rules.js';

const UPLOAD_ROUTE = '/media';

/** Lets the upload route take forms; elsewhere they stay refused, or any page could post one. */
@Injectable()
export class AcceptUploads implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  async onModuleInit(): Promise<void> {
    if (!this.host.httpAdapter) return;
    const fastify: FastifyInstance = this.host.httpAdapter.getInstance();
    await fastify.register(multipart, {
      // One byte more than is allowed, so that it is the storage that notices, in its own words.
      limits: { files: 1, fields: 5, fieldSize: 1_000, fileSize: MAX_MEDIA_BYTES + 1 },
      throwFileSizeLimit: false,
    });
    fastify.addHook('onRequest', (request, _reply, done) => {
      const isForm = request.headers['content-type']?.startsWith('multipart/') ?? false;
      const isRefused = isForm && request.routeOptions.url !== UPLOAD_ROUTE;
      done(isRefused ? new UnsupportedMediaTypeException('No forms here.') : undefined);
    });
  }
}
