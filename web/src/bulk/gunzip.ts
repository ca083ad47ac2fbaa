/** Gzip, as the browser unpacks it; files of several members, which some browsers refuse, by fflate. */
import type { Meter } from './limits.js';

/** The chunks of a stream. */
export async function* chunksOf(stream: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

/** The unpacked bytes of a gzip file. `consumed` is told of the packed bytes that have been read so far. */
export async function* gunzip(
  blob: Blob,
  meter: Meter,
  consumed: (bytes: number) => void = () => {},
): AsyncGenerator<Uint8Array> {
  let given = 0;
  try {
    for await (const chunk of chunksOf(counted(blob, consumed).pipeThrough(new DecompressionStream('gzip')))) {
      meter.add(chunk.length);
      given += chunk.length;
      yield chunk;
    }
  } catch (error) {
    // A browser that reads one member only says so by a TypeError once it has given that one's bytes.
    if (!(error instanceof TypeError) || given === 0) throw error;
    yield* again(blob, meter, given);
  }
}

/** Unpacks anew, leaving out the bytes that were given before. */
async function* again(blob: Blob, meter: Meter, given: number): AsyncGenerator<Uint8Array> {
  const { Gunzip } = await import('fflate');
  let chunks: Uint8Array[] = [];
  let ended = false;
  const unpacker = new Gunzip((chunk, final) => {
    chunks.push(chunk);
    ended = final;
  });
  let skip = given;
  const take = function* () {
    const ready = chunks;
    chunks = [];
    for (const chunk of ready) {
      const fresh = chunk.subarray(Math.min(skip, chunk.length));
      skip -= chunk.length - fresh.length;
      meter.add(fresh.length);
      if (fresh.length > 0) yield fresh;
    }
  };
  for await (const packed of chunksOf(blob.stream())) {
    unpacker.push(packed);
    yield* take();
  }
  unpacker.push(new Uint8Array(0), true);
  yield* take();
  if (!ended) throw new TypeError('The compressed data ends too early.');
}

function counted(blob: Blob, consumed: (bytes: number) => void): ReadableStream<Uint8Array<ArrayBuffer>> {
  let bytes = 0;
  return blob.stream().pipeThrough(
    new TransformStream({
      transform(chunk: Uint8Array<ArrayBuffer>, controller) {
        bytes += chunk.length;
        consumed(bytes);
        controller.enqueue(chunk);
      },
    }),
  );
}
