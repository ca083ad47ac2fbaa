/** The module that Emscripten builds; scripts/build-web.mjs says where it lies. */
declare module '#filigree-module' {
  import type { WasmModule } from './engine.js';

  /** `wasmBinary` holds the bytes of filigree.wasm, so the loader fetches nothing itself. */
  export default function createModule(options: {
    wasmBinary: ArrayBuffer | Uint8Array;
    printErr: (line: string) => void;
  }): Promise<WasmModule>;
}
