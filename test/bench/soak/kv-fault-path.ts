/** Where the soak tells `faulty-kv-worker.ts` whether KV works; no path of the gateway's. */
export const KV_FAULT_PATH = '/__faults/kv';
