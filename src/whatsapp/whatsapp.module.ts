import { Module, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { PermissionRegistry } from '../platform/auth/ability.js';
import { Config } from '../platform/config/config.js';
import { Metrics } from '../platform/observability/metrics.js';
import { TenantsModule } from '../tenants/tenants.module.js';
import { CloudApi } from './cloud-api/cloud-api.js';
import { MediaDownloader } from './cloud-api/download-media.js';
import { FetchMedia } from './cloud-api/fetch-media.js';
import { CountLedgerItems } from './ledger/count-ledger-items.query.js';
import { LedgerFieldsResolver } from './ledger/ledger-fields.resolver.js';
import { LedgerRaw } from './ledger/ledger-raw.js';
import { LedgerResolver } from './ledger/ledger.resolver.js';
import { ListLedgerItems } from './ledger/list-ledger-items.query.js';
import { ListLedgerProofs } from './ledger/list-ledger-proofs.query.js';
import { ProveLedger } from './ledger/prove-ledger.js';
import { ReplayLedgerItem } from './ledger/replay-ledger-item.js';
import { TrimJournal } from './ledger/trim-journal.js';
import { ConfirmAccess } from './number/confirm-access.js';
import { ConnectNumber } from './number/connect-number.js';
import { DeactivateNumber } from './number/deactivate-number.js';
import { ListNumbers } from './number/list-numbers.query.js';
import { NumberDirectory } from './number/number-directory.js';
import { NumberFieldsResolver } from './number/number-fields.resolver.js';
import { NumberTrail } from './number/number-trail.js';
import { NumberVault } from './number/number-vault.js';
import { NumberResolver } from './number/number.resolver.js';
import { PauseNumber } from './number/pause-number.js';
import { RotateSecrets } from './number/rotate-secrets.js';
import { SecretBox } from './number/secret-box.js';
import { TenantNumberLoader, TenantNumbers } from './number/tenant-numbers.js';
import { UpdateNumber } from './number/update-number.js';
import { ClaimBatch } from './outbox/claim-batch.js';
import { ClaimLeases } from './outbox/claim-leases.js';
import { MarkCalling } from './outbox/mark-calling.js';
import { OpaqueMarks } from './outbox/opaque-marks.js';
import { OutboxPumps } from './outbox/outbox-pumps.js';
import { PostgresOutbox } from './outbox/postgres-outbox.js';
import { OutboxSteps, PumpParts } from './outbox/pump-parts.js';
import { RecordResults } from './outbox/record-results.js';
import { ResultRecorder } from './outbox/result-recorder.js';
import { SendMessage } from './outbox/send-message.js';
import { SendReceipt } from './outbox/send-receipt.js';
import { SettleStatuses } from './outbox/settle-statuses.js';
import { SweepOutbox } from './outbox/sweep-outbox.js';
import { TellOutcomes } from './outbox/tell-outcomes.js';
import { WhatsappListeners } from './public/listeners.js';
import { MediaSource } from './public/media-source.js';
import { NumberLoader } from './public/number-loader.js';
import { Numbers } from './public/numbers.js';
import { Outbox, Receipts } from './public/outbox.js';
import { AfterFold } from './webhook/after-fold.js';
import { FoldBell } from './webhook/fold-bell.js';
import { FoldDeliveries } from './webhook/fold-deliveries.js';
import { FoldItems } from './webhook/fold-items.js';
import { FoldMessages } from './webhook/fold-messages.js';
import { FoldStatuses } from './webhook/fold-statuses.js';
import { ReplayItem } from './webhook/replay-item.js';
import { RouteItems } from './webhook/route-items.js';
import { SeenNumbers } from './webhook/seen-numbers.js';
import { WebhookFolder } from './webhook/webhook-folder.js';
import { WebhookJournal } from './webhook/webhook-journal.js';
import { WebhookRoutes } from './webhook/webhook-routes.js';
import { WhatsappJobs } from './whatsapp-jobs.js';
import { WhatsappSweep } from './whatsapp-sweep.js';
import { WhatsappWorkers } from './whatsapp-workers.js';
import { whatsappPermissions } from './whatsapp.permissions.js';

const cloudApi = [
  {
    provide: CloudApi,
    inject: [Config, Metrics],
    useFactory: ({ graphApiUrl, graphApiVersion }: Config, metrics: Metrics) =>
      new CloudApi({
        graphApiUrl,
        graphApiVersion,
        observe: (call, outcome, seconds) => metrics.observeGraphCall(call, outcome, seconds),
      }),
  },
  {
    provide: MediaDownloader,
    inject: [Config],
    useFactory: (config: Config) => new MediaDownloader(config.graphApiUrl),
  },
  { provide: MediaSource, useClass: FetchMedia },
];

const number = [
  {
    provide: SecretBox,
    inject: [Config],
    useFactory: (config: Config) => new SecretBox(config.encryptionKeys),
  },
  NumberDirectory,
  NumberVault,
  NumberTrail,
  ConfirmAccess,
  ConnectNumber,
  UpdateNumber,
  DeactivateNumber,
  PauseNumber,
  RotateSecrets,
  ListNumbers,
  NumberResolver,
  NumberFieldsResolver,
  TenantNumberLoader,
  { provide: NumberLoader, useExisting: TenantNumberLoader },
  { provide: Numbers, useClass: TenantNumbers },
];

const webhook = [
  WebhookRoutes,
  WebhookJournal,
  FoldBell,
  WebhookFolder,
  FoldDeliveries,
  RouteItems,
  FoldItems,
  FoldMessages,
  FoldStatuses,
  SeenNumbers,
  AfterFold,
  ReplayItem,
];

const ledger = [
  LedgerResolver,
  LedgerFieldsResolver,
  ListLedgerItems,
  CountLedgerItems,
  ListLedgerProofs,
  LedgerRaw,
  ReplayLedgerItem,
  ProveLedger,
  TrimJournal,
];

const outbox = [
  OpaqueMarks,
  ClaimBatch,
  ClaimLeases,
  MarkCalling,
  RecordResults,
  ResultRecorder,
  OutboxSteps,
  SendMessage,
  PumpParts,
  OutboxPumps,
  SettleStatuses,
  SweepOutbox,
  TellOutcomes,
  { provide: Outbox, useClass: PostgresOutbox },
  { provide: Receipts, useClass: SendReceipt },
];

@Module({
  imports: [TenantsModule],
  providers: [
    WhatsappListeners,
    WhatsappWorkers,
    WhatsappSweep,
    WhatsappJobs,
    ...cloudApi,
    ...number,
    ...webhook,
    ...outbox,
    ...ledger,
  ],
  exports: [WhatsappListeners, Outbox, Receipts, MediaSource, Numbers, NumberLoader],
})
export class WhatsappModule implements OnModuleInit, OnApplicationShutdown {
  constructor(
    private readonly permissions: PermissionRegistry,
    private readonly cloudApi: CloudApi,
    private readonly downloader: MediaDownloader,
  ) {}

  onModuleInit(): void {
    this.permissions.register(whatsappPermissions);
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.cloudApi.close(), this.downloader.close()]);
  }
}
