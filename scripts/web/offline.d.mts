/** See offline.mjs. */
export declare function writeServiceWorker(bundle: (options: object) => Promise<unknown>, site: string): Promise<void>;
