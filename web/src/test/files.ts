/** The files of the browser that tests pretend cannot be read as bytes; those of real ones can. */
Blob.prototype.arrayBuffer = function arrayBuffer(this: Blob) {
  return new Promise((resolve) => {
    const reader = new FileReader();
    // A copy, because bytes of another realm are no bytes to Node.
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer).slice().buffer);
    reader.readAsArrayBuffer(this);
  });
};
