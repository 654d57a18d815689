import { isUtf8 } from "node:buffer";

/** Turns bytes of a dump into text. */
export type Decode = (bytes: Uint8Array) => string;

/** PostgreSQL's names (pg_wchar.h) of encodings whose name is not that of WHATWG's Encoding Standard, but for signs. */
const LABELS: Readonly<Record<string, string>> = {
  SQL_ASCII: "utf-8",
  LATIN5: "iso-8859-9",
  LATIN6: "iso-8859-10",
  LATIN7: "iso-8859-13",
  LATIN8: "iso-8859-14",
  LATIN9: "iso-8859-15",
  LATIN10: "iso-8859-16",
  EUC_CN: "gbk",
  EUC_JIS_2004: "euc-jp",
  SHIFT_JIS_2004: "shift_jis",
  UHC: "euc-kr",
  KOI8R: "koi8-r",
  KOI8U: "koi8-u",
  WIN: "windows-1251",
  ALT: "ibm866",
  WIN866: "ibm866",
};

/** For names and statements of a dump whose `client_encoding` is this. What cannot be decoded is shown as best it can be. */
export function decoderOf(encoding: string | undefined): Decode {
  const name = (encoding ?? "UTF8").toUpperCase();
  const decoder = open(LABELS[name] ?? name.replace(/^WIN(?=\d)/, "windows-").replace(/^ISO_(\d+)_/, "iso-$1-"));
  return (bytes) => (isUtf8(bytes) ? Buffer.from(bytes).toString("utf8") : decoder.decode(bytes));
}

function open(label: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(label.toLowerCase().replaceAll("_", "-"));
  } catch {
    return new TextDecoder("latin1");
  }
}
