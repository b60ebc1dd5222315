/**
 * Work under way in an isolate, by what it is for; values are plain. `fly` is called at once or not
 * at all. A new flight is handed to `keepAlive`, so that it lands though the request that started it
 * is answered or its client gone.
 */
export interface KeyedFlights<Value> {
  join(
    key: string,
    fly: () => Promise<Value>,
    keepAlive: (work: Promise<unknown>) => void,
  ): Promise<Value>;
}
