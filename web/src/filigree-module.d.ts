/** The module that Emscripten builds; scripts/build-web.mjs says where it lies. */
declare module '#filigree-module' {
  import type { WasmModule } from './engine.js';

  /** `instantiateWasm` makes the instance and hands it to `receive`, so the loader fetches nothing itself. */
  export default function createModule(options: {
    locateFile(name: string): string;
    instantiateWasm(imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance) => void): object;
  }): Promise<WasmModule>;
}
