import { Controller, Get, HttpCode, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../platform/auth/actor.js';
import { BearerGuard, DownloadGuard, RestActor } from '../../platform/auth/rest-caller.js';
import { ApiError } from '../../platform/graphql/api-error.js';
import { contentHeaders } from './content-headers.js';
import { rangeOf } from './byte-range.js';
import { OpenMedia } from './open-media.js';
import { UploadMedia } from './upload-media.js';

@Controller('media')
export class MediaController {
  constructor(
    private readonly uploadMedia: UploadMedia,
    private readonly openMedia: OpenMedia,
  ) {}

  /** One file in a form; answers with its id, for `sendMessage`. */
  @Post()
  @HttpCode(201)
  @UseGuards(BearerGuard)
  async upload(@RestActor() actor: Actor, @Req() request: FastifyRequest) {
    const part = request.isMultipart() ? await request.file() : undefined;
    if (!part) throw new ApiError('BAD_USER_INPUT', 'Post one file as multipart/form-data.');
    try {
      return await this.uploadMedia.execute(actor, part.filename, part.file);
    } finally {
      // What is left of a refused file is read off, or the caller would never see the answer.
      part.file.resume();
    }
  }

  /** The file itself, behind the permission of its message. */
  @Get(':id')
  @UseGuards(DownloadGuard)
  async download(
    @RestActor() actor: Actor,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const media = await this.openMedia.execute(actor, id);
    const range = rangeOf(request.headers.range, media.sizeBytes);
    reply.headers(contentHeaders(media));
    if (range === 'unsatisfiable') {
      reply.code(416).header('content-range', `bytes */${media.sizeBytes}`).send();
      return;
    }
    if (range) {
      const { start, end } = range;
      reply.code(206).header('content-range', `bytes ${start}-${end}/${media.sizeBytes}`);
    }
    const { start, end } = range ?? { start: 0, end: media.sizeBytes - 1 };
    reply.header('content-length', end - start + 1).send(await media.open(range ?? undefined));
  }
}
