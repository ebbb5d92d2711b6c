import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MediaKind, MediaState } from '../public/media.type.js';

@Entity('media')
export class MediaEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  tenantId: string;

  /** The number that received it, or by which WhatsApp has a copy of it. */
  @Column('uuid', { nullable: true })
  numberId: string | null;

  @Column('text')
  kind: MediaKind;

  @Column('text')
  mimeType: string;

  /** A bigint, which the driver hands over as text. */
  @Column('bigint', {
    nullable: true,
    transformer: { from: toNumber, to: (size: unknown) => size },
  })
  sizeBytes: number | null;

  @Column('text', { nullable: true })
  sha256: string | null;

  @Column('text', { nullable: true })
  fileName: string | null;

  @Column('text', { nullable: true })
  storageKey: string | null;

  /** PENDING waits to be fetched from WhatsApp, STORED can be opened, FAILED says why not. */
  @Column('text')
  state: MediaState;

  @Column('text', { nullable: true })
  failure: string | null;

  @Column('integer')
  attempts: number;

  /** Until then nobody tries to fetch it. */
  @Column('timestamptz')
  notBefore: Date;

  /** WhatsApp's id: of an inbound medium 7 days long, of one that we uploaded 30. */
  @Column('text', { nullable: true })
  metaMediaId: string | null;

  @Column('timestamptz', { nullable: true })
  metaUploadedAt: Date | null;

  @Column('uuid', { nullable: true })
  uploadedByAgentId: string | null;

  @Column('timestamptz')
  createdAt: Date;

  /** False unless the download had failed. */
  askAgain(now: Date): boolean {
    if (this.state !== 'FAILED') return false;
    this.state = 'PENDING';
    this.failure = null;
    this.attempts = 0;
    this.notBefore = now;
    return true;
  }

  /** Path of the file, behind the same permission as its message; null until stored. */
  get url(): string | null {
    return this.state === 'STORED' ? `/media/${this.id}` : null;
  }
}

function toNumber(stored: string | null): number | null {
  return stored === null ? null : Number(stored);
}
