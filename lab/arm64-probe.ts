const BASE = 0x400000;
const FILE_HEADER = 64;
const PROGRAM_HEADER = 56;
const ENTRY = FILE_HEADER + PROGRAM_HEADER;
/** mov x0, #0; mov x8, #93 (exit); svc #0 */
const EXIT_0 = [0xd2800000, 0xd2800ba8, 0xd4000001];
const AARCH64 = 0xb7;

/** The smallest arm64 Linux program: an ELF file that exits with 0, after elf(5). */
export function arm64Probe(): Buffer {
  const file = Buffer.alloc(ENTRY + 4 * EXIT_0.length);
  file.set([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]);
  file.writeUInt16LE(2, 16); // executable
  file.writeUInt16LE(AARCH64, 18);
  file.writeUInt32LE(1, 20);
  file.writeBigUInt64LE(BigInt(BASE + ENTRY), 24);
  file.writeBigUInt64LE(BigInt(FILE_HEADER), 32);
  file.writeUInt16LE(FILE_HEADER, 52);
  file.writeUInt16LE(PROGRAM_HEADER, 54);
  file.writeUInt16LE(1, 56);
  file.writeUInt32LE(1, FILE_HEADER); // load
  file.writeUInt32LE(5, FILE_HEADER + 4); // read, execute
  file.writeBigUInt64LE(BigInt(BASE), FILE_HEADER + 16);
  file.writeBigUInt64LE(BigInt(BASE), FILE_HEADER + 24);
  file.writeBigUInt64LE(BigInt(file.length), FILE_HEADER + 32);
  file.writeBigUInt64LE(BigInt(file.length), FILE_HEADER + 40);
  file.writeBigUInt64LE(0x1000n, FILE_HEADER + 48);
  EXIT_0.forEach((instruction, index) => {
    file.writeUInt32LE(instruction, ENTRY + 4 * index);
  });
  return file;
}
