/** The body, cut off with an error when more than `limit` bytes have come. */
export function limitedBody(body: ReadableStream<Uint8Array>, limit: number, onTooLarge: () => void) {
  let size = 0;
  return body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        size += chunk.byteLength;
        if (size <= limit) return controller.enqueue(chunk);
        onTooLarge();
        controller.error(new Error('too large'));
      },
    }),
  );
}
