/** See bundle.mjs. */
export declare const root: string;
export declare function bundler(settings: { module: string; debug: boolean }): (options: object) => Promise<unknown>;
