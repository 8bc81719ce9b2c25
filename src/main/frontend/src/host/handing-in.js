/**
 * Names what is handed in. The same content sent again, by a double click or after a lost answer, bears the same name, so that the server knows the
 * repetition; content that was changed in between is another handing in.
 */
export class HandingIn {
  constructor(newKey = randomKey) {
    this.newKey = newKey;
  }

  keyOf(content) {
    const text = JSON.stringify(content);
    if (text !== this.text) {
      this.text = text;
      this.key = this.newKey();
    }
    return this.key;
  }
}

/** crypto.randomUUID is missing where the page isn't served over TLS. */
function randomKey() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
