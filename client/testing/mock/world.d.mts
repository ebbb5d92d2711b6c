export interface WorldMessage {
  id: string;
  type: string;
  status: string;
  text: string | null;
}

export interface WorldConversation {
  id: string;
  serviceWindowClosesAt: string | null;
  viewerCanReply: boolean;
  unreadCount: number;
  log: WorldMessage[];
}

export interface World {
  conversations: WorldConversation[];
  ledger: { id: string; outcome: string }[];
  numbers: { id: string; name: string }[];
  proofs: unknown[];
}

export function createWorld(now?: number, options?: { conversations?: number }): World;
