import { type DynamicModule, Module } from '@nestjs/common';
import { AgentsModule } from './agents/agents.module.js';
import { ContactsModule } from './contacts/contacts.module.js';
import { InboxModule } from './inbox/inbox.module.js';
import { AuditModule } from './platform/audit/audit.module.js';
import { AuthModule } from './platform/auth/auth.module.js';
import type { Config } from './platform/config/config.js';
import { ConfigModule } from './platform/config/config.module.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { EventsModule } from './platform/events/events.module.js';
import { GraphqlModule } from './platform/graphql/graphql.module.js';
import { SocketModule } from './platform/graphql/socket/socket.module.js';
import { JobsModule } from './platform/jobs/jobs.module.js';
import { ObservabilityModule } from './platform/observability/observability.module.js';
import { StorageModule } from './platform/storage/storage.module.js';
import { TenantsModule } from './tenants/tenants.module.js';
import { WhatsappModule } from './whatsapp/whatsapp.module.js';

/** The table of contents. */
@Module({
  imports: [
    DatabaseModule,
    AuditModule,
    AuthModule,
    JobsModule,
    EventsModule,
    StorageModule,
    ObservabilityModule,
    GraphqlModule,
    SocketModule,

    TenantsModule,
    AgentsModule,
    ContactsModule,
    WhatsappModule,
    InboxModule,
  ],
})
export class AppModule {
  /** The configuration is handed in, so that a test can run several apps in one process. */
  static forConfig(config: Config): DynamicModule {
    return { module: AppModule, imports: [ConfigModule.forConfig(config)] };
  }
}
