/** True for a zip archive (DOCX and XLSX are such). */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

export function isPdf(bytes: Uint8Array): boolean {
  return indexOfText(bytes.subarray(0, 1024), "%PDF-") >= 0;
}

/** True for the old binary files of Word and Excel (DOC, XLS), which are refused by name. */
export function isOldOffice(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}

function indexOfText(bytes: Uint8Array, text: string): number {
  return new TextDecoder("latin1").decode(bytes).indexOf(text);
}
