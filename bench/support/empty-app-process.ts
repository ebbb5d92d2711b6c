import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';

/** The least that NestJS on Fastify can be: the ceiling of a cold start. */
@Module({})
class EmptyModule {}

const app = await NestFactory.create(EmptyModule, new FastifyAdapter(), { logger: false });
await app.listen(0, '127.0.0.1');
process.send?.('ready');
process.on('disconnect', () => process.exit(0));
