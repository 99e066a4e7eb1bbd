/** A typed PIN as it is stored: spaces and dashes ignored; null where it is none. */
export function readPin(typed: string): string | null {
	const digits = typed.replace(/[\s-]/g, '');
	return /^[0-9]{6}$/.test(digits) ? digits : null;
}

/** A PIN from four random bytes; the bias is below one in four thousand. */
export function pinFrom(bytes: Uint8Array): string {
	const number = new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0) % 1_000_000;
	return `${number}`.padStart(6, '0');
}

/** As it is shown and read out: "123 456". */
export const spokenPin = (pin: string): string => `${pin.slice(0, 3)} ${pin.slice(3)}`;
