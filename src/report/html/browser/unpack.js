// @ts-check
// What is packed into the page (deflate, in base64) is unpacked when it is needed; the other scripts share this.
(() => {
  'use strict';

  /**
   * @param {string} packed
   * @returns {Promise<string>}
   */
  async function unpack(packed) {
    const signs = atob(packed.trim());
    const bytes = new Uint8Array(signs.length);
    // One by one in a plain loop: by a callback it takes ten times as long.
    for (let at = 0; at < signs.length; at += 1) bytes[at] = signs.charCodeAt(at);
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    return new Response(stream).text();
  }

  Object.assign(globalThis, { unpack });
})();
