/** The workbench's module; scripts/build-web.mjs says where it lies. */
declare module '#filigree-workbench' {
  /** All by value. Beside these it has what the page's module has, for the workers. */
  export interface WorkbenchModule {
    workbenchBegin(text: Uint8Array, strong: Uint8Array, mono: Uint8Array, width: number, height: number): boolean;
    /** Works, and draws where something changed; true when another turn is wanted. */
    workbenchTurn(): boolean;
    workbenchResize(width: number, height: number, scale: number): void;
    workbenchWheel(x: number, y: number): void;
    workbenchAdd(pack: Uint8Array, records: string): void;
    workbenchProgress(reading: boolean, filings: number, bytes: number, total: number): void;
    /** In a worker: a filing's pack, what else was read of it, and its source. */
    workbenchRead(bytes: Uint8Array, label: string, start: number): [Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>];
    workbenchSource(label: string, source: Uint8Array, pack: Uint8Array, details: Uint8Array): void;
    workbenchLost(label: string, problem: string): void;
    /** How something has ended that the module asked the page for. */
    workbenchTold(sentence: string): void;
    workbenchPaste(text: string): void;
    workbenchRun(command: string): boolean;
    workbenchDark(dark: boolean): void;
    workbenchRestore(view: string): void;
    /** The middle of a widget in pixels of the canvas, as "x y"; empty when it is not there. */
    workbenchWidget(name: string): string;
    workbenchFact(name: string): string;
  }
  export default function createWorkbench(options: {
    canvas: HTMLCanvasElement;
    host: object;
    instantiateWasm(imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance) => void): object;
  }): Promise<WorkbenchModule>;
}
