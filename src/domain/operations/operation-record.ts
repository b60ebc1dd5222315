/** What is known about the operation of a request, filled in while it is answered. */
export interface OperationRecord {
  /** Registered by its partner, or one of the gateway's own: its text is known and was checked. */
  isRegistered: boolean;
  /** `sha256:HEX` or the id of a manifest; undefined for text without one. */
  id: string | undefined;
  /** Something failed, in part or as a whole. */
  hasErrors: boolean;
  /** The answer comes in parts. */
  isStream: boolean;
}

export function createOperationRecord(): OperationRecord {
  return { isRegistered: false, id: undefined, hasErrors: false, isStream: false };
}
